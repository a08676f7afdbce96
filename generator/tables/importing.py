"""Tables into content: sheets, a mapping and what is there become records, or findings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.catalogue import build_catalogue
from generator.check.scope import scope_of
from generator.load import Content
from generator.model.table_mapping import TableMapping
from generator.pipeline import inspect_content
from generator.problems import Positions, Problem, Severity
from generator.tables.drafts import Draft, drafts
from generator.tables.matching import known
from generator.tables.own_plan import own_plan
from generator.tables.plan import Plan, mapped_plans
from generator.tables.records import Change, changes
from generator.tables.references import Names, names_of, with_institutions
from generator.tables.repeats import joined
from generator.tables.sheet import Finding, Sheet
from generator.tables.subjects import SUBJECTS, Subject
from generator.tables.wording import left_out, of_problem, says_something


@dataclass(frozen=True, slots=True)
class Imported:
    """What tables make of the content, and everything that is wrong with their cells."""

    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]

    @property
    def wrong(self) -> bool:
        """Whether something in the tables is an error."""
        return any(it.severity is Severity.ERROR for it in self.findings)


@dataclass(frozen=True, slots=True)
class Reading:
    """How tables are to be read: by a mapping, else with our own columns as records of a kind."""

    mapping: TableMapping | None
    subject: Subject


def import_tables(
    sheets: Sequence[Sheet], reading: Reading, content: Content, today: date
) -> Imported:
    """Return what the rows without errors make of the content, and all findings, by place.

    Nothing is written. Raises TableError when a table is none of ours and there is no mapping.
    """
    plans, findings = _plans(sheets, reading)
    if any(it.severity is Severity.ERROR for it in findings):
        return Imported((), _sorted(findings))
    made, faults = _changes(plans, content, today)
    made, later = _checked(made, content, today)
    return Imported(made, _sorted((*findings, *faults, *later)))


def _plans(
    sheets: Sequence[Sheet], reading: Reading
) -> tuple[tuple[Plan, ...], tuple[Finding, ...]]:
    plans: list[Plan] = []
    findings: list[Finding] = []
    for sheet in sheets:
        if reading.mapping:
            more, faults = mapped_plans(sheet, reading.mapping)
        else:
            plan, faults = own_plan(sheet, reading.subject)
            more = (plan,)
        plans += more
        findings += faults
    return tuple(plans), tuple(findings)


def _changes(
    plans: Iterable[Plan], content: Content, today: date
) -> tuple[tuple[Change, ...], tuple[Finding, ...]]:
    """Return the changes to all kinds of records, institutions first: offers name them."""
    names = names_of(scope_of(content, build_catalogue(content), today))
    made: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()
    for subject in SUBJECTS.values():
        rows = joined(_drafts((it for it in plans if it.subject is subject), names))
        more, faults = changes(rows, known(content, subject))
        names = with_institutions(names, _named(more))
        made, findings = (*made, *more), (*findings, *faults)
    return made, findings


def _drafts(plans: Iterable[Plan], names: Mapping[str, Names]) -> Iterator[Draft]:
    for plan in plans:
        yield from drafts(plan, names)


def _named(made: Iterable[Change]) -> Iterator[tuple[str, str]]:
    return ((str(getattr(it.after, "name", "")), it.after.id) for it in made)


def _checked(
    made: tuple[Change, ...], content: Content, today: date
) -> tuple[tuple[Change, ...], tuple[Finding, ...]]:
    """Return the sound changes that pass the checks between files, and what those found.

    Rows with errors are checked, too, so that all their errors are said at once. Then they are left
    out, and what is left is checked again: it may name a record that does not come in after all.
    """
    found, wrong = _look(made, content, today)
    findings = tuple(it for it in found if says_something(it))
    passed = tuple(it for it in made if it.sound and it.path not in wrong)
    while len(passed) < len(made):
        made = passed
        found, wrong = _look(made, content, today)
        findings += tuple(left_out(it) for it in found if it.severity is Severity.ERROR)
        passed = tuple(it for it in made if it.path not in wrong)
    return made, findings


def _look(
    made: tuple[Change, ...], content: Content, today: date
) -> tuple[tuple[Finding, ...], frozenset[str]]:
    """Return what the checks say about the content as it will be, and the paths with errors."""
    written = {it.path: it for it in made if it.written}
    inspection = inspect_content(_with(content, written.values()), today)
    found = [it for it in inspection.problems if it.path in written]
    wrong = frozenset(it.path for it in found if it.severity is Severity.ERROR)
    return tuple(_said(found, written)), wrong


def _said(found: Iterable[Problem], written: Mapping[str, Change]) -> Iterator[Finding]:
    for problem in found:
        draft = written[problem.path].draft
        finding = of_problem(problem, draft.cells, draft.row)
        if finding.cell.place not in {it.cell.place for it in draft.findings}:
            yield finding


def _with(content: Content, made: Iterable[Change]) -> Content:
    """Return the content as it will be once the changes are written."""
    ours = {it.path: it.entry for it in made}
    kept = (it for it in content.entries if it.path not in ours)
    entries = sorted((*kept, *ours.values()), key=lambda it: it.path)
    nowhere = dict.fromkeys(ours, Positions({}, {}))
    return replace(
        content, entries=tuple(entries), positions={**content.positions, **nowhere}, problems=()
    )


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(
        sorted(
            dict.fromkeys(findings),
            key=lambda it: (it.cell.file, it.cell.sheet, it.cell.row, it.cell.column, it.rule),
        )
    )
