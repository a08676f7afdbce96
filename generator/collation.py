"""Alphabetical order as in a German dictionary."""

from unicodedata import combining, normalize

from generator.foreign import unmarked


def dictionary_key(text: str) -> str:
    """Return the key a name is sorted by: ä as a, ß as ss (DIN 5007-1), capitals as small."""
    letters = normalize("NFKD", unmarked(text).casefold())
    return "".join(letter for letter in letters if not combining(letter))
