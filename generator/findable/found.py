"""One thing that the search can find."""

from dataclasses import dataclass

from search.cards import Card
from search.document import Document
from search.facets import Filing


@dataclass(frozen=True, slots=True)
class Findable:
    """What is searched, what lists show of it, and for offers what filters know of it."""

    document: Document
    card: Card
    filing: Filing | None = None
