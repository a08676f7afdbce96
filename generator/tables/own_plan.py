"""Tables with our own columns: the template, and what `build.py export` writes."""

import re
from collections.abc import Iterator, Mapping

from generator.problems import Severity
from generator.suggest import nearest
from generator.tables.columns import Column, columns
from generator.tables.plan import Feed, Plan
from generator.tables.sheet import Cell, Finding, Sheet, TableError, folded
from generator.tables.subjects import SUBJECTS, Subject

_HEADER_ROWS = 5
"""The titles stand in one of the first rows, the names of the fields below them."""
_MOST_GROUPS = 99


def own_plan(sheet: Sheet, subject: Subject) -> tuple[Plan, tuple[Finding, ...]]:
    """Return how to read a table by titles or names of fields, and columns it does not know.

    Raises TableError when it knows hardly any.
    """
    known = _known(sheet, subject)
    row = max(_candidates(sheet), key=lambda it: (len(_feeds(sheet, it, known)), it), default=0)
    feeds = _feeds(sheet, row, known)
    _refuse_other_kind(sheet, subject, len(feeds))
    if not {("id",), ("name",)} & {feed.targets[0].path for feed in feeds}:
        raise TableError(
            f"{sheet.file}: Die Überschriften sind nicht die der Vorlage schemas/angebote.xlsx. "
            "Für eine Tabelle mit eigenen Spalten nennen Sie mit --mapping eine Zuordnung; "
            "Beispiele stehen im Ordner mappings/."
        )
    return Plan(sheet, subject, row, feeds), tuple(_unknown(sheet, row, feeds, known))


def _refuse_other_kind(sheet: Sheet, subject: Subject, understood: int) -> None:
    """Refuse a table whose columns are rather those of another kind of record."""
    for other in SUBJECTS.values():
        known = _known(sheet, other)
        columns_of_it = max((len(_feeds(sheet, it, known)) for it in _candidates(sheet)), default=0)
        if other is not subject and columns_of_it > understood:
            raise TableError(
                f"{sheet.file}: Das ist eine Tabelle mit {other.plural}, nicht mit "
                f"{subject.plural}. Nennen Sie beim Import --kind {other.name}."
            )


def _known(sheet: Sheet, subject: Subject) -> Mapping[str, Column]:
    """Return the columns by title and by name, with as many groups as the table counts."""
    texts = [cell.text for row in _candidates(sheet) for cell in sheet.rows[row].values()]
    numbers = [int(it) for text in texts for it in re.findall(r"\d{1,2}", text)]
    groups = min(max(numbers, default=0) + 1, _MOST_GROUPS)
    found = columns(subject.model, {}, groups)
    return {folded(it.title): it for it in found} | {it.name: it for it in found}


def _candidates(sheet: Sheet) -> tuple[int, ...]:
    return tuple(row for row in sheet.rows if row <= _HEADER_ROWS)


def _feeds(sheet: Sheet, row: int, known: Mapping[str, Column]) -> tuple[Feed, ...]:
    cells = sheet.rows.get(row, {}).values()
    found = ((cell, _column(cell, known)) for cell in cells)
    return tuple(Feed(cell.column, column.title, (column,)) for cell, column in found if column)


def _column(cell: Cell, known: Mapping[str, Column]) -> Column | None:
    return known.get(cell.text.strip()) or known.get(folded(cell.text))


def _unknown(
    sheet: Sheet, row: int, feeds: tuple[Feed, ...], known: Mapping[str, Column]
) -> Iterator[Finding]:
    first: dict[str, Feed] = {}
    for feed in feeds:
        other = first.setdefault(feed.header, feed)
        if other is not feed:
            yield _repeated(sheet.cell(row, feed.column), sheet.cell(row, other.column))
    fed = {feed.column for feed in feeds}
    below = (sheet.rows.get(number, {}) for number in sheet.below(row))
    for column in sorted({column for cells in below for column in cells} - fed):
        cell = next(it for it in _above(sheet, row, column))
        titles = {it.title for it in known.values()}
        meant = nearest(cell.text, titles) if cell.text else None
        yield Finding(
            cell,
            "unknown-column",
            f"Eine Spalte „{cell.text}“ kennt das Verzeichnis nicht; sie wird nicht übernommen."
            if cell.text
            else "Unter dieser Zelle stehen Angaben, aber sie hat keine Überschrift.",
            f"Meinten Sie „{meant}“?" if meant else "Schreiben Sie eine Überschrift der Vorlage.",
            Severity.ERROR if meant or not cell.text else Severity.WARNING,
        )


def _above(sheet: Sheet, row: int, column: int) -> Iterator[Cell]:
    """Yield the cells of a column down to the row of the names, those with a text first."""
    cells = [sheet.cell(number, column) for number in (row, *range(1, row))]
    yield from sorted(cells, key=lambda it: not it.text)


def _repeated(cell: Cell, first: Cell) -> Finding:
    return Finding(
        cell,
        "repeated-column",
        f"Diese Überschrift steht schon in {first.address}.",
        "Löschen Sie eine der beiden Spalten.",
    )
