"""What all searches are measured with: the same invented offers, the same queries."""

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from subprocess import run

from bench.search.place import DAY, ROOT, Place
from generator.demo import write_demo
from generator.findable import everything_findable
from generator.pages.page import Edition
from generator.pipeline import inspect
from search.cards import Card, card_files
from search.document import Document

QUERIES = ROOT / "tests" / "search" / "quality" / "development-queries.json"
EVERY = 13
"""Of the queries that something fits every 13th: about forty of all kinds."""
_EVERY_PLAIN = 4
FIELDS = ("name", "labels", "text")


@dataclass(frozen=True, slots=True)
class Entry:
    """A document as the rivals get it; `id` is its line in the list of cards."""

    id: str
    name: str
    labels: str
    text: str


def queries() -> tuple[str, ...]:
    """Return what is asked."""
    return tuple(it["query"] for it in _judged() if it["kind"] != "none")[::EVERY]


def plain_queries() -> tuple[str, ...]:
    """Return German words as they stand in offers."""
    return tuple(it["query"] for it in _judged() if it["kind"] == "plain")[::_EVERY_PLAIN]


def _judged() -> list[dict[str, str]]:
    judged: list[dict[str, str]] = json.loads(QUERIES.read_text("utf-8"))
    return judged


def edition(content: Path) -> Edition:
    """Read a content folder, as a build does before it prepares the search."""
    return inspect(content, DAY).plans[0].edition


def prepare(place: Place, offers: int) -> None:
    """Write the demo, build its site, and lay out what the rivals get."""
    write_demo(ROOT / "content", place.content, offers, 1, DAY)
    command = (sys.executable, ROOT / "build.py", "build", "--no-cache")
    folders = ("--content", place.content, "--site", place.site)
    run((*command, *folders), check=True, capture_output=True, env=place.environment)
    found = everything_findable(edition(place.content))
    entries = [asdict(_entry(number, it.document)) for number, it in enumerate(found)]
    place.documents.write_text(json.dumps(entries, ensure_ascii=False), "utf-8")
    place.cards.write_text(_cards([it.card for it in found]), "utf-8")


def _entry(number: int, document: Document) -> Entry:
    labels = ", ".join((*document.labels, *document.subjects, *document.phones))
    return Entry(str(number), document.name, labels, document.text)


def _cards(cards: list[Card]) -> str:
    # As if there were no offers: all in one file, because the rivals know no parts.
    return card_files(cards, 0)["cards"]
