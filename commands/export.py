"""`build.py export`: the directory in other forms."""

import sys
from pathlib import Path

import click

from commands.options import File, Folder, content_option
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
    from generator.problems import blocks
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
    if blocks(exported.problems, release=True):
        click.echo(
            "Achtung: Auf den Seiten fehlt noch, was zu einer Veröffentlichung gehört, etwa "
            "Angaben im Impressum oder Einwilligungen. Alles nennt: make check ARGS=--release",
            err=True,
        )


kind_option = click.option(
    "--kind",
    type=click.Choice(("offers", "institutions")),
    default="offers",
    show_default=True,
    help="Angebote oder Institutionen.",
)
table_option = click.option("--output", type=File, help="Name der Datei; sonst nach dem Inhalt.")
force_option = click.option("--force", is_flag=True, help="Eine Datei dieses Namens ersetzen.")


@export.command("xlsx")
@content_option
@table_option
@kind_option
@force_option
def export_xlsx(content: Path, output: Path | None, kind: str, force: bool) -> None:
    """Alle Angebote als Arbeitsmappe für Excel oder LibreOffice schreiben.

    \b
    Die Spalten sind die der Vorlage schemas/angebote.xlsx. Geänderte Zeilen
    bringt „python build.py import“ zurück in die Inhalte.
      python build.py export xlsx
      python build.py export xlsx --kind institutions --output traeger.xlsx
    """  # noqa: D301 - click reads \b as: keep the lines
    _export_table(content, output, kind, "xlsx", force=force)


@export.command("csv")
@content_option
@table_option
@kind_option
@force_option
def export_csv(content: Path, output: Path | None, kind: str, force: bool) -> None:
    """Alle Angebote als CSV-Datei schreiben, für andere Programme.

    \b
    UTF-8, Semikolons, in der ersten Zeile die Namen der Felder. Was eine
    Tabelle für eine Formel hielte, beginnt mit einem Apostroph; der Import
    nimmt ihn wieder weg.
      python build.py export csv --output angebote.csv
    """  # noqa: D301 - click reads \b as: keep the lines
    _export_table(content, output, kind, "csv", force=force)


def _export_table(content: Path, output: Path | None, kind: str, form: str, *, force: bool) -> None:
    from generator.tables import SUBJECTS, TableError, exported, put_table, read_content

    subject = SUBJECTS[kind]
    file = output or Path(f"{subject.title.lower()}.{form}")
    try:
        read = read_content(content)
        table = None if read.problems else exported(read, subject, form, build_day(content))
        if table:
            put_table(file, table.content, replace=force)
    except TableError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    if table is None:
        say_problems(read.problems, content)
        click.echo("Keine Tabelle geschrieben.", err=True)
        sys.exit(1)
    click.echo(f"{file}: {table.rows} Zeilen")
