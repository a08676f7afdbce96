"""What the thesaurus does not cover: words of documents that no concept has."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from search.analyser import stem, terms, words
from search.compounds import Splitter
from search.concepts import Recogniser
from search.document import Document
from search.stopwords import NEGATIONS, STOPWORDS

_WRITTEN = re.compile(r"[^\W_]+")
_SHORTEST = 2
_NUMERALS = frozenset(
    words("eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert")
)
_SAYS_NOTHING = STOPWORDS["de"] | NEGATIONS["de"] | _NUMERALS


@dataclass(frozen=True, slots=True)
class UncoveredWord:
    """A word as it is written most often, in how many documents it is, and the first of them."""

    written: str
    documents: int
    example: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """What no concept covers in a number of documents.

    `words`: those in the most documents first; `unmarked`: ids of the documents in whose name and
    text no concept was recognised, in the order of the documents.
    """

    documents: int
    words: tuple[UncoveredWord, ...]
    unmarked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    written: str
    folded: str

    @property
    def term(self) -> str:
        return stem(self.folded)


def coverage(
    documents: Sequence[Document],
    recogniser: Recogniser,
    splitter: Splitter,
    places: Iterable[str] = (),
) -> Coverage:
    """Return the German words in names and texts of documents that no recognised phrase contains.

    Stop words, numbers, words of other scripts, the labels of a document and names of `places` are
    none. That a document is about a place does not count as a mark, for every one is.
    """
    somewhere = frozenset(_terms(places))
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    holders: defaultdict[str, dict[str, None]] = defaultdict(dict)
    unmarked = []
    for document in documents:
        marked, left = _read(document, recogniser, splitter, somewhere)
        unmarked += [] if marked else [document.id]
        for word in left:
            forms[word.term][word.written] += 1
            holders[word.term][document.id] = None
    found = (
        UncoveredWord(_usual(forms[term]), len(ids), next(iter(ids)))
        for term, ids in holders.items()
    )
    return Coverage(len(documents), tuple(sorted(found, key=_rank)), tuple(unmarked))


def _read(
    document: Document, recogniser: Recogniser, splitter: Splitter, places: frozenset[str]
) -> tuple[bool, list[_Word]]:
    """Say whether a concept marks the document, and return the words that none covers."""
    names = places.union(_terms(document.labels))
    marked, left = False, []
    for text in (document.name, document.text):
        found = list(_written_words(text))
        hits = recogniser.in_words([word.folded for word in found], splitter)
        covered = {place for _, span in hits for place in span}
        marked = marked or any(found[place].term not in places for place in covered)
        open_words = (word for place, word in enumerate(found) if place not in covered)
        left += [word for word in open_words if _counts(word.folded) and word.term not in names]
    return marked, left


def _written_words(text: str) -> Iterator[_Word]:
    for written in _WRITTEN.findall(unicodedata.normalize("NFKC", text)):
        for folded in words(written):
            yield _Word(written, folded)


def _counts(folded: str) -> bool:
    """Say whether a word could be German and more than a stop word or a number ("18", "2x")."""
    is_word = folded.isascii() and len(folded) >= _SHORTEST and not folded[0].isdigit()
    return is_word and folded not in _SAYS_NOTHING


def _terms(texts: Iterable[str]) -> Iterator[str]:
    return (term for text in texts for term in terms(text))


def _usual(forms: Counter[str]) -> str:
    """Return the most frequent form; of two, the small one, for sentences begin with capitals."""
    return min(forms, key=lambda written: (-forms[written], written.swapcase()))


def _rank(word: UncoveredWord) -> tuple[int, list[str], str]:
    return -word.documents, words(word.written), word.written
