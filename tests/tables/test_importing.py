"""Rows become files: new, changed or left alone; nothing that has no column is touched."""

from pathlib import Path

from tests.building import files_in
from tests.contents import offer
from tests.tables.importing import bring, content, errors, fates, read
from tests.tables.workbooks import workbook

HEAD = ("id", "name", "categories", "service_area.cities")
BEET = """\
---
# Von Hand eingetragen
id: beet
summary: Gemeinsam gärtnern.
name: Beet
categories: [garten]
service_area: {cities: [ahausen]}
languages:
  - {code: de, mode: staff}
  - {code: uk, note: nur mittwochs}
contact:
  role: Gartenwart
  phone: 030 23125-001
---
Hier wächst Gemüse.
"""


def test_a_row_without_an_id_becomes_a_file_named_after_name_and_city(tmp_path: Path) -> None:
    root = content(tmp_path)
    table = workbook(tmp_path / "t.xlsx", HEAD, (None, "Blaskapelle für alle", "musik", "bedorf"))
    assert fates(bring(root, table)) == {"offers/bedorf/blaskapelle-fuer-alle-bedorf.md": "neu"}
    text = (root / "offers/bedorf/blaskapelle-fuer-alle-bedorf.md").read_text("utf-8")
    assert text.startswith("---\nid: blaskapelle-fuer-alle-bedorf\nname: Blaskapelle für alle\n")


def test_names_stand_for_ids(tmp_path: Path) -> None:
    table = workbook(tmp_path / "t.xlsx", HEAD, (None, "Chor", "Musik; GARTEN", "Ahausen"))
    root = content(tmp_path)
    bring(root, table)
    text = (root / "offers/ahausen/chor-ahausen.md").read_text("utf-8")
    assert "categories:\n  - musik\n  - garten\n" in text


def test_a_second_import_changes_nothing(tmp_path: Path) -> None:
    root = content(tmp_path)
    table = workbook(tmp_path / "t.xlsx", HEAD, (None, "Chor", "musik", "bedorf"))
    bring(root, table)
    before = files_in(root)
    assert set(fates(bring(root, table)).values()) == {"unverändert"}
    assert files_in(root) == before


def test_what_has_no_column_stays_as_it_was(tmp_path: Path) -> None:
    root = content(tmp_path, {"offers/ahausen/beet.md": BEET})
    table = workbook(tmp_path / "t.xlsx", ("id", "contact.phone"), ("beet", "030 23125-002"))
    assert fates(bring(root, table)) == {"offers/ahausen/beet.md": "geändert"}
    text = (root / "offers/ahausen/beet.md").read_text("utf-8")
    assert "role: Gartenwart\n  phone: 030 23125-002\n" in text
    assert text.index("summary:") < text.index("name:"), "fields keep their order"
    assert "mode: staff" in text
    assert text.endswith("---\nHier wächst Gemüse.\n")


def test_a_file_that_does_not_change_keeps_its_comments(tmp_path: Path) -> None:
    root = content(tmp_path, {"offers/ahausen/beet.md": BEET})
    table = workbook(tmp_path / "t.xlsx", ("id", "contact.phone"), ("beet", "030 23125-001"))
    assert fates(bring(root, table)) == {"offers/ahausen/beet.md": "unverändert"}
    assert (root / "offers/ahausen/beet.md").read_text("utf-8") == BEET


COMMENTED = """\
---
# yaml-language-server: $schema=../../../schemas/offer.schema.json
id: beet
name: Beet  # heißt am Ort so
categories: [garten]
service_area: {cities: [ahausen]}
summary: Alt.
# Im Mai nachfragen
cost:
  free: true  # laut Flyer
  note: Saatgut bringt man mit.  # im Herbst nicht
---
Hier wächst Gemüse.
"""


def test_a_file_that_changes_keeps_its_comments(tmp_path: Path) -> None:
    root = content(tmp_path, {"offers/ahausen/beet.md": COMMENTED})
    head = ("id", "summary", "cost.note")
    bring(root, workbook(tmp_path / "t.xlsx", head, ("beet", "Neu.", "[leeren]")))
    text = (root / "offers/ahausen/beet.md").read_text("utf-8")
    assert text.startswith(
        "---\n# yaml-language-server: $schema=../../../schemas/offer.schema.json\n"
    )
    assert "name: Beet # heißt am Ort so\n" in text
    assert "summary: Neu.\n# Im Mai nachfragen\ncost:\n  free: true # laut Flyer\n" in text
    assert text.count("# im Herbst nicht") == 1
    assert text.endswith("---\nHier wächst Gemüse.\n")


def test_a_list_of_groups_keeps_what_the_table_does_not_say(tmp_path: Path) -> None:
    root = content(tmp_path, {"offers/ahausen/beet.md": BEET})
    head = ("id", "languages[0].code", "languages[1].code")
    bring(root, workbook(tmp_path / "t.xlsx", head, ("beet", "uk", "de")))
    text = (root / "offers/ahausen/beet.md").read_text("utf-8")
    assert "- code: uk\n    note: nur mittwochs\n  - code: de\n    mode: staff\n" in text
    bring(root, workbook(tmp_path / "t.xlsx", head, ("beet", None, "de")))
    assert "uk" not in (root / "offers/ahausen/beet.md").read_text("utf-8")


def test_an_empty_cell_changes_nothing_and_a_word_empties_the_field(tmp_path: Path) -> None:
    root = content(tmp_path, {"offers/ahausen/beet.md": BEET})
    head = ("id", "summary", "languages[0].code", "contact.role", "contact.phone")
    assert set(fates(bring(root, workbook(tmp_path / "t.xlsx", head, ("beet",)))).values()) == {
        "unverändert"
    }
    bring(root, workbook(tmp_path / "t.xlsx", head, ("beet", *["[leeren]"] * 4)))
    text = (root / "offers/ahausen/beet.md").read_text("utf-8")
    assert not [it for it in ("summary", "languages", "contact") if it in text]


def test_an_id_never_changes_with_the_name(tmp_path: Path) -> None:
    root = content(tmp_path)
    table = workbook(tmp_path / "t.xlsx", ("id", "name"), ("beet", "Garten für alle"))
    assert fates(bring(root, table)) == {"offers/ahausen/beet.md": "geändert"}
    assert "id: beet\nname: Garten für alle" in (root / "offers/ahausen/beet.md").read_text("utf-8")


def test_a_former_id_still_finds_its_record(tmp_path: Path) -> None:
    singing = offer("chor", "former_ids: [singkreis]", cities="bedorf")
    root = content(tmp_path, {"offers/bedorf/chor.md": singing})
    table = workbook(tmp_path / "t.xlsx", ("id", "name"), ("singkreis", "Chor"))
    found = read(root, table)
    assert [(it.after.id, it.fate) for it in found.changes] == [("chor", "geändert")]


def test_the_key_of_a_source_finds_its_record_whatever_its_name(tmp_path: Path) -> None:
    root = content(tmp_path)
    head = ("source.name", "source.key", "name", "categories", "service_area.cities")
    bring(root, workbook(tmp_path / "t.xlsx", head, ("Liste", "l:7", "Chor", "musik", "bedorf")))
    renamed = workbook(tmp_path / "t.xlsx", head, ("Liste", "l:7", "Kantorei", "musik", "bedorf"))
    assert fates(bring(root, renamed)) == {"offers/bedorf/chor-bedorf.md": "geändert"}


def test_ids_that_are_taken_get_a_number(tmp_path: Path) -> None:
    root = content(
        tmp_path, {"offers/bedorf/chor-bedorf.md": offer("chor-bedorf", cities="bedorf")}
    )
    table = workbook(tmp_path / "t.xlsx", HEAD, (None, "Chor", "musik", "bedorf"))
    assert list(fates(bring(root, table))) == ["offers/bedorf/chor-bedorf-2.md"]


def test_all_mistakes_are_said_at_once_each_with_its_cell(tmp_path: Path) -> None:
    root = content(tmp_path)
    head = (*HEAD, "contact.phone", "venue.postcode", "verified.on", "provider")
    table = workbook(
        tmp_path / "t.xlsx",
        head,
        (None, "Chor", "musk", "bedorf", "abc", 1067, None, None),
        (None, None, "musik", None, None, None, "gestern", "Kein Verein e. V."),
        (None, "Singen", "musik", "ahausen", None, None, None, "gibt-es-nicht"),
    )
    imported = read(root, table)
    assert errors(imported) == [
        ("C2", "unknown-id"),
        ("E2", "bad-phone"),
        ("F2", "bad-postcode"),
        ("B3", "missing-field"),
        ("D3", "missing-field"),
        ("G3", "missing-field"),
        ("G3", "missing-field"),
        ("G3", "not-a-date"),
        ("H3", "unknown-id"),
        ("H4", "unknown-id"),
    ]
    said = {it.cell.address: it for it in imported.findings}
    assert said["C2"].remedy == "Meinten Sie „musik“?"
    assert "Format „Text“" in said["F2"].remedy
    assert imported.changes == ()


def test_rows_without_mistakes_are_known_apart_from_the_others(tmp_path: Path) -> None:
    root = content(tmp_path)
    table = workbook(
        tmp_path / "t.xlsx",
        HEAD,
        (None, "Chor", "musik", "bedorf"),
        (None, "Tanz", "tanzen", "bedorf"),
    )
    imported = read(root, table)
    assert imported.wrong
    assert list(fates(imported)) == ["offers/bedorf/chor-bedorf.md"]


def test_two_rows_about_one_offer_must_agree(tmp_path: Path) -> None:
    root = content(tmp_path)
    row = (None, "Chor", "musik", "bedorf")
    assert errors(read(root, workbook(tmp_path / "t.xlsx", HEAD, row, row))) == []
    other = (None, "Chor", "garten", "bedorf")
    assert errors(read(root, workbook(tmp_path / "t.xlsx", HEAD, row, other))) == [
        ("C3", "repeated-row")
    ]


def test_a_file_with_mistakes_is_not_overwritten(tmp_path: Path) -> None:
    root = content(tmp_path, {"offers/ahausen/beet.md": "---\nid: beet\n---\n"})
    table = workbook(tmp_path / "t.xlsx", HEAD, ("beet", "Beet", "garten", "ahausen"))
    assert errors(read(root, table)) == [("A2", "unreadable-record")]


def test_columns_that_nobody_knows_are_named(tmp_path: Path) -> None:
    root = content(tmp_path)
    head = ("id", "Name des Angebotes", "Interne Notiz", "name")
    imported = read(root, workbook(tmp_path / "t.xlsx", head, ("beet", "x", "y", "Beet")))
    said = {it.cell.address: (it.rule, str(it.severity), it.remedy) for it in imported.findings}
    assert said["B1"] == ("unknown-column", "error", "Meinten Sie „Name des Angebots“?")
    assert said["C1"][:2] == ("unknown-column", "warning")


def test_institutions_come_in_as_well(tmp_path: Path) -> None:
    root = content(tmp_path)
    table = workbook(
        tmp_path / "t.xlsx",
        ("Name", "Städte", "Kontakte 1 – Telefon"),
        ("Musterverein", "Bedorf", "030 23125-001"),
    )
    assert fates(bring(root, table, kind="institutions")) == {
        "institutions/musterverein-bedorf.yaml": "neu"
    }


def test_cells_that_cannot_be_read_stand_among_the_other_mistakes(tmp_path: Path) -> None:
    root = content(tmp_path)
    table = workbook(
        tmp_path / "t.xlsx",
        (*HEAD, "cost.free", "Nebenrechnung"),
        (None, "=A1", "musik", "bedorf", "vielleicht", "=1+1"),
        (None, "=A1"),
        (None, "Tanz", "tanzen", "bedorf"),
    )
    imported = read(root, table)
    assert errors(imported) == [
        ("B2", "formula"),
        ("E2", "not-yes-no"),
        ("B3", "formula"),
        ("C3", "missing-field"),
        ("D3", "missing-field"),
        ("C4", "unknown-id"),
    ]
    assert any(it.remedy.startswith("Schreiben Sie ja oder nein.") for it in imported.findings)


def test_ids_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    root = content(tmp_path)
    table = workbook(tmp_path / "t.xlsx", HEAD, ("../../flucht", "Chor", "musik", "bedorf"))
    assert errors(read(root, table)) == [("A2", "bad-id")]
