"""`build.py fmt`: content files in the one way they are written."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from commands.options import content_option
from commands.saying import say_problems, shown

FilePath = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(short_help="Dateien einheitlich schreiben, mit denselben Angaben.")
@click.argument("files", nargs=-1, type=FilePath, metavar="[DATEIEN]…")
@content_option
@click.option("--check", is_flag=True, help="Nur nennen, welche Dateien es betrifft.")
def fmt(files: tuple[Path, ...], content: Path, check: bool) -> None:
    """Inhalte einheitlich schreiben, ohne dass sich an den Angaben etwas ändert.

    Die Felder kommen in die Reihenfolge des Handbuchs, überflüssige
    Anführungszeichen verschwinden, jede Gruppe ist zwei Leerzeichen eingerückt.
    Bemerkungen (#) bleiben stehen. Ohne DATEIEN sind alle Inhalte gemeint.

    \b
      python build.py fmt
      python build.py fmt content/offers/datteln/sprachcafe-datteln.md
      python build.py fmt --check
    Mit --check wird nichts geändert; betrifft es Dateien, endet der Befehl mit
    dem Code 1. Dateien mit Fehlern bleiben, wie sie sind, und werden genannt.
    """  # noqa: D301 - click reads \b as: keep the lines
    from generator.formatting import written
    from generator.replacing import NotWritten

    try:
        done = written(content, tuple(_inside(files, content)), check=check)
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


def _inside(files: tuple[Path, ...], content: Path) -> Iterator[str]:
    """Yield files by their paths inside the content folder."""
    for file in files:
        try:
            yield file.resolve().relative_to(content.resolve()).as_posix()
        except ValueError:
            raise click.UsageError(f"„{file}“ liegt nicht in „{shown(content)}“.") from None
