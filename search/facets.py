"""The filters: which offers have which values. `client/facets.js` reads the file.

Lines: header (JSON), then for each facet, document by document, how many of its values a document
has and which, as gaps; then its ages: 0, or 1 with the youngest and the oldest; then the day it
was last checked; then its place when all are sorted by name. Numbers as in `search.numbers`.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from search.numbers import encode

FIRST_DAY = date(2000, 1, 1)
OLDEST = 120


@dataclass(frozen=True, slots=True)
class Facet:
    """One question one can filter by, with its answers as (id, label) in the order shown."""

    id: str
    title: str
    values: tuple[tuple[str, str], ...]
    adds: bool = False
    """Whether what has one of its values is left out until the value is chosen."""


@dataclass(frozen=True, slots=True)
class Filing:
    """What one document is filed under.

    `values` are (facet id, value id); those that no facet has are left out. `ages` are years, both
    included, None when nobody said for whom it is; `verified` is the day of the last check.
    """

    values: frozenset[tuple[str, str]]
    ages: tuple[int, int] | None
    verified: date | None
    sort_key: tuple[str, ...]
    """By which names are sorted."""


def facets_file(facets: Sequence[Facet], filings: Sequence[Filing]) -> str:
    """Return the file; `filings` in the order of the index."""
    header = {
        "documents": len(filings),
        "facets": [_described(it) for it in facets],
    }
    lines = (
        json.dumps(header, ensure_ascii=False, separators=(",", ":")),
        *(encode(_column(facet, filings)) for facet in facets),
        encode(number for it in filings for number in _ages(it)),
        encode(map(_day, filings)),
        encode(_places_by_name(filings)),
    )
    return "\n".join(lines)


def _described(facet: Facet) -> dict[str, object]:
    adds = {"adds": True} if facet.adds else {}
    return {"id": facet.id, "title": facet.title, "values": facet.values, **adds}


def usual(facets: Sequence[Facet], filings: Sequence[Filing]) -> int:
    """Return how many documents are shown when nothing is chosen; they come before the others."""
    left_out = {(it.id, value) for it in facets if it.adds for value, _ in it.values}
    return sum(not (it.values & left_out) for it in filings)


def _column(facet: Facet, filings: Sequence[Filing]) -> Iterator[int]:
    numbers = {(facet.id, value): number for number, (value, _) in enumerate(facet.values)}
    for filing in filings:
        found = sorted(numbers[each] for each in filing.values if each in numbers)
        yield len(found)
        for before, number in zip((-1, *found), found, strict=False):
            yield number - before - 1


def _ages(filing: Filing) -> tuple[int, ...]:
    return (1, *filing.ages) if filing.ages else (0,)


def _day(filing: Filing) -> int:
    """Return the days since 2000-01-01 and one more; 0 for never, and for what was before."""
    return max(0, (filing.verified - FIRST_DAY).days + 1) if filing.verified else 0


def _places_by_name(filings: Sequence[Filing]) -> list[int]:
    order = sorted(range(len(filings)), key=lambda number: filings[number].sort_key)
    places = [0] * len(filings)
    for place, number in enumerate(order):
        places[number] = place
    return places
