"""Gaps: a category of which a city has no offer that takes place."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from generator.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Gap:
    """A city and a category, by their names."""

    city: str
    category: str


@dataclass(frozen=True, slots=True)
class Gaps:
    """Where there was an offer and is none any more, and where there is one now."""

    opened: tuple[Gap, ...]
    closed: tuple[Gap, ...]


def gaps(before: Catalogue, after: Catalogue) -> Gaps:
    """Return the gaps that opened and closed between two states.

    As on the site, ended offers do not count, nor do those for the whole district. Cities and
    categories that are not there any more have no gaps.
    """
    return Gaps(tuple(_gaps(before, after, after)), tuple(_gaps(after, before, after)))


def _gaps(filled: Catalogue, empty: Catalogue, names: Catalogue) -> Iterator[Gap]:
    """Yield what is filled in one catalogue and empty in the other."""
    taxonomy = names.taxonomy
    for city, category in product(taxonomy.cities.terms, taxonomy.categories.terms):
        cell = (city.id, category.id)
        if filled.by_city_category.get(cell) and not empty.by_city_category.get(cell):
            yield Gap(city.name, category.name)
