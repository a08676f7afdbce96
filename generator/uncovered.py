"""What the words of the listed offers lack in the thesaurus, for those who look after it."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path

from generator.catalogue import Catalogue, build_catalogue
from generator.findable import everything_findable
from generator.load import load
from generator.pages.page import Edition, source_edition
from generator.problems import Problem, located
from generator.thesaurus import thesaurus
from search.concepts import recogniser
from search.coverage import Coverage, coverage


def uncovered(content: Path, today: date) -> tuple[Coverage, tuple[Problem, ...]]:
    """Return what no concept covers in the listed offers, and what could not be read."""
    read = load(content)
    edition = source_edition(build_catalogue(read), today)
    return _coverage(edition), located(read.problems, read.positions, read.texts)


def _coverage(edition: Edition) -> Coverage:
    known, found = thesaurus(edition.catalogue), everything_findable(edition)
    # Compounds come apart at words of all documents, as in the search itself.
    splits = known.splitter([it.document for it in found])
    offers = [it.document for it in found if it.filing]
    return coverage(offers, recogniser(known.concepts), splits, _places(edition.catalogue))


def _places(catalogue: Catalogue) -> Iterator[str]:
    """Yield the names of the district, its cities and the quarters where offers take place."""
    yield catalogue.site.district
    for city in catalogue.taxonomy.cities.terms:
        yield from (city.name, *city.districts)
    for offer in catalogue.listed:
        yield from filter(None, (offer.venue.city, offer.venue.district) if offer.venue else ())


def uncovered_lines(found: Coverage, limit: int) -> Iterator[str]:
    """Yield at most `limit` words as rows of a table, then at most as many offers."""
    yield _head(len(found.words), limit, "Wort", "Wörter")
    width = max((len(it.written) for it in found.words[:limit]), default=0)
    for it in found.words[:limit]:
        yield f"{it.documents:5}  {it.written:{width}}  {it.example}"
    yield _head(len(found.unmarked), limit, "Angebot", "Angebote")
    yield from (f"       {offer}" for offer in found.unmarked[:limit])


def uncovered_json(found: Coverage, limit: int) -> str:
    """Return a JSON object: `words` with `written`, `documents`, `example`; `unmarked` ids."""
    words = [asdict(it) for it in found.words[:limit]]
    shown = {"words": words, "unmarked": found.unmarked[:limit]}
    return json.dumps(shown, ensure_ascii=False, indent=1)


def _head(total: int, limit: int, one: str, many: str) -> str:
    of_them = f", die ersten {limit}" if limit < total else ""
    return f"{total} {one if total == 1 else many} ohne Begriff{of_them}"
