"""`build.py check`: what is wrong in the content."""

import sys
from pathlib import Path

import click

from commands.options import content_option
from commands.saying import say, shown
from generator.day import build_day

FORMATS = ("text", "github", "gitlab", "sarif", "json", "junit", "markdown")


@click.command(short_help="Inhalte prüfen und sagen, was wo nicht stimmt.")
@content_option
@click.option(
    "--format",
    "style",
    type=click.Choice(FORMATS),
    metavar="FORM",
    default="text",
    help="Form der Meldungen.",
)
@click.option(
    "--release",
    is_flag=True,
    help="Mit Code 1 enden, wenn einer Veröffentlichung etwas fehlt; gemeldet wird es immer.",
)
def check(content: Path, style: str, release: bool) -> None:
    """Inhalte prüfen und auf Deutsch sagen, was wo nicht stimmt und wie man es behebt.

    Fehler beenden mit dem Code 1, Hinweise nicht; was vor einer Veröffentlichung
    fehlt, nur mit --release.

    \b
    Formen für --format:
      text      zum Lesen
      github    Anmerkungen in GitHub Actions
      gitlab    Code Quality in GitLab
      sarif     für Plattformen und Editoren (SARIF 2.1.0)
      json      für eigene Programme (schemas/report.schema.json)
      junit     als Testergebnis (JUnit XML)
      markdown  für die Zusammenfassung eines Laufs
    """  # noqa: D301 - click reads \b as: keep the lines
    from generator.pipeline import inspect
    from generator.problems import blocks
    from generator.report import FORMS, Findings, handbook_of

    inspection = inspect(content, build_day(content))
    handbook = handbook_of(inspection.catalogue.site)
    say(FORMS[style](Findings(inspection.problems, shown(content), handbook, release)))
    sys.exit(1 if blocks(inspection.problems, release=release) else 0)
