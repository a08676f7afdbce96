"""Offers that somebody may have entered twice.

Names that say the same are not enough: providers like names that others use too. What ties two
entries together is the provider, the telephone and the address; the city sets them apart.
Measured in tests/changes/test_duplicates.py on invented offers.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator import phone
from generator.catalogue import is_ended
from generator.changes.names import Name, alike, is_part_of, name_of
from generator.model.offer import Offer
from generator.suggest import as_id

SAME_NAME = 0.9
LIKE_NAME = 0.7
"""„Boxen für Jugendliche“, „Box-Training für Jugendliche“ .74; „Schwimmkurs für Kinder“, „für
Frauen“ .65."""
TIES_FOR_LIKE_NAME = 2


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An offer that was added or changed, another that may be the same, and why (in German)."""

    offer: Offer
    other: Offer
    reasons: tuple[str, ...]


def duplicates(changed: Iterable[Offer], every: Iterable[Offer]) -> tuple[Duplicate, ...]:
    """Return what may be entered twice among `every`, one entry of each pair being `changed`.

    Ended offers stay for their old addresses and are nobody's duplicate.
    """
    entries = [_Entry(it) for it in every if not is_ended(it)]
    looked_for = {it.id for it in changed}
    return tuple(_found(entries, looked_for))


def _found(entries: list["_Entry"], looked_for: set[str]) -> Iterator[Duplicate]:
    seen = set[str]()
    for entry in entries:
        if entry.offer.id not in looked_for:
            continue
        seen.add(entry.offer.id)
        for other in entries:
            if other.offer.id not in seen and (reasons := _reasons(entry, other)):
                yield Duplicate(entry.offer, other.offer, reasons)


@dataclass(frozen=True)
class _Entry:
    """An offer with what is compared, made once."""

    offer: Offer

    @cached_property
    def cities(self) -> frozenset[str]:
        return frozenset(self.offer.service_area.cities)

    @cached_property
    def name(self) -> Name:
        ids = (self.offer.provider or "", *self.cities)
        return name_of(self.offer.name, {part for it in ids for part in it.split("-")})

    @cached_property
    def phone(self) -> str | None:
        number = self.offer.contact and self.offer.contact.phone
        return (phone.uri(number) or phone.digits(number)) if number else None

    @cached_property
    def address(self) -> str | None:
        venue = self.offer.venue
        if not venue or not venue.street:
            return None
        street = re.sub(r"(str|pl)(asse|atz)?(?=-|$)", r"\1", as_id(venue.street))
        return f"{street} {venue.postcode or as_id(venue.city or '')}"


def _reasons(one: _Entry, other: _Entry) -> tuple[str, ...]:
    """Return why two offers may be the same, nothing if they are not."""
    if one.cities and other.cities and one.cities.isdisjoint(other.cities):
        return ()
    ties = tuple(_ties(one, other))
    providers = {it for it in (one.offer.provider, other.offer.provider) if it}
    likeness = alike(one.name, other.name)
    if likeness >= SAME_NAME and (ties or len(providers) < 2):  # noqa: PLR2004 - a pair
        return ("gleicher Name" if likeness == 1 else "fast gleicher Name", *ties)
    near = likeness >= LIKE_NAME or is_part_of(one.name, other.name)
    if near and len(ties) >= TIES_FOR_LIKE_NAME:
        return ("ähnlicher Name", *ties)
    return ()


def _ties(one: _Entry, other: _Entry) -> Iterator[str]:
    if one.offer.provider and one.offer.provider == other.offer.provider:
        yield "gleicher Anbieter"
    if one.address and one.address == other.address:
        yield "gleiche Adresse"
    if one.phone and one.phone == other.phone:
        yield "gleiche Telefonnummer"
