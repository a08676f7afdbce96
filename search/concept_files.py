"""The concepts for the browser: how they lie to each other, and what each language calls them.

Lines of `concepts`: the ids, separated by spaces ("!" marks general ones, "?" those that say where
or in which language, not what); then for each concept how many are near it, and which, how many are
broader, and which, as numbers from 0. `client/concepts.js` reads them.
"""

from collections.abc import Iterator, Sequence

from search.concepts import Concept
from search.numbers import encode, gaps
from search.vocabulary import GERMAN

_ASIDE = frozenset({"cities", "languages"})


def concept_list(concepts: Sequence[Concept]) -> str:
    """Return what concepts have to do with each other."""
    ids = " ".join(it.id + ("!" if it.general else "?" if _is_aside(it) else "") for it in concepts)
    return f"{ids}\n{encode(_relations(concepts))}"


def labels(concepts: Sequence[Concept], language: str) -> str:
    """Return what a language (BCP 47) calls each concept, a line each; empty without a word."""
    if language == GERMAN:
        return "\n".join(it.name for it in concepts)
    return "\n".join(next(iter(it.words.get(language, ())), "") for it in concepts)


def _relations(concepts: Sequence[Concept]) -> Iterator[int]:
    numbers = {concept.id: number for number, concept in enumerate(concepts)}
    near = [{numbers[it] for it in concept.near if it in numbers} for concept in concepts]
    for number, concept in enumerate(concepts):
        mutual = {it for it in near[number] if number in near[it]}
        after = {it for it in mutual if it > number}
        broader = {numbers[it] for it in concept.implies if it in numbers}
        for others in (after, near[number] - mutual, broader):
            yield from (len(others), *gaps(sorted(others)))


def _is_aside(concept: Concept) -> bool:
    vocabularies = {vocabulary for vocabulary, _ in concept.values}
    return bool(vocabularies) and vocabularies <= _ASIDE
