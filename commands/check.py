"""`build.py check`: what is wrong in the content."""

import sys
from pathlib import Path

import click

from commands.options import content_option, files_argument, inside
from commands.saying import say, shown
from generator.day import build_day

FORMATS = ("text", "github", "gitlab", "sarif", "json", "junit", "markdown")


@click.command(short_help="Inhalte prüfen und sagen, was wo nicht stimmt.")
@files_argument
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
def check(files: tuple[Path, ...], content: Path, style: str, release: bool) -> None:
    """Inhalte prüfen und auf Deutsch sagen, was wo nicht stimmt und wie man es behebt.

    Fehler beenden mit dem Code 1, Hinweise nicht; was vor einer Veröffentlichung
    fehlt, nur mit --release. Mit DATEIEN werden nur diese geprüft, in einem
    Augenblick; was erst im Vergleich mit allen anderen auffällt (doppelte
    Kennungen, tote Verweise), nennt die Prüfung ohne DATEIEN.

    \b
      python build.py check
      python build.py check content/offers/datteln/sprachcafe-datteln.md
      python build.py check --format sarif
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
    from generator.problems import blocks
    from generator.report import FORMS, Findings, handbook_of

    day = build_day(content)
    if files:
        from generator.spot_check import spot_check

        catalogue, problems = spot_check(content, inside(files, content), day)
    else:
        from generator.pipeline import inspect

        inspection = inspect(content, day)
        catalogue, problems = inspection.catalogue, inspection.problems
    say(FORMS[style](Findings(problems, shown(content), handbook_of(catalogue.site), release)))
    sys.exit(1 if blocks(problems, release=release) else 0)
