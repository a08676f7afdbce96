"""`build.py report`: what a change of the content means."""

import sys
from pathlib import Path

import click

from commands.options import ROOT, Folder, content_option


@click.command(short_help="Berichten, was sich an den Inhalten ändert.")
@content_option
@click.option(
    "--base",
    default="main",
    show_default=True,
    metavar="STAND",
    help="Womit verglichen wird: ein Zweig oder eine Version.",
)
@click.option(
    "--head", default="", metavar="STAND", help="Was verglichen wird; sonst der Ordner, wie er ist."
)
@click.option(
    "--output", type=Folder, default=ROOT / "report", help="Ordner, in den der Bericht kommt."
)
def report(content: Path, base: str, head: str, output: Path) -> None:
    """Berichten, was sich an den Inhalten ändert, so dass alle es verstehen.

    \b
    Es entstehen bericht.html mit den Karten, wie die Seiten sie zeigen, und
    bericht.md für einen Kommentar. Der Bericht nennt auch, was daraus folgt:
    Angebote, die vielleicht doppelt sind, Übersetzungen, die nicht mehr
    passen, neue Lücken, neue und behobene Probleme der Prüfung.
      python build.py report --base main
      python build.py report --base v1.0 --head HEAD --output bericht
    """  # noqa: D301 - click reads \b as: keep the lines
    from generator.changes import ChangesError, make_report
    from generator.publish import PublishError

    try:
        lines = make_report(content, base, head, output)
    except (ChangesError, PublishError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    click.echo("\n".join(lines))
