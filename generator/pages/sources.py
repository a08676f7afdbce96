"""Where the statements of a record come from, on one line."""

from dataclasses import dataclass

from generator.model.base import Source
from generator.pages.page import Edition


@dataclass(frozen=True, slots=True)
class Citation:
    """A source in words, and its address where it is in the net."""

    text: str = ""
    url: str = ""


def source_line(edition: Edition, source: Source | None) -> Citation:
    """Return the source of a record with the day its statements were true."""
    if source is None:
        return Citation()
    words = edition.words
    dated = words(" (Stand: {date})", date=words.long_date(source.as_of)) if source.as_of else ""
    return Citation(source.name + dated, source.url or "")
