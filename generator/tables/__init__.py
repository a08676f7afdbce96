"""Spreadsheets in and out: records as rows of CSV and XLSX files."""

from generator.tables.files import exported, template
from generator.tables.importing import Imported, Reading, import_tables
from generator.tables.mapping import read_mapping
from generator.tables.reading import read_content, read_table
from generator.tables.sheet import Sheet, TableError
from generator.tables.subjects import SUBJECTS
from generator.tables.writing import put_table, written

__all__ = [
    "SUBJECTS",
    "Imported",
    "Reading",
    "Sheet",
    "TableError",
    "exported",
    "import_tables",
    "put_table",
    "read_content",
    "read_mapping",
    "read_table",
    "template",
    "written",
]
