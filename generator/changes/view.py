"""What both forms of the report show, chosen, sorted and worded before."""

from dataclasses import dataclass
from typing import Literal

from generator.changes.passages import Passages
from generator.pages.cards import OfferCard

Tone = Literal["good", "warn", "plain"]
SEEN_AT_ONCE = 8
"""Lines of a section; a long one would hide all that follows."""


@dataclass(frozen=True, slots=True)
class Row:
    """A field: what it said and what it says."""

    label: str
    before: Passages
    after: Passages


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards as the site shows them, of one moment."""

    title: str
    cards: tuple[OfferCard, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A record that is not as it was. Of one that changed both sides are shown, else `only` one."""

    anchor: str
    fate: str
    tone: Tone
    name: str
    path: str
    note: str
    cards: tuple[Cards, ...]
    rows: tuple[Row, ...]
    only: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The records of one kind."""

    anchor: str
    title: str
    told: str
    """How many of them had which fate."""
    items: tuple[Item, ...]

    @property
    def count(self) -> int:
        """How many records."""
        return len(self.items)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to know: what it is about, what is to be said, and in which file."""

    head: str
    text: str
    place: str = ""
    mark: str = ""
    """A word on its weight."""
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Section:
    """Things to know of one kind."""

    anchor: str
    title: str
    icon: str
    intro: str
    lines: tuple[Line, ...]

    @property
    def count(self) -> int:
        """How many things."""
        return len(self.lines)

    @property
    def first(self) -> tuple[Line, ...]:
        """What is seen at once."""
        return self.lines[:SEEN_AT_ONCE]

    @property
    def others(self) -> tuple[Line, ...]:
        """What is seen when one asks for it."""
        return self.lines[SEEN_AT_ONCE:]

    @property
    def others_count(self) -> int:
        """How many those are."""
        return len(self.others)


@dataclass(frozen=True, slots=True)
class ReportView:
    """The whole report. `nothing` says that nothing changed; then all else is empty."""

    compared: str
    nothing: str
    summary: tuple[str, ...]
    attention: tuple[Section, ...]
    groups: tuple[Group, ...]
    besides: tuple[Section, ...]

    @property
    def sections(self) -> tuple[Section | Group, ...]:
        """All that can be gone to, in its order."""
        return (*self.attention, *self.groups, *self.besides)
