"""What lists show of a document: a line each. `client/cards.js` reads them.

Fields of a line, separated by tabs: kind (a letter), address, name, place, provider, summary.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

CHUNKED_FROM = 1500
"""Offers beyond which the cards come in chunks; `client/cards.js` knows both numbers."""
CARDS_IN_CHUNK = 100
LONGEST_SUMMARY = 160

Kind = Literal["offer", "institution", "handlungsfeld", "workshop", "page"]


@dataclass(frozen=True, slots=True)
class Card:
    """One document in a list. `href` is site-relative; what is unknown is empty."""

    kind: Kind
    href: str
    name: str
    place: str = ""
    provider: str = ""
    summary: str = ""


def card_files(cards: Sequence[Card], offers: int) -> dict[str, str]:
    """Return the files of all cards in the order of the index, by logical name.

    `offers` is how many offers are among them: many make chunks, `cards-0` and so on.
    """
    lines = [_line(card) for card in cards]
    if offers <= CHUNKED_FROM:
        return {"cards": "\n".join(lines)}
    starts = range(0, len(lines), CARDS_IN_CHUNK)
    return {
        f"cards-{number}": "\n".join(lines[start : start + CARDS_IN_CHUNK])
        for number, start in enumerate(starts)
    }


def shortened(text: str, longest: int = LONGEST_SUMMARY) -> str:
    """Return a text on one line, cut after a word where it is too long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    words, _, cut = line[:longest].rpartition(" ")
    return (words or cut[: longest - 1]).rstrip(" ,;:–-") + "…"


def _line(card: Card) -> str:
    fields = (card.href, card.name, card.place, card.provider, shortened(card.summary))
    return "\t".join((card.kind[0], *(" ".join(field.split()) for field in fields)))
