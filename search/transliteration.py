"""Words of other scripts as people type them in Latin letters, reduced to how they sound.

A word is written out by every scheme of its language, then reduced to its consonants and to the
vowels between them, of which three are told apart. A query in Latin letters is reduced the same way
(`client/transliteration.js`), so its habits do not matter, and compared: Arabic and Persian leave
short vowels unwritten.
"""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "tables"
_TABLES = json.loads((_FOLDER / "transliteration.json").read_text("utf-8"))
_SOUNDS = json.loads((_FOLDER / "sounds.json").read_text("utf-8"))
# What different habits write for one consonant, longest first.
_CONSONANTS = dict(_SOUNDS["consonants"])
_VOWELS = _SOUNDS["vowels"]
_WRITTEN = re.compile("|".join(_CONSONANTS))
_SILENT = re.compile(f"[{_SOUNDS['silent']}]")
_DOUBLED = re.compile(rf"([^{''.join(_VOWELS)}])\1+")
_BETWEEN = re.compile(rf"[^{''.join(_VOWELS)}]")
# "ya" and "ia" are one vowel, "ay" another.
_GLIDE = re.compile(r"^[iy](?=.)")
_NOTHING = "."
_WITHOUT_SHORT_VOWELS = frozenset({"ar", "fa"})


def sounds(latin: str, *, doubled: bool = False) -> str:
    """Reduce a folded Latin word to its consonants, one letter each, and its vowels after a colon.

    There is one sign before each consonant and one after the last, "." where there is no vowel.
    Doubled consonants count once, unless `doubled`.
    """
    heard = _SILENT.sub("", _WRITTEN.sub(lambda found: _CONSONANTS[found[0]], latin))
    if not doubled:
        heard = _DOUBLED.sub(r"\1", heard)
    vowels = "".join(map(_vowel, _BETWEEN.split(heard)))
    return f"{''.join(_BETWEEN.findall(heard))}:{vowels}"


@lru_cache(maxsize=1 << 10)
def _vowel(written: str) -> str:
    return str(_VOWELS.get(_GLIDE.sub("", written)[:1], _NOTHING))


def is_written_out(language: str) -> bool:
    """Say whether words of a language are also typed in letters that are not its own."""
    return bool(_schemes(language))


@lru_cache(maxsize=1 << 16)
def transliterations(word: str, language: str) -> tuple[str, ...]:
    """Return how a folded word may sound when it is typed in Latin letters, without repetition.

    Empty for a language that has no scheme: it is written in Latin letters anyway.
    """
    # Where a short vowel is not written, two equal letters may have one between them.
    doubled = _TABLES["same"].get(language, language) in _WITHOUT_SHORT_VOWELS
    heard = (sounds(word.translate(scheme), doubled=doubled) for scheme in _schemes(language))
    return tuple(dict.fromkeys(it.rstrip(_NOTHING) for it in heard if not it.startswith(":")))


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
