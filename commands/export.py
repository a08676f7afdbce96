"""`build.py export`: the directory in other forms."""

import sys
from pathlib import Path

import click

from commands.options import Folder, content_option
from commands.saying import say_problems
from generator.day import build_day


@click.group()
def export() -> None:
    """Das Verzeichnis in einer anderen Form ausgeben."""


@export.command("zip")
@content_option
@click.option(
    "--output", type=Folder, default=Path(), help="Ordner, in den die Dateien geschrieben werden."
)
def export_zip(content: Path, output: Path) -> None:
    """Alle Seiten als ZIP-Datei schreiben, für USB-Sticks und Computer ohne Internet.

    \b
    Je Sprache entsteht eine Datei; gibt es mehrere Sprachen, auch eine mit
    allen. Wer sie entpackt und „index.html“ öffnet, kann alles lesen und
    durchsuchen. Dieselben Dateien stehen auf der Seite „Ohne Internet nutzen“.
      python build.py export zip
      python build.py export zip --output /media/stick
    """  # noqa: D301 - click reads \b as: keep the lines
    from generator.bundle import BundleError
    from generator.export import ExportError, export_archives
    from generator.publish import PublishError

    try:
        exported = export_archives(content, output, build_day(content))
    except (BundleError, ExportError, PublishError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    if not exported.archives:
        say_problems(exported.problems, content)
        click.echo("Keine ZIP-Datei geschrieben.", err=True)
        sys.exit(1)
    for archive in exported.archives:
        size = f"{len(archive.content) / 1_000_000:.1f}".replace(".", ",")
        click.echo(f"{output / archive.path} ({size} MB, Prüfsumme {archive.digest})")
