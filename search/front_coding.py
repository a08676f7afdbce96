"""Sorted words written by what each adds to the one before (Witten, Moffat, Bell 1999, 4.1)."""

from collections.abc import Iterable
from os.path import commonprefix
from string import ascii_uppercase


def front_coded(words: Iterable[str]) -> str:
    """Write sorted words: how many letters of the one before stay, as a capital, and the rest.

    The capital is what parts two words, so no word may have one: raises ValueError.
    """
    coded, previous = [], ""
    for word in words:
        if not set(ascii_uppercase).isdisjoint(word):
            raise ValueError(f"a capital letter: {word}")
        # Of letters, whatever the module is about.
        same = min(len(commonprefix((previous, word))), len(ascii_uppercase) - 1)  # noqa: RUF071
        coded.append(ascii_uppercase[same] + word[same:])
        previous = word
    return "".join(coded)
