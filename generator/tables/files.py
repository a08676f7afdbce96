"""Finished tables as bytes: what `build.py export` writes, and the template."""

from dataclasses import dataclass
from datetime import date

from generator.catalogue import build_catalogue
from generator.load import Content
from generator.tables.csv_text import csv_file
from generator.tables.explanation import explanation
from generator.tables.exporting import table_of
from generator.tables.lists import lists
from generator.tables.subjects import OFFERS, Subject
from generator.tables.xlsx.writing import workbook

TEMPLATE_DAY = date(2026, 1, 1)
"""Stands in the template: it is the same on every day."""


@dataclass(frozen=True, slots=True)
class ExportedTable:
    """A file, and how many records are in it."""

    content: bytes
    rows: int


def exported(content: Content, subject: Subject, form: str, day: date) -> ExportedTable:
    """Return all records of a kind as `csv` or `xlsx`. Raises TableError."""
    catalogue = build_catalogue(content)
    table = table_of(subject, getattr(catalogue, subject.name))
    if form == "csv":
        names = tuple(column.name for column in table.columns)
        return ExportedTable(csv_file((names, *table.rows)), len(table.rows))
    found = lists(catalogue, table.columns, records=True)
    book = workbook(table, found, explanation(subject), day)
    return ExportedTable(book, len(table.rows))


def template(content: Content) -> bytes:
    """Return the empty table of offers with the vocabularies of the content: `angebote.xlsx`."""
    table = table_of(OFFERS, ())
    found = lists(build_catalogue(content), table.columns, records=False)
    return workbook(table, found, explanation(OFFERS), TEMPLATE_DAY, packed=False)
