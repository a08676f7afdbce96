"""Sorted words written by what each adds to the one before (Witten, Moffat, Bell 1999, 4.1)."""

from collections.abc import Iterable
from os.path import commonprefix

from search.numbers import encode

_LONGEST_COMMON = 44


def front_coded(words: Iterable[str]) -> str:
    """Write sorted words, one a line: how many letters stay, in one letter, and the rest."""
    lines, previous = [], ""
    for word in words:
        # Of letters, whatever the module is about.
        same = min(len(commonprefix((previous, word))), _LONGEST_COMMON)  # noqa: RUF071
        lines.append(encode((same,)) + word[same:])
        previous = word
    return "\n".join(lines)
