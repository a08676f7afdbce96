"""CSV files of German offices: recognised or refused, never guessed; no formula gets through."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.tables.csv_text import csv_file, read_csv
from generator.tables.sheet import Sheet, TableError
from generator.textio import FORBIDDEN_CHARACTER

SAFE = st.text(
    st.characters(
        codec="utf-8",
        exclude_categories=["C", "Z"],
        exclude_characters="Ãâ",  # they may be taken for spoiled letters
        include_characters=" \n'=+-@;\"",
    )
)
CELLS = SAFE.filter(lambda it: it.strip() and not FORBIDDEN_CHARACTER.search(it))


def texts(sheet: Sheet) -> list[list[str]]:
    return [[cell.text for cell in row.values()] for row in sheet.rows.values()]


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=5))
def test_what_is_written_comes_back(rows: list[list[str]]) -> None:
    table = [["id", "name"], *rows]
    assert texts(read_csv(csv_file(table), "t.csv")) == table


@given(CELLS)
def test_no_cell_begins_like_a_formula(text: str) -> None:
    written = csv_file([[text, "x"]]).decode("utf-8-sig")
    first = next(csv.reader(StringIO(written, newline=""), delimiter=";"))[0]
    assert first[0] not in "=+-@\t\r\n"


@pytest.mark.parametrize("text", ["=1+1", "+49 151", "-1", "@SUM(A1)", "'=x"])
def test_owasp_cells_are_written_with_an_apostrophe(text: str) -> None:
    assert csv_file([[text]]).decode("utf-8-sig") == f"'{text}\r\n"


def test_a_formula_is_refused_but_a_quoted_number_is_text() -> None:
    sheet = read_csv(b'id;plz\r\na;"=""01067"""\r\nb;=A1+1\r\n', "t.csv")
    assert sheet.cell(2, 2).text == "01067"
    assert [(it.cell.address, it.rule) for it in sheet.findings] == [("B3", "formula")]


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("utf-8-sig", "UTF-8"), ("utf-8", "UTF-8"), ("cp1252", "Windows-1252"), ("utf-16", "UTF-16")],
)
def test_encodings_of_excel_are_recognised(encoding: str, said: str) -> None:
    sheet = read_csv("Straße;Ort\nMühlenstr. 1;Löhne\n".encode(encoding), "t.csv")
    assert texts(sheet) == [["Straße", "Ort"], ["Mühlenstr. 1", "Löhne"]]
    assert sheet.reading == f"{said}, Trennzeichen Semikolon"


@pytest.mark.parametrize("encoding", ["cp850", "mac_roman"])
def test_other_encodings_are_refused(encoding: str) -> None:
    with pytest.raises(TableError, match="gespeichert"):
        read_csv("Gärten;für\n".encode(encoding), "t.csv")


def test_letters_that_were_spoiled_before_are_refused() -> None:
    spoiled = "Straße;Ort\nMühle;x\n".encode().decode("cp1252").encode()
    with pytest.raises(TableError, match="Zeile 1: Umlaute sind schon verdorben"):
        read_csv(spoiled, "t.csv")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a;b\n1,5;2,5\n", "Semikolon"),
        ("a,b\nx,y\n", "Komma"),
        ("a\tb\nx\ty\n", "Tabulator"),
        ('a;b\n"x;y,z";"1\n2"\n', "Semikolon"),
        ("sep=,\na,b;c\n", "Komma"),
        ("a\nb\n", "Semikolon"),
    ],
)
def test_delimiters_are_recognised(text: str, name: str) -> None:
    assert read_csv(text.encode(), "t.csv").reading.endswith(name)


def test_a_delimiter_in_doubt_is_refused() -> None:
    with pytest.raises(TableError, match="Semikolon oder Komma"):
        read_csv(b"a;b,c\nx;y,z\n", "t.csv")


def test_cells_have_the_addresses_that_a_spreadsheet_shows() -> None:
    sheet = read_csv(b'a;b\n"two\nlines";x\ny;z\n', "t.csv")
    assert sheet.cell(3, 2).text == "z"
    assert sheet.cell(3, 2).address == "B3"
    assert read_csv(b"sep=;\na;b\n", "t.csv").cell(2, 2).text == "b"


def test_broken_quotes_are_said_in_german() -> None:
    with pytest.raises(TableError, match="Anführungszeichen"):
        read_csv(b'sep=;\na;"b\n', "t.csv")
