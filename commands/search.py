"""`build.py search`: the search of the pages on the command line."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import click

from commands.options import ROOT, content_option
from commands.saying import say_problems
from generator.day import build_day


@click.command(short_help="Wie auf den Seiten suchen und die besten Angebote nennen.")
@click.argument("words", nargs=-1, metavar="[WÖRTER]…")
@content_option
@click.option(
    "--offers",
    type=click.Path(exists=True, path_type=Path),
    help="Andere Angebote: ein Ordner mit Inhalten, einer mit Angebotsdateien (*.md), oder "
    "YAML-Listen in der Form der Datenbank von 2017.",
)
@click.option(
    "--queries",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="JSON-Liste von Fragen mit id und query.",
)
@click.option(
    "--output",
    type=click.File("w", "utf-8", lazy=True),
    help="Wohin die Antworten auf --queries geschrieben werden.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=50,
    show_default=True,
    help="So viele Angebote je Frage.",
)
@click.option("--language", default="de", show_default=True, help="Sprache der Seite.")
def search(
    words: tuple[str, ...],
    content: Path,
    offers: Path | None,
    queries: Path | None,
    output: IO[str] | None,
    limit: int,
    language: str,
) -> None:
    """Suchen, wie es die Seiten tun: mit denselben Skripten und denselben Wörtern.

    \b
    Eine Frage, als Tabelle beantwortet:
      python build.py search Sport in Castrop-Rauxel
      python build.py search --limit 5 مشورة
    Viele Fragen auf einmal, um die Güte der Suche zu messen:
      python build.py search --queries fragen.json --output antworten.json
      fragen.json:    [{"id": "1", "query": "Deutschkurs Marl"}, …]
      antworten.json: {"1": ["kennung-des-besten", "des-zweiten", …], …}
    In anderen Angeboten als denen in content/:
      python build.py search --offers meine-angebote/ Nachhilfe
    """  # noqa: D301 - click reads \b as: keep the lines
    if bool(words) == bool(queries) or bool(queries) != bool(output):
        raise click.UsageError("Nennen Sie Wörter, oder --queries zusammen mit --output.")
    asked = Asked(" ".join(words), queries, language, limit)
    _answer(asked, offers, content, output)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, or a file of many; the language of the page, and how many answers at most."""

    words: str
    queries: Path | None
    language: str
    limit: int


def _answer(asked: Asked, offers: Path | None, content: Path, output: IO[str] | None) -> None:
    from generator.ask import (
        AskError,
        Question,
        answer_lines,
        ask,
        collection,
        read_questions,
        runs,
    )
    from generator.cache import Cache
    from generator.memory import Memory

    memory = Memory(Cache(ROOT / ".cache" / "search"))
    try:
        among = collection(offers, content, build_day(content))
        queries = asked.queries
        questions = read_questions(queries) if queries else (Question("", asked.words),)
        answers = ask(among.texts(memory), questions, asked.language, asked.limit)
    except AskError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    if among.problems:
        say_problems(among.problems, offers or content)
    if output:
        found = json.dumps(runs(questions, answers, among.ids()), ensure_ascii=False, indent=1)
        output.write(found + "\n")
        click.echo(f"{len(questions)} Fragen beantwortet: {output.name}")
    else:
        click.echo("\n".join(answer_lines(answers[0])))
