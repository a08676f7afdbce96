"""What is new: offers with the day that is known of them, the newest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.collation import dictionary_key
from generator.model.offer import Offer

NEWEST = 50
"""Offers in a feed: enough for months, and quickly fetched."""


@dataclass(frozen=True, slots=True)
class News:
    """An offer and the day on which its statements were last known to be right."""

    day: date
    offer: Offer


def newest(offers: Iterable[Offer], since: date) -> tuple[News, ...]:
    """Return the newest offers since a day; those that name no day are never new."""
    dated = (News(day, offer) for offer in offers if (day := known_on(offer)))
    return tuple(sorted((it for it in dated if it.day >= since), key=_place)[:NEWEST])


def known_on(offer: Offer) -> date | None:
    """Return the day somebody checked an offer, or the day of its source if that is later."""
    checked = offer.verified.on if offer.verified else None
    said = offer.source.as_of if offer.source else None
    return max((day for day in (checked, said) if day), default=None)


def _place(news: News) -> tuple[int, str, str]:
    return -news.day.toordinal(), dictionary_key(news.offer.name), news.offer.id
