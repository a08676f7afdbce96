"""`build.py todo`: what editors should ask about, city by city."""

import sys
from pathlib import Path

import click

from commands.options import ROOT, Folder, content_option


@click.command(short_help="Auflisten, was in jeder Stadt nachzufragen ist.")
@content_option
@click.option("--city", default="", metavar="KENNUNG", help="Nur eine Stadt, oder kreisweit.")
@click.option(
    "--output", type=Folder, default=ROOT / "todo", help="Ordner, in den die Listen kommen."
)
def todo(content: Path, city: str, output: Path) -> None:
    """Auflisten, was nachzufragen ist, nach Stadt und Anbieter, mit fertigen Briefen.

    \b
    Auf der Liste steht, was lange oder nie geprüft wurde, wem Angaben fehlen,
    welche Termine vorbei sind, welche Einwilligung bald endet und welche
    Übersetzung nicht mehr passt. Zu jeder Stadt gibt es eine Seite zum
    Anklicken (marl.html) und denselben Text als Markdown (marl.md).
      python build.py todo
      python build.py todo --city marl --output liste
    """  # noqa: D301 - click reads \b as: keep the lines
    from generator.day import working_day
    from generator.publish import PublishError
    from generator.todo import TodoError, make_todo

    try:
        lines = make_todo(content, city, output, working_day())
    except (TodoError, PublishError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    click.echo("\n".join(lines))
