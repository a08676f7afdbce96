"""From text to search terms. `client/analyser.js` is its twin; both read `tables/`.

A test holds the two together over hundreds of thousands of words: change both or neither.
"""

import json
import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_TABLES = Path(__file__).parent / "tables"
_LETTERS = json.loads((_TABLES / "letters.json").read_text("utf-8"))
_ENDINGS = json.loads((_TABLES / "endings.json").read_text("utf-8"))
_SAME = str.maketrans(_LETTERS["same"])
_UMLAUTS = {written: vowel for written, vowel in _LETTERS["umlauts"].items() if written != "ue"}
# "ue" is an umlaut after a consonant ("Muetter"), not after a vowel ("neue").
_UE = re.compile(f"(^|[^{_LETTERS['notBeforeUe']}])ue")
_WORD = re.compile(r"[^\W_]+")
# Letters beyond the basic plane count as two in JavaScript; no language we stem has them.
_LAST_STEMMED = "\uffff"
# The blocks that letters of words are from once they are folded.
_ARABIC, _CYRILLIC = range(0x0600, 0x0700), range(0x0400, 0x0530)
_WHOLE = frozenset(_ENDINGS["whole"])


class _Round(NamedTuple):
    """Endings of which one comes off, the longest first, where enough is left."""

    keep: int
    endings: tuple[str, ...]
    after: str


_SUFFIXES = {
    rules: tuple(
        _Round(it["keep"], tuple(sorted(it["endings"], key=len, reverse=True)), it.get("after", ""))
        for it in rounds
    )
    for rules, rounds in _ENDINGS["suffixes"].items()
}


def words(text: str) -> list[str]:
    """Split a text into words, folded so that all usual writings of a word are one.

    Takes any text; returns the words in their order: lower case, without accents, umlauts written
    as plain vowels however they were typed, letter variants of Arabic and Cyrillic made one.
    """
    return list(_words(text))


def stem(word: str, language: str = "") -> str:
    """Take the usual beginnings and endings of a language off a folded word.

    Without a language (BCP 47) the script decides. Words with digits stay as they are.
    """
    if not word.isalpha() or max(word) > _LAST_STEMMED:
        return word
    rules = _ENDINGS["same"].get(language, language) or script(word)
    return _stem(word, rules)


def terms(text: str, language: str = "") -> list[str]:
    """Return the stems of all words of a text, in their order."""
    return [stem(word, language) for word in words(text)]


def script(word: str) -> str:
    """Name the rules for a folded word of unknown language, by its first letter."""
    first = ord(word[0])
    if first in _ARABIC:
        return str(_ENDINGS["byScript"]["Arab"])
    if first in _CYRILLIC:
        return str(_ENDINGS["byScript"]["Cyrl"])
    return str(_ENDINGS["otherwise"])


@lru_cache(maxsize=1 << 14)
def _words(text: str) -> tuple[str, ...]:
    return tuple(map(_one_writing, _WORD.findall(_without_accents(text))))


def _without_accents(text: str) -> str:
    if text.isascii():
        return text.lower().translate(_SAME)
    lower = unicodedata.normalize("NFKC", text).lower().translate(_SAME)
    return "".join(map(_without_mark, unicodedata.normalize("NFD", lower))).translate(_SAME)


@lru_cache(maxsize=1 << 12)
def _without_mark(letter: str) -> str:
    return "" if unicodedata.category(letter).startswith("M") else letter


@lru_cache(maxsize=1 << 16)
def _one_writing(word: str) -> str:
    for written, vowel in _UMLAUTS.items():
        word = word.replace(written, vowel)
    word = _UE.sub(r"\1u", word)
    return word + "asse" if word.endswith("str") else word


@lru_cache(maxsize=1 << 16)
def _stem(word: str, rules: str) -> str:
    prefixes = _ENDINGS["prefixes"].get(rules)
    if prefixes:
        word = _without_beginning(word, prefixes["beginnings"], prefixes["keep"])
    for round_ in _SUFFIXES.get(rules, ()):
        if word in _WHOLE:
            return word
        word = _without_ending(word, round_)
    return word


def _without_beginning(word: str, beginnings: list[str], keep: int) -> str:
    for beginning in beginnings:
        if word.startswith(beginning) and len(word) - len(beginning) >= keep:
            return word[len(beginning) :]
    return word


def _without_ending(word: str, round_: _Round) -> str:
    if not word.endswith(round_.endings):
        return word
    for ending in round_.endings:
        rest = word[: len(word) - len(ending)]
        if word.endswith(ending) and len(rest) >= round_.keep:
            return rest if not round_.after or rest[-1] in round_.after else word
    return word
