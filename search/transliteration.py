"""Words of other scripts as people type them in Latin letters, reduced to how they sound.

A word is written out by every scheme of its language, then reduced to its consonants. A query in
Latin letters is reduced the same way (`client/transliteration.js`), so its habits do not matter.
"""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "tables"
_TABLES = json.loads((_FOLDER / "transliteration.json").read_text("utf-8"))
# What different habits write for one sound, longest first; vowels and doubled letters do not count.
_SOUNDS = dict(json.loads((_FOLDER / "sounds.json").read_text("utf-8")))
_SOUND = re.compile("|".join(_SOUNDS))
_DOUBLED = re.compile(r"(.)\1+")


def sounds(latin: str) -> str:
    """Reduce a folded Latin word to the consonants it sounds like; one letter each."""
    heard = _SOUND.sub(lambda found: _SOUNDS[found[0]], latin)
    return _DOUBLED.sub(r"\1", heard)


def is_written_out(language: str) -> bool:
    """Say whether words of a language are also typed in letters that are not its own."""
    return bool(_schemes(language))


@lru_cache(maxsize=1 << 14)
def transliterations(word: str, language: str) -> tuple[str, ...]:
    """Return how a folded word may sound when it is typed in Latin letters, without repetition.

    Empty for a language that has no scheme: it is written in Latin letters anyway.
    """
    return tuple(dict.fromkeys(sounds(word.translate(scheme)) for scheme in _schemes(language)))


@lru_cache
def _schemes(language: str) -> tuple[dict[int, str], ...]:
    return tuple(map(str.maketrans, _letters(language)))


def _letters(language: str) -> Iterator[dict[str, str]]:
    table = _TABLES["schemes"].get(_TABLES["same"].get(language, language))
    if not table:
        return
    base = table
    if "like" in table:
        base = _TABLES["schemes"][table["like"]]
        yield from _letters(table["like"])
    for variant in table["variants"]:
        yield {**base["base"], **{key: sign for key, sign in variant.items() if key != "name"}}
