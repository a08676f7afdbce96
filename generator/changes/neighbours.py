"""„Wo Sie gerade dabei sind“: offers near those that changed which nobody has checked for long."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue
from generator.model.offer import Offer
from generator.pages.freshness import is_stale
from generator.pages.page import Edition


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An offer that should be checked again, and what it shares with one that changed."""

    offer: Offer
    shares_provider: bool


def stale_neighbours(edition: Edition, changed: Iterable[Offer]) -> tuple[Neighbour, ...]:
    """Return the offers with the provider of a changed one, or with its city and category.

    Those of the same provider come first, as one call is enough, then those longest unchecked.
    """
    own = tuple(changed)
    found = [
        Neighbour(offer, any(_share_provider(offer, it) for it in own))
        for offer in _around(edition.catalogue, own)
        if is_stale(edition, offer)
    ]
    return tuple(sorted(found, key=_urgency))


def _around(catalogue: Catalogue, changed: tuple[Offer, ...]) -> tuple[Offer, ...]:
    near: dict[str, Offer] = {}
    for offer in changed:
        same_provider = catalogue.by_provider.get(offer.provider or "", ())
        cells = ((city, it) for city in offer.service_area.cities for it in offer.categories)
        same_cell = (it for cell in cells for it in catalogue.by_city_category.get(cell, ()))
        near |= {it.id: it for it in (*same_provider, *same_cell)}
    for offer in changed:
        near.pop(offer.id, None)
    return tuple(near.values())


def _share_provider(one: Offer, other: Offer) -> bool:
    return one.provider is not None and one.provider == other.provider


def _urgency(neighbour: Neighbour) -> tuple[bool, date, str]:
    verified = neighbour.offer.verified
    return not neighbour.shares_provider, verified.on if verified else date.min, neighbour.offer.id
