"""Drafts as records: what is new, what changes, and what stays as it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.load import Entry
from generator.model.base import Record
from generator.model.validation import validate
from generator.problems import FieldPath, Problem, Severity
from generator.tables.drafts import Draft, Said
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
    """A record as a row wants it. `path` is its file inside the content folder.

    Not `sound`: there are errors in the row, and `after` is only what remains without them.
    """

    subject: Subject
    fate: Fate
    path: str
    before: Record | None
    after: Record
    draft: Draft
    sound: bool

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
    """Return what the drafts make of the records, and the errors in single rows."""
    found: list[Change] = []
    findings: list[Finding] = []
    for draft in drafts:
        match = known.match(draft)
        record, faults = _record(draft, match)
        said = (*draft.findings, *match.findings, *faults)
        findings += said
        if record:
            sound = not any(it.severity is Severity.ERROR for it in said)
            found.append(_change(replace(draft, findings=said), match, record, sound=sound))
    return tuple(found), tuple(findings)


def _record(draft: Draft, match: Match) -> tuple[Record | None, tuple[Finding, ...]]:
    """Return the record of a row and its errors; with errors, the record without wrong fields."""
    if _is_foreign(draft, match) and match.entry:
        return match.entry.record, ()
    said = {path: value for path, value in draft.said.items() if path != ("id",)}
    record, problems = _validated(draft, match, said)
    cells = renumbered(draft.cells, said)
    found = (of_problem(it, cells, draft.row) for it in problems)
    # A cell that was refused already is not missing as well.
    refused = {it.cell.place for it in draft.findings}
    findings = tuple(it for it in found if it.cell.place not in refused)
    if record is None:
        wrong = {it.cell for it in findings}
        kept = {it: value for it, value in said.items() if draft.cells.get(it) not in wrong}
        record, _ = _validated(draft, match, kept)
    return record, findings


def _validated(
    draft: Draft, match: Match, said: Mapping[FieldPath, Said]
) -> tuple[Record | None, tuple[Problem, ...]]:
    before = match.entry.record.model_dump(exclude_unset=True) if match.entry else {}
    values = {**merged(before, said), "id": match.id}
    return validate(draft.subject.model, values, "")


def _is_foreign(draft: Draft, match: Match) -> bool:
    """Say whether a foreign table means a record that it did not bring."""
    return match.by is By.NAME and bool(draft.key)


def _change(draft: Draft, match: Match, record: Record, *, sound: bool) -> Change:
    before: Record | None = match.entry.record if match.entry else None
    path = match.entry.path if match.entry else draft.subject.path_of(record)
    if _is_foreign(draft, match):
        fate = Fate.FOREIGN
    elif before is None:
        fate = Fate.NEW
    else:
        fate = Fate.SAME if record == before else Fate.CHANGED
    placed = replace(draft, cells=renumbered(draft.cells, draft.said))
    return Change(draft.subject, fate, path, before, record, placed, sound)
