"""How much alike two names of offers are, however they were typed.

The words may stand in another order, be joined or taken apart: „Seiteneinsteigerberatung“ and
„Beratung für Seiteneinsteiger“. A number sets apart: „Deutschkurs A1“ and „Deutschkurs A2“.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from generator.suggest import as_id, likeness

TYPING_ERROR = 0.88
"""From here on two spellings are one word; „Stadtteilmütter“ and „Stadtteilväter“ are .81."""
SHORTEST_PART = 3
"""Letters a word must have to be looked for inside another."""

_SAYS_NOTHING = frozenset(
    {
        *("am", "an", "beim", "bei", "das", "dem", "den", "der", "des", "die", "ein", "eine"),
        *("fuer", "im", "in", "mit", "und", "vom", "von", "zu", "zum", "zur"),
    }
)


@dataclass(frozen=True)
class Name:
    """A name as the words that say something, in the spelling of ids."""

    words: tuple[str, ...]

    @cached_property
    def joined(self) -> str:
        """All words as one."""
        return "".join(self.words)

    @cached_property
    def sorted(self) -> str:
        """All words as one, whatever their order was."""
        return "".join(sorted(self.words))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The words with a digit: levels, groups, years."""
        return frozenset(word for word in self.words if re.search(r"\d", word))


def name_of(text: str, said_elsewhere: Collection[str] = ()) -> Name:
    """Return a name without brackets, small words and what the offer says in other fields."""
    outside = re.sub(r"\([^()]*\)", " ", text)
    spelled = (as_id(outside) or as_id(text) or text.casefold()).split("-")
    telling = [word for word in spelled if word not in _SAYS_NOTHING]
    own = [word for word in telling if word not in said_elsewhere]
    return Name(tuple(own or telling or spelled))


def alike(one: Name, other: Name) -> float:
    """Return how much alike two names are: 1 for the same words, 0 for different numbers."""
    if one.numbers and other.numbers and one.numbers != other.numbers:
        return 0.0
    spelled = likeness(one.sorted, other.sorted)
    letters = len(one.joined) + len(other.joined)
    shared = 2 * max(_found_in(one, other), _found_in(other, one)) / letters
    return max(shared, spelled if spelled >= TYPING_ERROR else 0.0)


def is_part_of(one: Name, other: Name) -> bool:
    """Say whether every word of one name is in the other, which then says more."""
    if one.numbers and other.numbers and one.numbers != other.numbers:
        return False
    return _found_in(one, other) == len(one.joined) or _found_in(other, one) == len(other.joined)


def _found_in(one: Name, other: Name) -> int:
    """Return how many letters of a name are in words that the other one has, or begins."""
    rest, found = other.joined, 0
    for word in sorted(one.words, key=len, reverse=True):
        if len(word) >= SHORTEST_PART and word in rest:
            rest = rest.replace(word, " ", 1)
            found += len(word)
        elif word in other.words:
            found += len(word)
    return found
