"""How old what is known of a record has become: current, stale, overdue, or too old to rely on.

Each group of fields has its own day and its own pace; the one that is furthest decides. Thresholds
are those of the record's cities where these set some, the strictest of several; else the site's.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from generator.catalogue import Catalogue
from generator.model.institution import Institution
from generator.model.offer import Offer


class Age(IntEnum):
    """What follows from how long ago a record was verified."""

    CURRENT = 0
    STALE = 1
    """Its page says so."""
    OVERDUE = 2
    """It is on the list of what editors should ask about; so is what nobody ever verified."""
    AGED = 3
    """Lists and the search show it on request only."""


@dataclass(frozen=True, slots=True)
class OldGroup:
    """A group of fields, when it was last verified (None: never), and how many days that holds."""

    name: str
    on: date | None
    days: int


def age_of(catalogue: Catalogue, record: Offer | Institution, today: date) -> Age:
    """Return how old a record has become on a day."""
    if record.verified is None:
        return _unknown(catalogue, record)
    return max(
        _reached(limits, day, today) if day else _unknown(catalogue, record)
        for limits, day in _groups(catalogue, record)
    )


def old_groups(
    catalogue: Catalogue, record: Offer | Institution, today: date
) -> tuple[OldGroup, ...]:
    """Return the groups of fields of a verified record that are stale or worse."""
    days = record.verified.by_group if record.verified else {}
    names = zip(days, _groups(catalogue, record), strict=True)
    return tuple(
        OldGroup(name, day, limits[0])
        for name, (limits, day) in names
        if day is None or _reached(limits, day, today) > Age.CURRENT
    )


def _unknown(catalogue: Catalogue, record: Offer | Institution) -> Age:
    hidden = catalogue.site.hide_unverified and isinstance(record, Offer)
    return Age.AGED if hidden else Age.OVERDUE


_Limits = tuple[int, int, int]


def _reached(limits: _Limits, day: date, today: date) -> Age:
    return Age(sum((today - day).days > limit for limit in limits))


def _groups(
    catalogue: Catalogue, record: Offer | Institution
) -> Iterator[tuple[_Limits, date | None]]:
    stale, overdue, aged = _limits(catalogue, record)
    for name, day in record.verified.by_group.items() if record.verified else ():
        percent: int = getattr(catalogue.site.group_percent, name)
        first, second, third = (it * percent // 100 for it in (stale, overdue, aged))
        yield (first, max(first, second), max(first, second, third)), day


def _limits(catalogue: Catalogue, record: Offer | Institution) -> _Limits:
    cities = record.service_area.cities if isinstance(record, Offer) else record.cities
    known = [it for it in catalogue.taxonomy.cities.terms if it.id in cities]
    site = catalogue.site
    return (
        min((it.stale_after_days or site.stale_after_days for it in known), default=0)
        or site.stale_after_days,
        min((it.todo_after_days or site.todo_after_days for it in known), default=0)
        or site.todo_after_days,
        min((it.hide_after_days or site.hide_after_days for it in known), default=0)
        or site.hide_after_days,
    )
