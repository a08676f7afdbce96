"""Offers as cards: what lists show of an offer."""

from dataclasses import dataclass
from typing import Literal

from generator.catalogue import is_district_wide
from generator.model.offer import Offer, Status
from generator.pages.freshness import is_stale
from generator.pages.page import Edition


@dataclass(frozen=True, slots=True)
class Badge:
    """A short word with a meaning: `good`, `warn` or `plain`."""

    text: str
    tone: Literal["good", "warn", "plain"] = "plain"


@dataclass(frozen=True, slots=True)
class OfferCard:
    """An offer in a list."""

    name: str
    href: str
    icon: str
    categories: str
    place: str
    summary: str
    languages: str
    badges: tuple[Badge, ...]
    distance: str = ""
    """How far away it is, where that is the question; on a line of its own, the rest is as ever."""


def card(edition: Edition, offer: Offer) -> OfferCard:
    """Return the card of an offer."""
    catalogue = edition.catalogue
    first = catalogue.term("categories", offer.categories[0])
    return OfferCard(
        name=offer.name,
        href=edition.urls.offer(offer.id),
        icon=first.icon or "info",
        categories=", ".join(catalogue.name_of("categories", it) for it in offer.categories),
        place=place(edition, offer),
        summary=offer.summary or "",
        languages=", ".join(catalogue.name_of("languages", it.code) for it in offer.languages),
        badges=badges(edition, offer),
    )


def cards(edition: Edition, offers: tuple[Offer, ...]) -> tuple[OfferCard, ...]:
    """Return the cards of offers, in their order."""
    return tuple(card(edition, offer) for offer in offers)


def place(edition: Edition, offer: Offer) -> str:
    """Return where the offer is, as short as a card needs it: Datteln, Meckinghoven."""
    words, area = edition.words, offer.service_area
    if is_district_wide(offer):
        return words("im ganzen Kreis") if area.whole_district else words("online")
    names = words.list([edition.catalogue.name_of("cities", city) for city in area.cities])
    district = offer.venue.district if offer.venue else None
    return f"{names}, {district}" if district and len(area.cities) == 1 else names


def badges(edition: Edition, offer: Offer) -> tuple[Badge, ...]:
    """Return what one should know before opening the page."""
    words = edition.words
    found = []
    if offer.status and offer.status.state != "active":
        found.append(Badge(state(edition, offer.status), "warn"))
    if offer.cost and offer.cost.free:
        found.append(Badge(words("kostenlos"), "good"))
    if offer.service_area.online:
        found.append(Badge(words("online")))
    if offer.accessibility.step_free == "yes":
        found.append(Badge(words("stufenlos"), "good"))
    if offer.good_practice:
        found.append(Badge(words("gute Praxis")))
    if is_stale(edition, offer):
        found.append(Badge(words("Angaben nicht aktuell geprüft"), "warn"))
    return tuple(found)


def state(edition: Edition, status: Status) -> str:
    """Return what an offer does at present, in a word or two."""
    words = edition.words
    return {
        "planned": words("geplant"),
        "active": words("läuft"),
        "paused": words("ruht zurzeit"),
        "ended": words("beendet"),
    }[status.state]
