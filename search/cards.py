"""What lists show of a document, in files of a few each. `client/cards.js` reads them.

The directory says how many documents there are of each kind, one kind after the other, how many
cards a file holds, and how many offers are shown without being asked for. A line is a card, its
fields separated by tabs: address, name, place, provider, summary, categories, languages, badges.
The last three are lists, their elements separated by "|"; a badge begins with a sign for its tone.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

CARDS_IN_FILE = 16
"""Few, because results are spread; not too few, because neighbours compress well together."""
LONGEST_SUMMARY = 160

Kind = Literal["offer", "institution", "handlungsfeld", "workshop", "page"]
Tone = Literal["good", "warn", "plain"]
_SIGNS: dict[Tone, str] = {"good": "+", "warn": "!", "plain": "."}


@dataclass(frozen=True, slots=True)
class Card:
    """One document in a list. `href` is site-relative; what is unknown is empty.

    `badges` are short words with a tone.
    """

    kind: Kind
    href: str
    name: str
    place: str = ""
    provider: str = ""
    summary: str = ""
    categories: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    badges: tuple[tuple[Tone, str], ...] = ()


def card_files(cards: Sequence[Card], usual: int) -> dict[str, str]:
    """Return the files of all cards in the order of the index, by logical name.

    Those of a kind come together, offers first; `usual` is how many of these are shown when nobody
    asks for the others.
    """
    lines = [_line(card) for card in cards]
    kinds = [(kind, len(list(each))) for kind, each in groupby(it.kind for it in cards)]
    directory = {"kinds": kinds, "inFile": CARDS_IN_FILE, "usual": usual}
    starts = range(0, len(lines), CARDS_IN_FILE)
    return {
        "cards": json.dumps(directory, separators=(",", ":")),
        **{
            f"cards-{number}": "\n".join(lines[start : start + CARDS_IN_FILE])
            for number, start in enumerate(starts)
        },
    }


def shortened(text: str, longest: int = LONGEST_SUMMARY) -> str:
    """Return a text on one line, cut after a word where it is too long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    words, _, cut = line[:longest].rpartition(" ")
    return (words or cut[: longest - 1]).rstrip(" ,;:–-") + "…"


def _line(card: Card) -> str:
    badges = tuple(_SIGNS[tone] + text for tone, text in card.badges)
    texts = (card.href, card.name, card.place, card.provider, shortened(card.summary))
    lists = ("|".join(each) for each in (card.categories, card.languages, badges))
    return "\t".join(" ".join(it.split()) for it in (*texts, *lists)).rstrip()
