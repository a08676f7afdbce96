"""How each language says the concepts of the thesaurus, as the lexicon keeps it.

Phrases are stems without stop words. Those of other scripts are also kept as they sound when people
type them in Latin letters.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from search.analyser import script, stem, words
from search.concepts import Concept
from search.lexicon import Phrase, Vocabulary
from search.stopwords import NEGATIONS, STOPWORDS
from search.transliteration import is_written_out, transliterations

GERMAN = "de"
SIMPLE_GERMAN = "de-simple"
_MANY = 2


def vocabulary(concepts: Sequence[Concept], language: str) -> Vocabulary:
    """Return how a language (BCP 47) says the concepts, which are numbered from 0."""
    said = _phrases(concepts, language)
    phrases = [(at, tuple(it.split())) for at, each in enumerate(said) for it in each]
    return Vocabulary(language, _script(phrases), _distinct(phrases), _ignored(language))


def sounding(concepts: Sequence[Concept], language: str) -> Vocabulary | None:
    """Return how a language sounds; nothing for one that is written in Latin letters anyway."""
    if not is_written_out(language):
        return None
    ignored = {it for word in _ignored(language) for it in transliterations(word, language)}
    phrases = [(at, it) for at, concept in enumerate(concepts) for it in _heard(concept, language)]
    return Vocabulary(language, _script([]), _distinct(phrases), frozenset(ignored))


def _distinct(phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    once = ((concept, tuple(dict.fromkeys(said))) for concept, said in phrases)
    return tuple(dict.fromkeys(once))


def _script(phrases: Sequence[Phrase]) -> str:
    """Name the rules for the script that most words are written in."""
    scripts = Counter(script(word) for _, said in phrases for word in said)
    return scripts.most_common(1)[0][0] if scripts else script("a")


def _ignored(language: str) -> frozenset[str]:
    variety = _without_variety(language)
    return STOPWORDS.get(variety, frozenset()) | NEGATIONS.get(variety, frozenset())


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


def _heard(concept: Concept, language: str) -> Iterator[tuple[str, ...]]:
    """Yield each phrase as it sounds, in every scheme that makes a difference."""
    for text in concept.words.get(language, ()):
        forms = [
            transliterations(_base(word, language), language) for word in _said(text, language)
        ]
        for scheme in range(max(map(len, forms), default=0)):
            chosen = tuple(form[min(scheme, len(form) - 1)] for form in forms if form)
            if chosen and all(chosen):
                yield chosen


def _without_variety(language: str) -> str:
    return language.partition("-")[0]


def _base(word: str, language: str) -> str:
    """Return what of a word is written out: endings are spelled, the Arabic article is not one."""
    return word if script(word) == "ar" else stem(word, language)
