"""The template is up to date, the same everywhere, and can be filled and imported."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

from openpyxl import load_workbook

from generator.catalogue import build_catalogue
from generator.load import load
from generator.tables import template
from generator.tables.sheet import letters
from tests.building import CONTENT, ROOT
from tests.tables.importing import bring, content, fates

TEMPLATE = ROOT / "schemas" / "angebote.xlsx"


def test_the_template_is_up_to_date() -> None:
    made = template(load(CONTENT))
    assert made == TEMPLATE.read_bytes(), "renew with: python build.py schema"
    assert made == template(load(CONTENT))


def test_its_bytes_depend_on_no_compression_library() -> None:
    with ZipFile(TEMPLATE) as parts:
        assert {it.compress_type for it in parts.infolist()} == {ZIP_STORED}
        assert {it.date_time for it in parts.infolist()} == {(2026, 1, 1, 0, 0, 0)}


def test_empty_cells_are_text_already() -> None:
    sheet = load_workbook(TEMPLATE)["Angebote"]
    assert {it.number_format for it in sheet.column_dimensions.values()} == {"@"}
    assert sheet.freeze_panes == "C4"


def test_drop_downs_offer_every_value_of_a_vocabulary() -> None:
    book = load_workbook(TEMPLATE)
    sheet, lists = book["Angebote"], book["Listen"]
    names = {cell.value: letters(int(cell.column or 0)) for cell in sheet[3]}
    sources = {
        str(it.sqref).rstrip("0123456789").split("4:")[0]: it.formula1
        for it in sheet.data_validations.dataValidation
    }
    source = sources[names["categories"]].partition("!")[2].replace("$", "")
    categories = [row[0].value for row in lists[source]]
    taxonomy = build_catalogue(load(CONTENT)).taxonomy
    assert categories == [it.id for it in taxonomy.categories.terms]
    assert [row[0].value for row in lists[sources[names["childcare"]].partition("!")[2]]] == [
        "ja",
        "nein",
        "unbekannt",
    ]


def test_a_filled_template_comes_in_without_a_mapping(tmp_path: Path) -> None:
    book = load_workbook(TEMPLATE)
    sheet = book["Angebote"]
    columns = {str(cell.value): int(cell.column or 0) for cell in sheet[3]}
    filled = {
        "name": "Singkreis",
        "categories": "musik",
        "service_area.cities": "Bedorf",
        "childcare": "ja",
        "languages[0].code": "uk",
        "venue.postcode": "01067",
        "contact.phone": "0151 00000001",
    }
    for name, value in filled.items():
        sheet.cell(4, columns[name], value)
    stored = BytesIO()
    book.save(stored)
    (tmp_path / "t.xlsx").write_bytes(stored.getvalue())
    root = content(tmp_path)
    assert fates(bring(root, tmp_path / "t.xlsx")) == {"offers/bedorf/singkreis-bedorf.md": "neu"}
    text = (root / "offers/bedorf/singkreis-bedorf.md").read_text("utf-8")
    assert "postcode: '01067'" in text
    assert "phone: 0151 00000001" in text
    assert "childcare: 'yes'" in text
