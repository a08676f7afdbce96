"""Which record a row is about: one that there is, or a new one with an id that stays."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from generator.load import Content, Entry
from generator.model.base import Record
from generator.model.institution import Institution
from generator.model.offer import Offer
from generator.suggest import as_id
from generator.tables.drafts import KEY_FIELD, Draft
from generator.tables.sheet import Finding, folded
from generator.tables.subjects import Subject

_LONGEST_ID = 80
_CITIES = {"offers": ("service_area", "cities"), "institutions": ("cities",)}
Place = tuple[str, str]
"""Name and first city: what people tell records apart by where nothing else does."""


class By(StrEnum):
    """How the record of a row was found."""

    NOTHING = "new"
    ID = "id"
    KEY = "key"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Match:
    """The record of a row, None for a new one, its id, and how it was found."""

    entry: Entry | None
    id: str
    by: By
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class Known:
    """The records of a kind that there are, by all that a row can name them with.

    `taken` grows with every id that is given to a new record.
    """

    subject: Subject
    unreadable: frozenset[str]
    by_id: dict[str, Entry] = field(default_factory=dict)
    by_key: defaultdict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    by_place: defaultdict[Place, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    taken: set[str] = field(default_factory=set)

    def match(self, draft: Draft) -> Match:
        """Return the record of a row: by its id, by the key of its source, or by name and city."""
        if own := draft.text("id"):
            return self._by_id(draft, own)
        if (key := draft.text(*KEY_FIELD)) and (found := self.by_key.get(key)):
            return self._one(draft, found, By.KEY)
        city = _first_city(draft)
        if found := self.by_place.get((folded(draft.text("name")), city)):
            return self._one(draft, found, By.NAME)
        return Match(None, self._new_id(draft, city), By.NOTHING)

    def _by_id(self, draft: Draft, own: str) -> Match:
        found = self.by_id.get(own)
        if found is None and own in self.unreadable:
            return Match(None, own, By.ID, (_unreadable(draft, own),))
        self.taken.add(own)
        return Match(found, found.record.id if found else own, By.ID)

    def _one(self, draft: Draft, found: list[Entry], by: By) -> Match:
        findings = () if len(found) == 1 else (_several(draft, found),)
        return Match(found[0], found[0].record.id, by, findings)

    def _new_id(self, draft: Draft, city: str) -> str:
        wanted = as_id(draft.text("name")) or as_id(self.subject.noun)
        if city and not wanted.endswith(city):
            wanted = f"{_shortened(wanted, _LONGEST_ID - len(city) - 5)}-{city}"
        wanted, number = _shortened(wanted, _LONGEST_ID - 4), 1
        free = wanted
        while free in self.taken:
            number += 1
            free = f"{wanted}-{number}"
        self.taken.add(free)
        return free


def known(content: Content, subject: Subject) -> Known:
    """Return what the content has of a kind of record."""
    found = Known(subject, content.unreadable, taken=set(content.unreadable))
    for entry in content.entries:
        record = entry.record
        if not isinstance(record, subject.model):
            continue
        for name in (record.id, *record.former_ids):
            found.by_id.setdefault(name, entry)
            found.taken.add(name)
        if record.source and record.source.key:
            found.by_key[record.source.key].append(entry)
        for place in _places(record):
            found.by_place[place].append(entry)
    return found


def _places(record: Record) -> frozenset[Place]:
    """Return what a row may call a record; an institution without its city as well."""
    if isinstance(record, Offer):
        return frozenset({(folded(record.name), next(iter(record.service_area.cities), ""))})
    if not isinstance(record, Institution):
        return frozenset()
    names = (record.name, *filter(None, (record.short_name,)), *record.other_names)
    cities = {"", next(iter(record.cities), "")}
    return frozenset((folded(name), city) for name in names for city in cities)


def _first_city(draft: Draft) -> str:
    cities = draft.said.get(_CITIES[draft.subject.name])
    return next(iter(cities), "") if isinstance(cities, list) else ""


def _shortened(text: str, length: int) -> str:
    return text[:length].rstrip("-")


def _unreadable(draft: Draft, own: str) -> Finding:
    return Finding(
        draft.cells["id",],
        "unreadable-record",
        f"Die Datei von „{own}“ hat Fehler und lässt sich nicht ändern.",
        "Beheben Sie zuerst, was „build.py check“ dazu meldet.",
    )


def _several(draft: Draft, found: Iterable[Entry]) -> Finding:
    ids = " oder ".join(entry.record.id for entry in found)
    return Finding(
        draft.cells.get(("name",), draft.row),
        "ambiguous-name",
        "Mehrere Datensätze passen zu dieser Zeile.",
        f"Schreiben Sie die Kennung in die Spalte „Kennung“: {ids}.",
    )
