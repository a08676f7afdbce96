"""Workbooks of Excel and LibreOffice (ISO/IEC 29500) as texts in cells."""

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook

from generator.tables.sheet import Cell, Finding, Sheet, TableError
from generator.textio import FORBIDDEN_CHARACTER

_MOST_BYTES = 200_000_000
"""Unpacked; far more than a table of 5000 offers has."""
_MOST_DIGITS = 15
"""Spreadsheets keep no more digits of a number."""
_LINE_END = re.compile(r"_x000D_\n?|\r\n?")


def read_xlsx(raw: bytes, file: str, sheet: str, usual: str) -> Sheet:
    """Read one sheet: the one named, else that of the usual name, else the first.

    Raises TableError when there is none or the file is no workbook.
    """
    shown = _open(raw, file, values=True)
    name = _chosen(shown.sheetnames, file, sheet, usual)
    rows: dict[int, dict[int, Cell]] = {}
    findings: list[Finding] = []
    for found in _cells(shown[name]):
        cell = Cell(file, name, found.row, found.column, found.text, found.number)
        findings.extend(_faults(cell, found))
        if cell.text.strip():
            rows.setdefault(cell.row, {})[cell.column] = cell
    findings.extend(_without_result(_open(raw, file, values=False)[name], Sheet(file, name, rows)))
    return Sheet(file, name, rows, f"Blatt „{name}“", tuple(findings))


def _open(raw: bytes, file: str, *, values: bool) -> Any:  # noqa: ANN401 - openpyxl's workbook
    try:
        with warnings.catch_warnings(action="ignore"):  # about looks that are not ours to keep
            return load_workbook(_unpackable(raw), read_only=True, data_only=values)
    except Exception:  # noqa: BLE001 - openpyxl names no exceptions for broken files
        raise TableError(
            f"{file}: Das ist keine lesbare Arbeitsmappe, oder sie ist zu groß. Öffnen Sie die "
            "Datei in Excel oder LibreOffice, und speichern Sie das Blatt allein als "
            "„Excel-Arbeitsmappe (.xlsx)“."
        ) from None


def _unpackable(raw: bytes) -> BytesIO:
    """Refuse archives that swell: openpyxl would unpack them into memory."""
    with ZipFile(BytesIO(raw)) as packed:
        if sum(it.file_size for it in packed.infolist()) > _MOST_BYTES:
            raise ValueError
    return BytesIO(raw)


def _chosen(names: list[str], file: str, sheet: str, usual: str) -> str:
    if sheet and sheet not in names:
        raise TableError(f"{file}: Ein Blatt „{sheet}“ gibt es nicht. Es gibt: {', '.join(names)}.")
    return sheet or (usual if usual in names else names[0])


@dataclass(frozen=True, slots=True)
class _Found:
    row: int
    column: int
    text: str
    number: bool
    error: bool


def _cells(sheet: Any) -> Iterator[_Found]:  # noqa: ANN401 - openpyxl's worksheet
    sheet.reset_dimensions()  # what programs write there is often wrong
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                number = cell.data_type == "n" and not isinstance(cell.value, bool)
                yield _Found(
                    cell.row,
                    cell.column,
                    _text(cell.value, cell.number_format),
                    number,
                    cell.data_type == "e",
                )


def _without_result(sheet: Any, read: Sheet) -> Iterator[Finding]:  # noqa: ANN401 - openpyxl's
    """Report formulas that no spreadsheet has ever worked out.

    Where one has, the results are read, and an empty one is a result.
    """
    sheet.reset_dimensions()
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    results = any(read.cell(cell.row, cell.column).text for cell in cells)
    for cell in () if results else cells:
        yield Finding(
            Cell(read.file, read.name, cell.row, cell.column, str(cell.value)),
            "formula",
            "Hier steht eine Formel, deren Ergebnis nicht gespeichert ist.",
            "Öffnen Sie die Datei in Excel oder LibreOffice und speichern Sie sie dort, oder "
            "schreiben Sie das Ergebnis als Text hinein.",
        )


def _text(value: object, shape: str) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, datetime):
        at_midnight = value.time() == time() and "h" not in shape.lower()
        return f"{value:%Y-%m-%d}" if at_midnight else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and re.fullmatch("0+", shape):
        return str(value).zfill(len(shape))
    return _LINE_END.sub("\n", str(value))


def _faults(cell: Cell, found: _Found) -> Iterator[Finding]:
    if found.error:
        yield Finding(
            cell,
            "formula-error",
            "Die Formel in dieser Zelle ergibt einen Fehler.",
            "Berichtigen Sie die Formel, oder schreiben Sie den Wert selbst hinein.",
        )
    if found.number and len(re.sub(r"\D", "", cell.text)) > _MOST_DIGITS:
        yield Finding(
            cell,
            "number-too-long",
            "Diese Zahl ist so lang, dass die Tabelle ihre letzten Ziffern verliert.",
            "Geben Sie der Zelle das Format „Text“ und tippen Sie den Wert neu ein.",
        )
    if hidden := FORBIDDEN_CHARACTER.search(cell.text):
        yield Finding(
            cell,
            "forbidden-character",
            f"Hier steht ein unsichtbares Zeichen (U+{ord(hidden[0]):04X}).",
            "Löschen Sie das Zeichen und tippen Sie die Stelle neu ein.",
        )
