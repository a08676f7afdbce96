"""The index of the search, of which a change makes anew only what it concerns.

Everything is made of values that a memory keeps under all they are made of: the words of each
stretch of documents, what comes apart of these words, and the segment of each stretch.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from generator.memory import Memory
from generator.search_keys import key_of
from generator.thesaurus import GERMAN, Thesaurus
from search.compounds import Splitter
from search.concepts import Concept, Recogniser, recogniser
from search.document import Document
from search.index import FIELDS, builder, document_terms, document_words
from search.pack import Pack, pack
from search.segment import Segment, segment
from search.stretches import stretches

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Language:
    """What the thesaurus says: how concepts are recognised, and where compounds come apart."""

    recognises: Recogniser
    splits: Splitter


@dataclass(frozen=True, slots=True)
class _Apart:
    """What takes compounds of the documents apart, and the parts of all words that have some."""

    splits: Splitter
    parts: dict[str, _Words]


def search_index(documents: Sequence[Document], known: Thesaurus, memory: Memory) -> Pack:
    """Return the packed index of documents, the same whatever is remembered."""
    parts = [(key_of("words", map(_content, it)), it) for it in stretches(documents)]
    words = memory.values(_Words, {key: partial(_words_of, part) for key, part in parts})
    vocabulary = tuple(sorted(frozenset().union(*words.values())))
    said = key_of("thesaurus", (*map(_said, known.concepts), *_listed(known)))
    language = memory.value(
        _Language, said, lambda: _Language(recogniser(known.concepts), known.own_splitter())
    )
    compounds = key_of("compounds", (said, vocabulary))
    apart = memory.value(_Apart, compounds, lambda: _apart(language.splits, vocabulary))
    makers: dict[str, Callable[[], Segment]] = {}
    keys = []
    for key, part in parts:
        split = [(word, apart.parts[word]) for word in words[key] if word in apart.parts]
        keys.append(key_of("segment", (key, said, split)))
        makers[keys[-1]] = partial(_segment, part, apart.splits, language.recognises)
    segments = memory.values(Segment, makers)
    return pack([segments[key] for key in keys], FIELDS)


def _apart(own: Splitter, vocabulary: _Words) -> _Apart:
    splits = own.knowing(vocabulary)
    return _Apart(splits, {word: parts for word in vocabulary if (parts := splits.parts(word))})


def _words_of(documents: Iterable[Document]) -> _Words:
    return tuple(sorted({word for it in documents for word in document_words(it)}))


def _segment(documents: Iterable[Document], splits: Splitter, recognises: Recogniser) -> Segment:
    terms = (document_terms(it, splits, recognises) for it in documents)
    # Numbers, because an offer and an institution may have the same id.
    return segment(builder((str(it), each) for it, each in enumerate(terms)), tuple(FIELDS))


def _content(document: Document) -> object:
    """Return all that is in a document, in an order that is always the same."""
    it = document
    return it.id, it.name, it.labels, it.subjects, it.text, sorted(it.values), it.phones


def _said(concept: Concept) -> object:
    """Return all of a concept that a recogniser goes by."""
    it = concept
    german = it.words.get(GERMAN, ())
    return it.id, it.name, tuple(german), tuple(it.signs), sorted(it.values), tuple(it.implies)


def _listed(known: Thesaurus) -> tuple[_Words, _Words]:
    return tuple(known.compounds.parts), tuple(known.compounds.whole)
