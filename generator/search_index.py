"""The index of the search, of which a change makes anew only what it concerns.

Everything is made of values that a memory keeps under all they are made of: the words of each
stretch of documents, what comes apart of these words, and the segment of each stretch.
"""

import marshal
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

import search
from generator.memory import Memory
from generator.thesaurus import GERMAN, Thesaurus
from search.compounds import Splitter
from search.concepts import Concept, Recogniser, recogniser
from search.document import Document
from search.index import FIELDS, builder, document_terms, document_words
from search.pack import Pack, pack
from search.segment import Segment, segment
from search.stretches import stretches

_Words = tuple[str, ...]


def search_index(documents: Sequence[Document], known: Thesaurus, memory: Memory) -> Pack:
    """Return the packed index of documents, the same whatever is remembered."""
    parts = [(_key("words", map(_content, it)), it) for it in stretches(documents)]
    words = memory.values({key: partial(_words_of, part) for key, part in parts})
    vocabulary = tuple(sorted(frozenset().union(*words.values())))
    said = _key("thesaurus", (*map(_said, known.concepts), *_listed(known)))
    recognises, own = memory.value(said, lambda: (recogniser(known.concepts), known.own_splitter()))
    compounds = _key("compounds", (said, vocabulary))
    splits, apart = memory.value(compounds, lambda: _apart(own, vocabulary))
    makers: dict[str, Callable[[], Segment]] = {}
    keys = []
    for key, part in parts:
        split = [(word, apart[word]) for word in words[key] if word in apart]
        keys.append(_key("segment", (key, said, split)))
        makers[keys[-1]] = partial(_segment, part, splits, recognises)
    segments = memory.values(makers)
    return pack([segments[key] for key in keys], FIELDS)


def _apart(own: Splitter, vocabulary: _Words) -> tuple[Splitter, Mapping[str, _Words]]:
    """Return what takes compounds apart, and the parts of all words that have some."""
    splits = own.knowing(vocabulary)
    return splits, {word: parts for word in vocabulary if (parts := splits.parts(word))}


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


def _key(kind: str, made_of: Iterable[Any]) -> str:
    # Version 2 writes equal values alike, whoever else holds them.
    digest = sha256(marshal.dumps((_code(), tuple(made_of)), 2))
    return f"{kind} {digest.hexdigest()}"


@cache
def _code() -> str:
    """Digest what works all this out: the code, its tables, and the versions of what it uses."""
    digest = sha256(f"{sys.version} {version('lunr')}".encode())
    folder = Path(search.__file__).parent
    for file in (*sorted(folder.glob("*.py")), *sorted(folder.glob("tables/*.json"))):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()
