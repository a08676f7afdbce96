"""What all searches are measured with: the same invented offers, the same queries."""

import json
import pickle
from dataclasses import asdict, dataclass, replace

from bench.search.place import DAY, ROOT, Place
from generator.demo import write_demo
from generator.findable import Findable, everything_findable, offer_facets
from generator.pages.page import Plan
from generator.pipeline import Inspection, inspect
from generator.products import products
from generator.thesaurus import Thesaurus, thesaurus
from search.cards import Card, card_files
from search.document import Document
from search.facets import Facet

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


@dataclass(frozen=True, slots=True)
class Records:
    """What the search is made of."""

    found: tuple[Findable, ...]
    facets: tuple[Facet, ...]
    known: Thesaurus


def queries() -> tuple[str, ...]:
    """Return what is asked."""
    return tuple(it["query"] for it in _judged() if it["kind"] != "none")[::EVERY]


def plain_queries() -> tuple[str, ...]:
    """Return German words as they stand in offers."""
    return tuple(it["query"] for it in _judged() if it["kind"] == "plain")[::_EVERY_PLAIN]


def _judged() -> list[dict[str, str]]:
    judged: list[dict[str, str]] = json.loads(QUERIES.read_text("utf-8"))
    return judged


def prepare(place: Place, offers: int, *, pages: bool) -> None:
    """Write the demo, what is searched of it, and what the rivals get; build its site.

    Without `pages` the site is only what our search needs: its files and its page.
    """
    write_demo(ROOT / "content", place.content, offers, 1, DAY)
    inspection = inspect(place.content, DAY)
    edition = inspection.plans[0].edition
    found = everything_findable(edition)
    _write_records(place, Records(found, offer_facets(edition), thesaurus(edition.catalogue)))
    entries = [asdict(_entry(number, it.document)) for number, it in enumerate(found)]
    place.documents.write_text(json.dumps(entries, ensure_ascii=False), "utf-8")
    place.cards.write_text(_cards([it.card for it in found]), "utf-8")
    for product in products((inspection if pages else _only_search(inspection)).plans):
        file = place.site / product.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(product.content)


def records(place: Place) -> Records:
    """Return what the search is made of."""
    found: Records = pickle.loads(place.records.read_bytes())  # noqa: S301 - our own
    return found


def _write_records(place: Place, made: Records) -> None:
    place.records.write_bytes(pickle.dumps(made))


def _only_search(inspection: Inspection) -> Inspection:
    return replace(inspection, plans=tuple(map(_searching, inspection.plans)))


def _searching(plan: Plan) -> Plan:
    """Return a plan with the search page, and those that every site has."""
    urls = plan.edition.urls
    wanted = {urls.search(), urls.take_along()}
    return replace(plan, pages=tuple(it for it in plan.pages if it.path in wanted))


def _entry(number: int, document: Document) -> Entry:
    labels = ", ".join((*document.labels, *document.subjects, *document.phones))
    return Entry(str(number), document.name, labels, document.text)


def _cards(cards: list[Card]) -> str:
    # All in one file, because the rivals know no parts.
    _, *parts = card_files(cards, len(cards)).values()
    return "\n".join(parts)
