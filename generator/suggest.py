"""„Meinten Sie …?“: the known word nearest to a mistyped one, and how much alike words are."""

import re
from collections.abc import Iterable, Mapping
from unicodedata import normalize

from rapidfuzz.distance import DamerauLevenshtein

from generator.foreign import unmarked

# Measured on the misspellings of the source: Castrup-Rauxel .93, Wltrop .86; Dortmund, another
# town, .50. Below .7 a suggestion misleads more often than it helps.
THRESHOLD = 0.7
SHORTEST_PREFIX = 4
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "\u0131": "i", "ł": "l"})


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, or None when none is near enough.

    A beginning that only one known word has counts as near: „haltern“ finds „haltern-am-see“. In a
    mapping, words that stand for the same are one.
    """
    meanings: dict[str, str] = (
        dict(known) if isinstance(known, Mapping) else {it: it for it in known}
    )
    # Of spellings that differ in capitals and spaces only, the id is kept: it sorts last.
    candidates = {_folded(item): item for item in sorted(meanings)}
    folded = _folded(word)
    prefixed = {
        meanings[item]: item
        for spelling, item in candidates.items()
        if len(folded) >= SHORTEST_PREFIX and spelling.startswith(folded)
    }
    if len(prefixed) == 1:
        return next(iter(prefixed.values()))
    scored = [(likeness(folded, item), item) for item in candidates]
    score, best = max(scored, default=(0.0, ""))
    return candidates[best] if score >= THRESHOLD else None


def likeness(one: str, other: str) -> float:
    """Return how much alike two spellings are: 1 for the same, 0 for nothing in common."""
    return DamerauLevenshtein.normalized_similarity(one, other)


def _folded(word: str) -> str:
    spelled = word.casefold().translate(_SPELLED_OUT)
    return re.sub(r"[\W_]+", "-", spelled).strip("-") or spelled


def remedy(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return the German remedy for an unknown word: the suggestion, or `otherwise`."""
    best = nearest(word, known)
    return f"Meinten Sie „{best}“?" if best else otherwise


def as_id(text: str) -> str:
    """Return a text as an id spells it: „Fußball für Mädchen“ is `fussball-fuer-maedchen`.

    Empty when the text has no letter or digit that an id could hold.
    """
    spelled = normalize("NFC", unmarked(text)).casefold().translate(_SPELLED_OUT)
    ascii_only = normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
