"""The thesaurus for the browser: one file a language, and one with what all languages share.

Lines of a dictionary: header (JSON), then for each concept, in the order of the concepts, its
label, a tab, and its phrases (stems, without stop words) separated by "|". Lines of the sounds of
a language: how stop words sound, then for each concept how its phrases sound when typed in Latin
letters. `client/dictionary.js` reads them.
"""

import json
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from search.analyser import script, stem, words
from search.concepts import Concept
from search.stopwords import NEGATIONS, STOPWORDS
from search.transliteration import transliterations

FORMAT = 1
GERMAN = "de"
SIMPLE_GERMAN = "de-simple"
_MANY = 2
_ASIDE = frozenset({"cities", "languages"})


def concept_list(concepts: Sequence[Concept]) -> str:
    """Return what concepts have to do with each other, a line each: "id near near > broader".

    Concepts are named by their numbers, the first is 0; "!" marks general ones,
    "?" those that say where or in which language, not what.
    """
    numbers = {concept.id: number for number, concept in enumerate(concepts)}
    lines = []
    for concept in concepts:
        near, broader = (
            [str(numbers[other]) for other in others if other in numbers]
            for others in (concept.near, concept.implies)
        )
        sign = "!" if concept.general else "?" if _is_aside(concept) else ""
        lines.append(" ".join((concept.id + sign, *near, *(">", *broader) * bool(broader))))
    return "\n".join(lines)


def _is_aside(concept: Concept) -> bool:
    vocabularies = {vocabulary for vocabulary, _ in concept.values}
    return bool(vocabularies) and vocabularies <= _ASIDE


def dictionary(
    concepts: Sequence[Concept], language: str, known: AbstractSet[str] = frozenset()
) -> str:
    """Return the dictionary of a language (BCP 47).

    With the terms that the index knows, German comes in two files, because most of it is of no use
    at first: "de" has the phrases whose words the index knows, "de-simple" all others. Who types a
    word of those types one that nobody knows yet, and so the second file is loaded.
    """
    header = {
        "format": FORMAT,
        "language": language,
        "stopwords": " ".join(sorted(STOPWORDS.get(_without_variety(language), ()))),
        "negations": " ".join(sorted(NEGATIONS.get(_without_variety(language), ()))),
    }
    every = _phrases(concepts, language)
    if known and language == GERMAN:
        every = [[it for it in each if known >= set(it.split())] for each in every]
    if known and language == SIMPLE_GERMAN:
        every = [
            [*each, *(it for it in german if not known >= set(it.split()))]
            for each, german in zip(every, _phrases(concepts, GERMAN), strict=True)
        ]
    lines = (
        f"{_label(concept, language)}\t{'|'.join(dict.fromkeys(each))}"
        for concept, each in zip(concepts, every, strict=True)
    )
    return "\n".join((json.dumps(header, ensure_ascii=False, separators=(",", ":")), *lines))


def sounds(concepts: Sequence[Concept], language: str) -> str:
    """Return how the words of a language sound; empty lines for one in Latin letters."""
    ignored = {
        heard
        for word in STOPWORDS.get(language, frozenset()) | NEGATIONS.get(language, frozenset())
        for heard in transliterations(word, language)
    }
    lines = ("|".join(_sounding(concept, language)) for concept in concepts)
    return "\n".join((" ".join(sorted(ignored - {""})), *lines))


def _label(concept: Concept, language: str) -> str:
    return concept.name if language == GERMAN else next(iter(concept.words.get(language, ())), "")


def _phrases(concepts: Sequence[Concept], language: str) -> list[list[str]]:
    """Return the phrases of each concept, as stems without stop words."""
    general = _general(concepts, language)
    return [
        [
            phrase
            for text in _said_of(concept, language)
            if (phrase := _phrase(text, language)) and not (phrase in general and " " in text)
        ]
        for concept in concepts
    ]


def _general(concepts: Sequence[Concept], language: str) -> frozenset[str]:
    """Return the words that many concepts are left with when stop words go.

    "viele Kinder" and "mein Kind ist krank" must not both come down to "Kind".
    """
    counted = Counter(
        phrase
        for concept in concepts
        for phrase in {_phrase(text, language) for text in _said_of(concept, language)}
        if " " not in phrase
    )
    return frozenset(word for word, count in counted.items() if count > _MANY)


def _said_of(concept: Concept, language: str) -> tuple[str, ...]:
    """Return what people say in a language; what is only asked goes with Leichte Sprache."""
    said = concept.words.get(language, ())
    extra = {GERMAN: (concept.name,), SIMPLE_GERMAN: concept.asked}.get(language, ())
    return (*said, *extra)


@lru_cache(maxsize=1 << 17)
def _phrase(text: str, language: str) -> str:
    return " ".join(stem(word, language) for word in _said(text, language))


def _said(text: str, language: str) -> list[str]:
    """Return the telling words of a phrase; one of stop words alone would answer everything."""
    variety = _without_variety(language)
    telling = [word for word in words(text) if word not in STOPWORDS.get(variety, frozenset())]
    negations = NEGATIONS.get(variety, frozenset())
    return telling if any(word not in negations for word in telling) else []


def _sounding(concept: Concept, language: str) -> tuple[str, ...]:
    """Return each phrase as it sounds, in every scheme that makes a difference."""
    found: dict[str, None] = {}
    for text in concept.words.get(language, ()):
        forms = [
            transliterations(_base(word, language), language) for word in _said(text, language)
        ]
        for scheme in range(max(map(len, forms), default=0)):
            chosen = [form[min(scheme, len(form) - 1)] for form in forms if form]
            if chosen and all(chosen):
                found[" ".join(chosen)] = None
    return tuple(found)


def _without_variety(language: str) -> str:
    return language.partition("-")[0]


def _base(word: str, language: str) -> str:
    """Return what of a word is written out: endings are spelled, the Arabic article is not one."""
    return word if script(word) == "ar" else stem(word, language)
