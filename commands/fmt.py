"""`build.py fmt`: content files in the one way they are written."""

import sys
from pathlib import Path

import click

from commands.options import ROOT, content_option, files_argument, inside
from commands.saying import say_problems, shown


@click.command(short_help="Dateien einheitlich schreiben, mit denselben Angaben.")
@files_argument
@content_option
@click.option("--check", is_flag=True, help="Nur nennen, welche Dateien es betrifft.")
def fmt(files: tuple[Path, ...], content: Path, check: bool) -> None:
    """Inhalte einheitlich schreiben, ohne dass sich an den Angaben etwas ändert.

    Die Felder kommen in die Reihenfolge des Handbuchs, überflüssige
    Anführungszeichen verschwinden, jede Gruppe ist zwei Leerzeichen eingerückt.
    Bemerkungen (#) bleiben stehen; die oberste sagt Programmen wie VS Code, was
    in die Datei gehört. Ohne DATEIEN sind alle Inhalte gemeint.

    \b
      python build.py fmt
      python build.py fmt content/offers/datteln/sprachcafe-datteln.md
      python build.py fmt --check
    Mit --check wird nichts geändert; betrifft es Dateien, endet der Befehl mit
    dem Code 1. Dateien mit Fehlern bleiben, wie sie sind, und werden genannt.
    """  # noqa: D301 - click reads \b as: keep the lines
    from generator.formatting import written
    from generator.replacing import NotWritten

    # The schemas list the ids of the vocabularies in content/.
    schemas = "../schemas" if content.resolve() == ROOT / "content" else ""
    try:
        done = written(content, inside(files, content), schemas, check=check)
    except NotWritten as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    what = "anders zu schreiben" if check else "neu geschrieben"
    for path in done.changed:
        click.echo(f"{shown(content)}/{path}: {what}")
    if done.problems:
        say_problems(done.problems, content)
    click.echo(f"{len(done.changed)} von {len(done.paths)} Dateien {what}.")
    sys.exit(1 if done.problems or (check and done.changed) else 0)
