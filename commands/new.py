"""`build.py new`: a new record, asked for in German."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import ROOT, content_option
from commands.saying import shown
from generator.day import build_day

if TYPE_CHECKING:
    from generator.drafting import Draft, Question


@click.group()
def new() -> None:
    """Neue Inhalte anlegen; das Programm fragt, was es wissen muss."""


@new.command("offer")
@content_option
def new_offer(content: Path) -> None:
    """Ein Angebot anlegen: Fragen beantworten, fertig ist die Datei.

    \b
    Was niemand weiß, lassen Sie leer (Eingabetaste); auf der Seite steht dann
    „nicht bekannt“. Ist eine Antwort nicht zu verstehen, sagt das Programm
    warum und fragt noch einmal. Strg+C bricht ab, ohne etwas zu schreiben.
      python build.py new offer
    """  # noqa: D301 - click reads \b as: keep the lines
    from generator.drafting import begun, questions
    from generator.load import load
    from generator.replacing import NotWritten, replace_files

    click.echo("Was niemand weiß: Eingabetaste. Abbrechen, ohne etwas zu schreiben: Strg+C.\n")
    draft = begun(load(content), build_day(content))
    try:
        for question in questions(draft.known):
            draft = _asked(draft, question)
        text = click.prompt("Beschreibung (ein Absatz)", default="", show_default=False)
        wanted = not _is_there_already(draft) or _wanted_anyway()
    except click.Abort:
        click.echo("\nAbgebrochen; es ist nichts geschrieben.", err=True)
        sys.exit(1)
    if not wanted:
        click.echo("Es ist nichts geschrieben.")
        return
    schemas = "../schemas" if content.resolve() == ROOT / "content" else ""
    try:
        replace_files(content, {draft.path: draft.file(text, schemas)})
    except NotWritten as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    file = f"{shown(content)}/{draft.path}"
    click.echo(f"\nGeschrieben: {file}")
    click.echo(f"Was noch fehlt, sagt: python build.py check {file}")


def _asked(draft: "Draft", question: "Question") -> "Draft":
    """Ask until the answer can be understood; what was probably meant is offered."""
    meant = ""
    while True:
        answer = click.prompt(question.text, default=meant, show_default=bool(meant))
        if (reason := draft.needs(question)) and not answer.strip():
            click.echo(f"  {reason}")
            continue
        answered = draft.answered(question, answer)
        wrong = answered.wrong(question) if answer.strip() else ()
        if not wrong:
            return answered
        for problem in wrong:
            click.echo(f"  {problem.message} {problem.remedy}")
        meant = _meant(wrong[0].remedy) if not question.many else ""


def _meant(remedy: str) -> str:
    """Return what a remedy suggests, or nothing."""
    found = re.match(r"(?:Meinten Sie|Schreiben Sie) „([^“]+)“", remedy)
    return found[1] if found else ""


def _wanted_anyway() -> bool:
    answer: str = click.prompt("Trotzdem anlegen? (ja oder nein)", default="nein")
    return answer.strip().casefold() in {"ja", "j"}


def _is_there_already(draft: "Draft") -> bool:
    """Say what may be the same offer, and whether there is such a thing."""
    from generator.changes.duplicates import duplicates

    offer = draft.offer()
    every = (*draft.catalogue.offers, *((offer,) if offer else ()))
    alike = tuple(duplicates((offer,) if offer else (), every))
    for found in alike:
        reasons = ", ".join(found.reasons)
        click.echo(f"\nGibt es das schon? „{found.other.name}“ ({found.other.id}): {reasons}.")
    return bool(alike)
