"""Workbooks: what offices put into cells is read as they see it, and what we write stays text."""

from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from generator.tables.exporting import Table, table_of
from generator.tables.reading import read_table
from generator.tables.sheet import Sheet, TableError
from generator.tables.subjects import OFFERS
from generator.tables.xlsx.writing import FIRST_ROW
from generator.tables.xlsx.writing import workbook as packed_workbook
from tests.building import TODAY
from tests.tables.workbooks import workbook


def column_a(sheet: Sheet) -> list[str]:
    return [row[1].text for row in sheet.rows.values()]


def read(file: Path, *values: object) -> Sheet:
    return read_table(workbook(file / "t.xlsx", *([it] for it in values)))


def test_values_are_read_as_people_see_them(tmp_path: Path) -> None:
    values = ("01067", 45711, 2.5, 3.0, True, date(2026, 12, 1), datetime(2026, 12, 1, 18, 30))  # noqa: DTZ001
    seen = ["01067", "45711", "2.5", "3", "ja", "2026-12-01", "2026-12-01 18:30"]
    sheet = read(tmp_path, *values)
    assert column_a(sheet) == seen
    assert [row[1].number for row in sheet.rows.values()] == [False, True, True, True, *[False] * 3]


def test_a_number_keeps_the_zeros_that_its_format_shows(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active["A1"] = 1067
    book.active["A1"].number_format = "00000"
    book.save(tmp_path / "t.xlsx")
    assert column_a(read_table(tmp_path / "t.xlsx")) == ["01067"]


def test_a_formula_without_a_result_is_refused(tmp_path: Path) -> None:
    sheet = read(tmp_path, "x", "=1+1", '=HYPERLINK("http://example.org","x")')
    assert [(it.cell.address, it.rule) for it in sheet.findings] == [
        ("A2", "formula"),
        ("A3", "formula"),
    ]


def test_the_result_of_a_formula_is_read_where_a_spreadsheet_stored_it(tmp_path: Path) -> None:
    file = workbook(tmp_path / "t.xlsx", ["=1+1"], ['=""'])
    stored = BytesIO()
    _with_result(file.read_bytes(), stored)
    file.write_bytes(stored.getvalue())
    sheet = read_table(file)
    assert (column_a(sheet), sheet.findings) == (["2"], ())


def _with_result(raw: bytes, target: BytesIO) -> None:
    """Store a result as Excel does: openpyxl cannot."""
    from zipfile import ZipFile

    with ZipFile(BytesIO(raw)) as parts, ZipFile(target, "w") as changed:
        for name in parts.namelist():
            part = parts.read(name).replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>")
            changed.writestr(name, part.replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>"))


def test_an_error_in_a_cell_and_a_number_that_lost_digits_are_refused(tmp_path: Path) -> None:
    sheet = read(tmp_path, "#REF!", 1234567890123456789)
    assert [it.rule for it in sheet.findings] == ["formula-error", "number-too-long"]


def test_what_is_no_workbook_is_refused_in_german(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(TableError, match="keine lesbare Arbeitsmappe"):
        read_table(tmp_path / "t.xlsx")
    (tmp_path / "t.ods").write_bytes(b"x")
    with pytest.raises(TableError, match="Excel-Arbeitsmappe"):
        read_table(tmp_path / "t.ods")
    with pytest.raises(TableError, match="lässt sich nicht lesen"):
        read_table(tmp_path / "missing.csv")


def test_a_sheet_that_is_missing_is_named_with_those_there_are(tmp_path: Path) -> None:
    file = workbook(tmp_path / "t.xlsx", ["x"], sheet="Daten")
    assert read_table(file, usual="Angebote").name == "Daten"
    with pytest.raises(TableError, match="Es gibt: Daten"):
        read_table(file, "Tabelle2")


def one_offer(name: str) -> Table:
    table = table_of(OFFERS, ())
    texts = tuple(name if it.path == ("name",) else "" for it in table.columns)
    return Table(OFFERS, table.columns, (texts,))


@pytest.mark.parametrize("text", ["=1+1", "+49 151", "@SUM(A1)", "#REF!", "01067", "TRUE", "-"])
def test_every_cell_is_written_as_text(text: str, tmp_path: Path) -> None:
    raw = packed_workbook(one_offer(text), {}, (), TODAY)
    book = load_workbook(BytesIO(raw))
    cell = book.worksheets[0].cell(FIRST_ROW, 2)
    assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")
    assert cell.quotePrefix == (text[0] in "=+-@")
    (tmp_path / "t.xlsx").write_bytes(raw)
    assert read_table(tmp_path / "t.xlsx").cell(FIRST_ROW, 2).text == text


def test_a_text_too_long_for_a_cell_is_refused() -> None:
    assert packed_workbook(one_offer("x" * 32_767), {}, (), TODAY)
    with pytest.raises(TableError, match="zu lang für eine Zelle"):
        packed_workbook(one_offer("x" * 32_768), {}, (), TODAY)
