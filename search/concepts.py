"""The thesaurus at build time: which concepts a text speaks of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from search.analyser import stem, terms, words
from search.compounds import Splitter
from search.stopwords import STOPWORDS

_SHORTEST = 2
_BEGINNING = 2
"""So many stems of a phrase lead to it."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One idea and how people say it.

    `words` by language (BCP 47), the label first; `asked`: German phrases that only those who
    search say; `signs`: German phrases by which offers betray it, not said by those who search;
    `lookalikes`: German words that have the stem of one of its words, but mean something else;
    `values`: terms of vocabularies that mean it, as (vocabulary, id); `general`: says little alone;
    `elsewhere`: no matter of this directory, so that a text only mentions it in passing.
    """

    id: str
    name: str
    words: Mapping[str, tuple[str, ...]]
    asked: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    lookalikes: tuple[str, ...] = ()
    values: frozenset[tuple[str, str]] = frozenset()
    implies: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    general: bool = False
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Finds concepts by German phrases (as tuples of stems) and by values.

    `phrases` by their first two stems, `by_value` by vocabularies and their terms; `lookalikes` are
    folded words that do not mean a concept; `elsewhere` are concepts that a text only mentions in
    passing.
    """

    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    by_value: Mapping[str, Mapping[str, tuple[str, ...]]]
    implied: Mapping[str, tuple[str, ...]]
    lookalikes: Mapping[str, tuple[str, ...]]
    elsewhere: frozenset[str]

    def in_text(self, text: str, splitter: Splitter | None = None) -> Iterator[str]:
        """Yield the concepts whose phrases the German text contains, once for each place.

        With a splitter, a phrase may also be a part of a compound.
        """
        return (concept for concept, _ in self.in_words(words(text), splitter))

    def in_words(
        self, folded: Iterable[str], splitter: Splitter | None = None
    ) -> Iterator[tuple[str, range]]:
        """Yield the concepts of folded words, each with the places of the words that say it."""
        written = tuple(folded)
        forms = [_forms(word, splitter) for word in written]
        for place, (alternatives, following) in enumerate(pairwise((*forms, ()))):
            for form in alternatives:
                for beginning in (form, *(f"{form} {after}" for after in following)):
                    for phrase, concept in self.phrases.get(beginning, ()):
                        end = place + len(phrase)
                        whole = form == alternatives[0]
                        if len(phrase) == 1 and self._mistakes(written[place], concept, whole):
                            continue
                        if len(phrase) <= _BEGINNING or _continues(phrase, forms[place:end]):
                            yield concept, range(place, end)

    def _mistakes(self, word: str, concept: str, whole: bool) -> bool:
        """Say whether a word, or else a part of it, only looks like one of the concept."""
        looks = self.lookalikes.get(concept, ())
        if whole:
            return word in looks
        return any(word.startswith(it) or word.endswith(it) for it in looks)

    def of_value(self, vocabulary: str, term: str) -> tuple[str, ...]:
        """Return the concepts that a term of a vocabulary means."""
        return self.by_value.get(vocabulary, {}).get(term, ())

    def with_implied(self, concepts: Iterable[str]) -> list[str]:
        """Return the concepts and those that each of them implies."""
        return [each for concept in concepts for each in (concept, *self.implied[concept])]


def recogniser(concepts: Sequence[Concept]) -> Recogniser:
    """Make a recogniser of all concepts."""
    phrases: dict[str, dict[tuple[tuple[str, ...], str], None]] = {}
    by_value: dict[str, dict[str, tuple[str, ...]]] = {}
    for concept in concepts:
        for text in (*concept.words.get("de", ()), concept.name, *concept.signs):
            phrase = tuple(terms(text))
            if phrase and not _says_nothing(text):
                phrases.setdefault(" ".join(phrase[:_BEGINNING]), {})[phrase, concept.id] = None
        for vocabulary, term in concept.values:
            terms_of = by_value.setdefault(vocabulary, {})
            terms_of[term] = (*terms_of.get(term, ()), concept.id)
    return Recogniser(
        {beginning: tuple(found) for beginning, found in phrases.items()},
        by_value,
        _closure(concepts),
        {it.id: tuple(words(" ".join(it.lookalikes))) for it in concepts if it.lookalikes},
        frozenset(it.id for it in concepts if it.elsewhere),
    )


@lru_cache(maxsize=1 << 16)
def _forms(word: str, splitter: Splitter | None) -> tuple[str, ...]:
    """Return the stem of a folded word and those of its parts, each once."""
    parts = splitter.parts(word) if splitter else ()
    return tuple(dict.fromkeys((stem(word), *parts)))


def _continues(phrase: tuple[str, ...], forms: Sequence[tuple[str, ...]]) -> bool:
    return len(phrase) == len(forms) and all(
        part in form for part, form in zip(phrase[1:], forms[1:], strict=True)
    )


def _says_nothing(text: str) -> bool:
    return all(len(word) < _SHORTEST or word in STOPWORDS["de"] for word in words(text))


def _closure(concepts: Sequence[Concept]) -> dict[str, tuple[str, ...]]:
    direct = {concept.id: concept.implies for concept in concepts}
    closed: dict[str, tuple[str, ...]] = {}
    for concept in concepts:
        found: dict[str, None] = {}
        waiting = list(concept.implies)
        while waiting:
            each = waiting.pop()
            if each not in found and each != concept.id and each in direct:
                found[each] = None
                waiting += direct[each]
        closed[concept.id] = tuple(found)
    return closed
