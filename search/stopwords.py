"""Words that say nothing about what is looked for, by language."""

import json
from collections.abc import Iterable
from pathlib import Path

from search.analyser import words

_FILE = Path(__file__).parent / "tables" / "stopwords.json"
_TABLE: dict[str, dict[str, str]] = json.loads(_FILE.read_text("utf-8"))
STOPWORDS = {language: frozenset(words(text)) for language, text in _TABLE["words"].items()}
"""By language (BCP 47), folded."""
NEGATIONS = {language: frozenset(words(text)) for language, text in _TABLE["negations"].items()}
"""Words that say something only together with another: "ohne", "kein"."""


def without_stopwords(folded: Iterable[str], language: str) -> list[str]:
    """Drop the stop words of a language from folded words; keep all when nothing would be left."""
    every = list(folded)
    said = [word for word in every if word not in STOPWORDS.get(language, frozenset())]
    return said or every
