"""The lunr index: ready terms of every document, by field."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from lunr.builder import Builder
from lunr.pipeline import Pipeline

from search.analyser import stem, words
from search.compounds import Splitter
from search.concepts import Recogniser
from search.document import Document
from search.stopwords import without_stopwords

# How much a hit counts by where it is; measured, see docs/decisions/.
FIELDS = {"name": 8, "labels": 3, "text": 1, "concepts": 3}
# How soon more of the same term adds nothing, and how much long fields count less (BM25).
K1, B = 1.2, 0.75
# A concept in the name says more than one in the text.
_TIMES_IN_NAME = 3
# Digits: a short number with its area code.
_SHORTEST_NUMBER = 6

Terms = dict[str, list[str]]


def document_terms(document: Document, splitter: Splitter, recogniser: Recogniser) -> Terms:
    """Return the terms of a document by field, ready for the index."""
    filed_under = (*document.labels, *document.subjects)
    labels = [term for label in filed_under for term in _label_terms(label, splitter)]
    phones = filter(None, map(phone_term, document.phones))
    return {
        "name": list(_with_parts(document.name, splitter)),
        "labels": [*dict.fromkeys((*labels, *phones))],
        "text": list(_with_parts(document.text, splitter)),
        "concepts": [concept_term(each) for each in _concepts(document, splitter, recogniser)],
    }


def document_words(document: Document) -> Iterator[str]:
    """Yield the folded words of a document, all that could be compounds or parts of some."""
    for text in (document.name, document.text, *document.labels, *document.subjects):
        yield from words(text)


def concept_term(concept: str) -> str:
    """Name the term of a concept; no word of a text can be the same."""
    return f"#{concept}"


def phone_term(number: str) -> str:
    """Return a telephone number as one term in national writing, or nothing if it is none."""
    digits = re.sub(r"\D", "", re.sub(r"\(0\)", "", number))
    national = re.sub(r"^(0049|49(?=[1-9]\d{7}))", "0", digits)
    return f"☎{national}" if len(national) >= _SHORTEST_NUMBER else ""


def builder(documents: Iterable[tuple[str, Terms]]) -> Builder:
    """Feed lunr with (reference, terms by field); its pipelines stay empty on purpose."""
    lunr_builder = Builder()
    lunr_builder.pipeline = Pipeline()
    lunr_builder.ref("id")
    lunr_builder.k1(K1)
    lunr_builder.b(B)
    for field, boost in FIELDS.items():
        lunr_builder.field(field, boost)
    for reference, terms in documents:
        lunr_builder.add({"id": reference, **terms})
    return lunr_builder


# Many documents share the same labels.
@lru_cache(maxsize=1 << 14)
def _label_terms(label: str, splitter: Splitter) -> tuple[str, ...]:
    return tuple(_with_parts(label, splitter))


def _with_parts(text: str, splitter: Splitter) -> Iterator[str]:
    for word in without_stopwords(words(text), "de"):
        yield stem(word)
        yield from splitter.parts(word)


def _concepts(document: Document, splitter: Splitter, recogniser: Recogniser) -> list[str]:
    by_value = [concept for value in document.values for concept in recogniser.of_value(*value)]
    in_name = recogniser.in_text(document.name, splitter)
    mentioned = recogniser.in_text(document.text, splitter)
    in_text = dict.fromkeys(
        (
            *by_value,
            *(each for each in mentioned if each not in recogniser.elsewhere),
            *(c for subject in document.subjects for c in recogniser.in_text(subject)),
        )
    )
    found = [*(each for each in in_name for _ in range(_TIMES_IN_NAME)), *in_text]
    return sorted(recogniser.with_implied(found))
