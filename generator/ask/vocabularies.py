"""Terms of vocabularies by what people call them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.taxonomy import Taxonomy, Term

Value = tuple[str, str]
"""A vocabulary and the id of a term."""


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """All terms by vocabulary and name, in small letters."""

    terms: dict[Value, Value]

    def values(self, vocabulary: str, text: str) -> tuple[Value, ...]:
        """Return the term of a name; of several, "dari / farsi", all that are known."""
        whole = self.terms.get((vocabulary, text.casefold()))
        if whole:
            return (whole,)
        parts = (self.terms.get((vocabulary, it.casefold())) for it in re.split(r"\s*/\s*", text))
        return tuple(dict.fromkeys(it for it in parts if it))


def vocabularies(taxonomy: Taxonomy) -> Vocabularies:
    """Return the terms of all vocabularies; of two with one name the first is meant."""
    found: dict[Value, Value] = {}
    for vocabulary in Taxonomy.model_fields:
        for term in getattr(taxonomy, vocabulary).terms:
            for name in _names(term):
                found.setdefault((vocabulary, name.casefold()), (vocabulary, term.id))
    return Vocabularies(found)


def _names(term: Term) -> Iterator[str]:
    yield from (term.name, term.id, *term.other_names)
    # As in the vocabulary of languages: kurdisch (Kurmandschi).
    if bracketed := re.fullmatch(r"(.+?) \((.+)\)", term.name):
        yield from bracketed.groups()
