"""Where the statements of a record come from and what one may do with them, on one line."""

from dataclasses import dataclass, replace

from generator.model.base import Record, Source
from generator.pages.layout import license_link
from generator.pages.page import Edition, Link


@dataclass(frozen=True, slots=True)
class Citation:
    """A source in words, its address where it is in the net, and a licence of its own."""

    text: str = ""
    url: str = ""
    license: Link | None = None


def cite(edition: Edition, record: Record) -> Citation:
    """Return the source of a record with the day its statements were true, and its licence."""
    own = license_link(record.license) if record.license else None
    return replace(source_line(edition, record.source), license=own)


def source_line(edition: Edition, source: Source | None) -> Citation:
    """Return a source with the day its statements were true."""
    if source is None:
        return Citation()
    words = edition.words
    dated = words(" (Stand: {date})", date=words.long_date(source.as_of)) if source.as_of else ""
    return Citation(source.name + dated, source.url or "")
