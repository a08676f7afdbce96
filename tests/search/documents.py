"""Documents to index: offers made up for measuring, read with the real thesaurus."""

from functools import cache

from generator.ask.collection import Collection, collection
from search.concepts import recogniser
from search.index import Terms, document_terms
from tests.building import CONTENT, ROOT, TODAY

QUALITY = ROOT / "tests" / "search" / "quality"


@cache
def offers() -> Collection:
    """Return the offers of the development set."""
    return collection(QUALITY / "development-offers.yaml", CONTENT, TODAY)


@cache
def texts() -> dict[str, str]:
    """Return the files of the search for these offers."""
    return offers().texts()


@cache
def indexed() -> tuple[Terms, ...]:
    """Return the terms of these offers, and of the others of the content."""
    documents = [it.document for it in offers().found]
    known = offers().known
    recognises, splits = recogniser(known.concepts), known.splitter(documents)
    return tuple(document_terms(it, splits, recognises) for it in documents)
