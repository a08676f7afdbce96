"""Offers in a list: those to rely on, and on request those that nobody has checked for long."""

from dataclasses import dataclass

from generator.model.offer import Offer
from generator.pages.cards import OfferCard, cards
from generator.pages.freshness import is_aged
from generator.pages.page import Edition


@dataclass(frozen=True, slots=True)
class Listed:
    """The cards of a list; `total` counts all of them, also those shown on request."""

    total: str
    cards: tuple[OfferCard, ...]
    on_request: str
    aged: tuple[OfferCard, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is no offer at all."""
        return not self.cards and not self.aged


def total(edition: Edition, count: int) -> str:
    """Return a number of offers in words."""
    return edition.words.plural("{count} Angebot", "{count} Angebote", count)


def listed(edition: Edition, offers: tuple[Offer, ...]) -> Listed:
    """Return offers as a list shows them, in their order."""
    words = edition.words
    aged = tuple(it for it in offers if is_aged(edition, it))
    usual = tuple(it for it in offers if it not in aged)
    count = total(edition, len(offers))
    if not aged:
        return Listed(count, cards(edition, usual), "", ())
    return Listed(
        words("{total}, davon lange nicht geprüft: {aged}", total=count, aged=len(aged)),
        cards(edition, usual),
        words.plural(
            "{count} lange nicht geprüftes Angebot zeigen",
            "{count} lange nicht geprüfte Angebote zeigen",
            len(aged),
        ),
        cards(edition, aged),
    )
