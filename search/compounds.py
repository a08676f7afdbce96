"""German compounds: the parts that are words in their own right, for the index only."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from search.analyser import stem

_LINKS = ("", "s", "es", "n", "en", "er", "e", "ns")
_SHORTEST = 4
_LONGEST_HEAD_FIRST = 3


# Itself alone its equal: what remembers the parts of words must not compare whole vocabularies.
@dataclass(frozen=True, slots=True, eq=False)
class Splitter:
    """Splits compounds at words it knows.

    `known`: stems of at least four letters, and shorter ones that somebody listed on purpose;
    `whole`: folded words that must not be split although their parts are known.
    """

    known: frozenset[str]
    whole: frozenset[str] = frozenset()

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the stems of the parts of a folded word, or nothing when it is not a compound.

        The head, which says what it is, is taken as long as possible; what is before it may be a
        compound again ("Mietschuldenhilfe": miet, schuld, hilf, and mietschuld).
        """
        if word in self.whole or not word.isalpha() or not word.isascii():
            return ()
        return _parts(word, self)

    def knowing(self, vocabulary: Iterable[str]) -> "Splitter":
        """Return a splitter that also knows these folded words."""
        stems = frozenset(s for s in map(stem, vocabulary) if len(s) >= _SHORTEST and s.isalpha())
        return Splitter(self.known | stems, self.whole)


def splitter(vocabulary: Iterable[str], parts: Iterable[str], whole: Iterable[str]) -> Splitter:
    """Make a splitter from folded words of the site, listed parts, and words to be left whole."""
    return Splitter(frozenset(map(stem, parts)), frozenset(whole)).knowing(vocabulary)


@lru_cache(maxsize=1 << 16)
def _parts(word: str, splitter: Splitter) -> tuple[str, ...]:
    for start in range(_LONGEST_HEAD_FIRST, len(word) - _LONGEST_HEAD_FIRST + 1):
        head = stem(word[start:])
        if head not in splitter.known:
            continue
        first = _first(word[:start], splitter)
        if first:
            return (*first, head)
    return ()


def _first(left: str, splitter: Splitter) -> tuple[str, ...]:
    """Return the stem of what stands before a head, with its own parts, or nothing."""
    for link in _LINKS:
        bare = left[: len(left) - len(link)]
        if left.endswith(link) and stem(bare) in splitter.known:
            whole = stem(bare)
            return (*_parts(bare, splitter), whole)
    inner = _parts(left, splitter)
    return (*inner, stem(left)) if inner else ()
