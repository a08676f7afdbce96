"""Records as rows of a table: every field that says something has its cell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from generator.model.base import Record
from generator.problems import FieldPath
from generator.tables.cells import to_text
from generator.tables.columns import Column, columns
from generator.tables.subjects import Subject

USUAL_GROUPS = 3
"""Columns for so many languages, sessions, addresses or contacts, if none has more."""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows of texts, as many texts a row as there are columns."""

    subject: Subject
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


def table_of(subject: Subject, records: Sequence[Record]) -> Table:
    """Return the table of records, in their order; wide enough for the longest list of groups."""
    found = columns(subject.model, _longest(subject, records), USUAL_GROUPS)
    return Table(subject, found, tuple(rows_of(found, records)))


def rows_of(found: Sequence[Column], records: Iterable[Record]) -> Iterable[tuple[str, ...]]:
    """Yield the texts of each record in the order of the columns."""
    for record in records:
        yield tuple(to_text(value_at(record, column.path), column) for column in found)


def _longest(subject: Subject, records: Sequence[Record]) -> dict[str, int]:
    lists = {str(it.path[0]) for it in columns(subject.model, {}) if 0 in it.path}
    return {
        name: max([USUAL_GROUPS, *(len(getattr(record, name)) for record in records)])
        for name in lists
    }


def value_at(record: Record, path: FieldPath) -> object:
    """Return what a record says at a path; None where it says nothing.

    A value that nobody wrote is nothing said: a table shows no defaults.
    """
    value: object = record
    for part in path:
        if isinstance(part, int):
            value = value[part] if isinstance(value, tuple) and part < len(value) else None
        elif isinstance(value, BaseModel):
            value = getattr(value, part) if part in value.model_fields_set else None
    return value
