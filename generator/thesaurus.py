"""The thesaurus of a content folder as the search wants it."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.model import thesaurus as records
from search.analyser import words
from search.compounds import Splitter, splitter
from search.concepts import Concept
from search.document import Document
from search.index import document_words

GERMAN = "de"
SIMPLE_GERMAN = "de-simple"


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """What the search knows of language: concepts, and how compounds come apart."""

    concepts: tuple[Concept, ...]
    compounds: records.Compounds

    def languages(self) -> tuple[str, ...]:
        """Return the languages there are words in, German first, then as the concepts name them.

        Where a word belongs to several languages the search takes the first.
        """
        named = (language for it in self.concepts for language in it.words)
        asked = (SIMPLE_GERMAN for it in self.concepts if it.asked)
        return tuple(dict.fromkeys((GERMAN, *named, *asked)))

    def splitter(self, documents: Iterable[Document]) -> Splitter:
        """Return what takes compounds apart: at words of the documents and of the concepts."""
        return self.own_splitter().knowing(word for it in documents for word in document_words(it))

    def own_splitter(self) -> Splitter:
        """Return what takes compounds apart at words of the concepts alone."""
        said = (text for it in self.concepts for text in it.words.get(GERMAN, ()))
        vocabulary = {word for text in said for word in words(text)}
        parts, whole = self.compounds.parts, self.compounds.whole
        return splitter(vocabulary, words(" ".join(parts)), words(" ".join(whole)))


def thesaurus(catalogue: Catalogue) -> Thesaurus:
    """Return the thesaurus of a catalogue."""
    return Thesaurus(tuple(map(_concept, catalogue.concepts)), catalogue.compounds)


def _concept(record: records.Concept) -> Concept:
    return Concept(
        id=record.id,
        name=record.name,
        words=record.words,
        asked=record.asked,
        signs=record.signs,
        lookalikes=record.lookalikes,
        values=frozenset((name, term) for name, terms in record.terms.items() for term in terms),
        implies=record.implies,
        near=record.near,
        general=record.general,
        elsewhere=record.elsewhere,
    )
