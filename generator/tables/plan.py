"""What happens with each column of a table: found by its title, once for the whole table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.table_mapping import ColumnRule, RecordRule, TableMapping
from generator.problems import Severity
from generator.suggest import nearest
from generator.tables.cell_pattern import CellPattern, cell_pattern
from generator.tables.columns import Column, column_at
from generator.tables.mapping import rules_of
from generator.tables.sheet import Cell, Finding, Sheet, TableError, folded
from generator.tables.subjects import Subject


@dataclass(frozen=True, slots=True)
class Feed:
    """A column of a table, and where its cells go; `translated` is by folded text."""

    column: int
    header: str
    targets: tuple[Column, ...]
    pattern: CellPattern | None = None
    separator: str | None = None
    translated: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of the rows of a sheet below a row.

    `key` are the columns that tell rows apart, with `prefix` before them; a table of our own has
    neither, its ids do.
    """

    sheet: Sheet
    subject: Subject
    header_row: int
    feeds: tuple[Feed, ...]
    prefix: str = ""
    key: tuple[Feed, ...] = ()
    constants: tuple[tuple[Column, str], ...] = ()


def mapped_plans(
    sheet: Sheet, mapping: TableMapping
) -> tuple[tuple[Plan, ...], tuple[Finding, ...]]:
    """Return how a mapping reads a sheet, and what of the two does not fit together."""
    headers = _Headers(sheet, mapping.header_row)
    findings: list[Finding] = []
    plans, used = [], set(map(folded, mapping.ignore))
    for subject, rule in rules_of(mapping):
        wanted = {*rule.columns, *rule.key}
        used.update(map(folded, wanted))
        findings.extend(headers.repeated(wanted))
        findings.extend(headers.missing(wanted, must=set(rule.key)))
        plans.append(_plan(sheet, mapping.header_row, headers, subject, rule))
    findings.extend(headers.unused(used))
    return tuple(plans), tuple(dict.fromkeys(findings))


def _plan(
    sheet: Sheet, header_row: int, headers: "_Headers", subject: Subject, rule: RecordRule
) -> Plan:
    feeds = (
        _feed(cell, subject, column)
        for header, column in rule.columns.items()
        if (cell := headers.find(header))
    )
    constants = ((column_at(subject.model, name), text) for name, text in rule.constants.items())
    keys = (cell for header in rule.key if (cell := headers.find(header)))
    return Plan(
        sheet,
        subject,
        header_row,
        tuple(feeds),
        rule.prefix,
        tuple(Feed(cell.column, cell.text, ()) for cell in keys),
        tuple((column, text) for column, text in constants if column),
    )


def _feed(cell: Cell, subject: Subject, rule: ColumnRule) -> Feed:
    targets = (column_at(subject.model, name) for name in rule.to)
    return Feed(
        cell.column,
        cell.text,
        tuple(column for column in targets if column),
        cell_pattern(subject.model, rule.pattern) if rule.pattern else None,
        rule.separator,
        {folded(found): meant for found, meant in rule.values.items()},
    )


class _Headers:
    """The titles of a table's columns, found whatever their capitals and blanks."""

    def __init__(self, sheet: Sheet, row: int) -> None:
        self._cells: Sequence[Cell] = tuple(sheet.rows.get(row, {}).values())
        if not self._cells:
            raise TableError(
                f"{sheet.file}: In Zeile {row} stehen keine Überschriften. Die richtige Zeile "
                "nennt „header_row“ in der Zuordnung."
            )
        self._by_title = {folded(cell.text): cell for cell in reversed(self._cells)}

    def find(self, title: str) -> Cell | None:
        return self._by_title.get(folded(title))

    def repeated(self, wanted: set[str]) -> Iterator[Finding]:
        read = set(map(folded, wanted))
        for cell in self._cells:
            first = self._by_title[folded(cell.text)]
            if first is not cell and folded(cell.text) in read:
                yield Finding(
                    cell,
                    "repeated-column",
                    f"Diese Überschrift steht schon in {first.address}.",
                    "Geben Sie einer der beiden Spalten einen anderen Namen.",
                )

    def missing(self, wanted: set[str], must: set[str]) -> Iterator[Finding]:
        """Report columns that the mapping knows and the table lacks, misspelt ones as errors."""
        known = set(map(folded, wanted))
        spare = {cell.text: cell for cell in self._cells if folded(cell.text) not in known}
        for title in sorted(title for title in wanted if not self.find(title)):
            meant = nearest(title, spare)
            cell = spare[meant] if meant else self._cells[0]
            yield Finding(
                cell,
                "missing-column",
                f"Die Spalte „{title}“ aus der Zuordnung gibt es in der Tabelle nicht.",
                f"Meinten Sie „{meant}“? Schreiben Sie es in Tabelle und Zuordnung gleich."
                if meant
                else "Gibt es sie unter einem anderen Namen, nennen Sie ihn in der Zuordnung.",
                Severity.ERROR if meant or title in must else Severity.WARNING,
            )

    def unused(self, used: set[str]) -> Iterator[Finding]:
        for cell in self._cells:
            if folded(cell.text) not in used:
                yield Finding(
                    cell,
                    "unused-column",
                    f"Die Spalte „{cell.text}“ wird nicht übernommen.",
                    "Ordnen Sie sie zu, oder nennen Sie sie in der Zuordnung unter „ignore“.",
                    Severity.WARNING,
                )
