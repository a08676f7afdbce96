"""CSV (RFC 4180) as German spreadsheets write and read it.

Written as UTF-8 with a byte order mark, semicolons and CRLF, so that Excel opens it by a double
click. What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, “CSV
Injection”), which is taken off again when it is read.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

from generator.tables.csv_encoding import decoded
from generator.tables.sheet import Cell, Finding, Row, Sheet, TableError

_DELIMITERS = {";": "Semikolon", "\t": "Tabulator", ",": "Komma"}
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n]")
_QUOTED_TEXT = re.compile(r'="([^"]*)"')
"""How people keep leading zeros in a CSV file: ="01067"."""


def csv_file(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows of texts as a CSV file."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerows([_guarded(it) for it in row] for row in rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _guarded(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def read_csv(raw: bytes, file: str) -> Sheet:
    """Read a CSV file; raises TableError when its encoding or its delimiter is in doubt."""
    text, encoding = decoded(raw, file)
    delimiter, skipped = _delimiter(text, file)
    records = _records(text, delimiter, file)
    cells = [
        Cell(file, "", number, column, plain)
        for number, record in enumerate(records, 1)
        if number > skipped
        for column, value in enumerate(record, 1)
        if (plain := _plain(value))
    ]
    rows: dict[int, dict[int, Cell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, {})[cell.column] = cell
    reading = f"{encoding}, Trennzeichen {_DELIMITERS.get(delimiter, delimiter)}"
    return Sheet(file, "", rows, reading, tuple(_formulas(rows.values())))


def _plain(value: str) -> str:
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    if quoted := _QUOTED_TEXT.fullmatch(text.strip()):
        return quoted[1]
    plain = text[1:] if _GUARDED.match(text) else text
    return plain if plain.strip() else ""


def _formulas(rows: Iterable[Row]) -> Iterable[Finding]:
    for cell in (cell for row in rows for cell in row.values()):
        if cell.text.startswith("="):
            yield Finding(
                cell,
                "formula",
                "Hier steht eine Formel; eine CSV-Datei kennt ihr Ergebnis nicht.",
                "Schreiben Sie das Ergebnis als Text hinein.",
            )


def _records(text: str, delimiter: str, file: str) -> list[list[str]]:
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        raise TableError(
            f"{file}: In dieser Datei fehlt ein schließendes Anführungszeichen, oder eines ist zu "
            "viel. Speichern Sie die Tabelle noch einmal als CSV oder als XLSX."
        ) from None


def _delimiter(text: str, file: str) -> tuple[str, int]:
    """Return what parts the values, and how many lines say so: Excel's own `sep=;` or none."""
    if said := re.match(r"sep=(.)\r?\n", text):
        return said[1], 1
    widths = {it: _widths(text, it) for it in _DELIMITERS}
    possible = [it for it, found in widths.items() if found and found[0] > 1]
    even = [it for it in possible if len(set(widths[it])) == 1]
    possible = even if len(even) == 1 else possible
    if len(possible) > 1:
        names = " oder ".join(_DELIMITERS[it] for it in possible)
        raise TableError(
            f"{file}: Es ist nicht zu erkennen, was die Werte trennt: {names}. Speichern Sie die "
            "Tabelle als XLSX, oder schreiben Sie als erste Zeile „sep=;“ in die Datei."
        )
    return (possible or [";"])[0], 0


def _widths(text: str, delimiter: str) -> list[int]:
    """Return how many values each row has when parted so; a broken file has none."""
    try:
        rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
        return [len(row) for row in rows if row]
    except csv.Error:
        return []
