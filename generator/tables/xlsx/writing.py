"""Tables as workbooks that are pleasant to fill: drop-downs, frozen titles, cells that stay text.

Every cell is text: leading zeros stay, and nothing a cell begins with makes it a formula. The same
tables give the same bytes.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from itertools import groupby
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from generator.tables.columns import Column
from generator.tables.exporting import Table
from generator.tables.lists import Lists, hint, list_title
from generator.tables.sheet import TableError, letters

LISTS, EXPLANATION = "Listen", "Erklärung"
FIRST_ROW = 4
"""Below the titles, what they mean, and the names of the fields."""
_SPARE_ROWS = 2000
_LONGEST_CELL = 32_767
"""Microsoft, “Excel specifications and limits”."""
_TEXT = "@"
_FORMULA = re.compile(r"[=+\-@]")
_SHADES = (PatternFill("solid", fgColor="E3EEF7"), PatternFill("solid", fgColor="F7EFE0"))
_BOLD = Font(name="Calibri", bold=True)
_SMALL = Font(name="Calibri", size=9, color="555555")
_TOP = Alignment(vertical="top", wrap_text=True)
_WIDE, _MEDIUM, _NARROW = 46, 30, 16


def workbook(
    table: Table, lists: Lists, explanation: Sequence[str], day: date, *, packed: bool = True
) -> bytes:
    """Return a workbook: the table, an explanation, and the lists of its drop-downs.

    Not packed, it does not depend on the version of a compression library. Raises TableError for a
    text that does not fit into a cell.
    """
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)  # noqa: S101 - a new workbook has one
    sheet.title = table.subject.title
    _fill_head(sheet, table.columns)
    _fill_rows(sheet, table)
    _explain(book.create_sheet(EXPLANATION), explanation)
    ranges = _fill_lists(book.create_sheet(LISTS), lists)
    last = FIRST_ROW + len(table.rows) + _SPARE_ROWS
    sheet.auto_filter.ref = f"A{FIRST_ROW - 1}:{letters(len(table.columns))}{last}"
    for number, column in enumerate(table.columns, 1):
        if source := ranges.get(list_title(column)):
            sheet.add_data_validation(_drop_down(column, source, letters(number), last))
    return _reproducible(book, day, ZIP_DEFLATED if packed else ZIP_STORED)


def _fill_head(sheet: Worksheet, columns: Sequence[Column]) -> None:
    groups = groupby(enumerate(columns, 1), key=lambda it: it[1].path[:1])
    for shade, (_, group) in enumerate(groups):
        for number, column in group:
            look = (_put(sheet, row, number, text) for row, text in enumerate(_head(column), 1))
            for cell, font in zip(look, (_BOLD, _SMALL, _SMALL), strict=True):
                cell.font, cell.alignment, cell.fill = font, _TOP, _SHADES[shade % 2]
            width = sheet.column_dimensions[letters(number)]
            width.width, width.number_format = _width(column), _TEXT
    sheet.row_dimensions[2].height = 75
    sheet.freeze_panes = f"C{FIRST_ROW}"


def _head(column: Column) -> tuple[str, str, str]:
    return column.title, hint(column), column.name


def _width(column: Column) -> int:
    widths = {"id": _MEDIUM, "name": _WIDE, "summary": _WIDE, "description": _WIDE}
    return widths.get(column.name, _NARROW + len(column.title) // 4)


def _fill_rows(sheet: Worksheet, table: Table) -> None:
    for number, row in enumerate(table.rows, FIRST_ROW):
        for place, text in enumerate(row, 1):
            if len(text.encode("utf-16-le")) // 2 > _LONGEST_CELL:
                raise TableError(
                    f"„{row[0]}“: Der Text von „{table.columns[place - 1].title}“ ist zu lang für "
                    f"eine Zelle ({_LONGEST_CELL} Zeichen). Kürzen Sie ihn, oder nehmen Sie CSV."
                )
            if text:
                _put(sheet, number, place, text)


def _put(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)  # noqa: S101 - nothing is merged
    cell.value = text
    cell.data_type = "s"  # whatever it begins with
    cell.number_format = _TEXT
    if _FORMULA.match(text):
        cell.quotePrefix = True  # stays text when somebody edits it
    return cell


def _explain(sheet: Worksheet, lines: Sequence[str]) -> None:
    sheet.column_dimensions["A"].width = 100
    for number, line in enumerate(lines, 1):
        cell = _put(sheet, number, 1, line)
        cell.alignment = _TOP
        if number == 1:
            cell.font = _BOLD


def _fill_lists(sheet: Worksheet, lists: Lists) -> dict[str, str]:
    """Write each list into columns of its own; return the range of its values by its title."""
    ranges, column = {}, 1
    for title, choices in lists.items():
        _put(sheet, 1, column, title).font = _BOLD
        for number, choice in enumerate(choices, 2):
            _put(sheet, number, column, choice.text)
            if choice.meaning:
                _put(sheet, number, column + 1, choice.meaning)
        letter, meant = letters(column), any(it.meaning for it in choices)
        ranges[title] = f"{LISTS}!${letter}$2:${letter}${len(choices) + 1}"
        sheet.column_dimensions[letter].width = 24
        sheet.column_dimensions[letters(column + 1)].width = 40 if meant else 4
        column += 2
    sheet.freeze_panes = "A2"
    return ranges


def _drop_down(column: Column, source: str, letter: str, last: int) -> DataValidation:
    """Return a list to choose from; where several values may stand, others can be typed."""
    found = DataValidation(
        type="list",
        formula1=source,
        allow_blank=True,
        showErrorMessage=not column.many,
        errorStyle="warning",
        errorTitle="Nicht in der Liste",
        error=f"Dieser Wert steht nicht in der Liste. Siehe Blatt „{LISTS}“.",
        showInputMessage=True,
        promptTitle=column.title[:32],
        prompt=hint(column)[:255],
    )
    found.add(f"{letter}{FIRST_ROW}:{letter}{last}")
    return found


def _reproducible(book: Workbook, day: date, compression: int) -> bytes:
    moment = datetime.combine(day, time())
    book.properties.created = book.properties.modified = moment
    book.properties.creator = "build.py"
    written, packed = BytesIO(), BytesIO()
    ExcelWriter(book, ZipFile(written, "w")).save()
    with ZipFile(written) as parts, ZipFile(packed, "w", compression) as archive:
        for name in parts.namelist():
            part = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            archive.writestr(part, parts.read(name), compression)
    return packed.getvalue()
