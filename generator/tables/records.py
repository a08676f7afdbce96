"""Drafts as records: what is new, what changes, and what stays as it is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.load import Entry
from generator.model.base import Record
from generator.model.validation import validate
from generator.tables.drafts import Draft
from generator.tables.matching import By, Known, Match
from generator.tables.merging import merged, renumbered
from generator.tables.sheet import Finding
from generator.tables.subjects import Subject
from generator.tables.wording import of_problem


class Fate(StrEnum):
    """What becomes of a record. FOREIGN: known by its name alone, so no table may change it."""

    NEW = "neu"
    CHANGED = "geändert"
    SAME = "unverändert"
    FOREIGN = "schon da"


@dataclass(frozen=True, slots=True)
class Change:
    """A record as a row wants it. `path` is its file inside the content folder."""

    subject: Subject
    fate: Fate
    path: str
    before: Record | None
    after: Record
    draft: Draft

    @property
    def written(self) -> bool:
        """Whether its file has to be written."""
        return self.fate in {Fate.NEW, Fate.CHANGED}

    @property
    def entry(self) -> Entry:
        """The record in its file."""
        return Entry(self.path, self.after)


def changes(
    drafts: Iterable[Draft], known: Known
) -> tuple[tuple[Change, ...], tuple[Finding, ...]]:
    """Return what the drafts without errors make of the records, and the errors of the others."""
    found: list[Change] = []
    findings: list[Finding] = []
    for draft in drafts:
        match = known.match(draft)
        findings += (*draft.findings, *match.findings)
        change, faults = _change(draft, match)
        findings += faults
        if change and not (draft.wrong or match.findings):
            found.append(change)
    return tuple(found), tuple(findings)


def _change(draft: Draft, match: Match) -> tuple[Change | None, tuple[Finding, ...]]:
    entry, subject = match.entry, draft.subject
    if entry and match.by is By.NAME and draft.key:
        foreign = Change(subject, Fate.FOREIGN, entry.path, entry.record, entry.record, draft)
        return foreign, ()
    before: Record | None = entry.record if entry else None
    said = {path: value for path, value in draft.said.items() if path != ("id",)}
    values = merged(before.model_dump(exclude_unset=True) if before else {}, said)
    record, problems = validate(subject.model, {**values, "id": match.id}, "")
    cells = renumbered(draft.cells, said)
    if record is None:
        # A cell that was refused already is not missing as well.
        refused = {it.cell for it in draft.findings}
        found = (of_problem(it, cells, draft.row) for it in problems)
        return None, tuple(it for it in found if it.cell not in refused)
    path = entry.path if entry else subject.path_of(record)
    fate = Fate.NEW if before is None else Fate.SAME if record == before else Fate.CHANGED
    return Change(subject, fate, path, before, record, replace(draft, cells=cells)), ()
