"""`build.py import`, as people run it."""

from pathlib import Path

from tests.building import files_in, run
from tests.contents import SMALL, offer, write
from tests.tables.importing import content
from tests.tables.workbooks import workbook

HEAD = ("Name des Angebots", "Kategorie", "Einzugsgebiet – Städte", "Kurzbeschreibung")


def test_a_table_of_the_other_kind_is_refused(tmp_path: Path) -> None:
    root = content(tmp_path)
    before = files_in(root)
    table = workbook(tmp_path / "t.xlsx", HEAD, ("Kürbisfest", "garten", "ahausen", "Suppe."))
    told = run("import", table, "--content", root, "--kind", "institutions")
    assert told.returncode == 1
    assert "Das ist eine Tabelle mit Angeboten, nicht mit Institutionen." in told.stderr
    assert "--kind offers" in told.stderr
    assert files_in(root) == before


def test_a_new_offer_that_may_be_there_already_is_told(tmp_path: Path) -> None:
    there = offer("kuerbisfest").replace("Angebot kuerbisfest", "Kürbisfest")
    root = write(tmp_path / "content", {**SMALL, "offers/ahausen/kuerbisfest.md": there})
    table = workbook(
        tmp_path / "t.xlsx", ("Kennung", *HEAD), ("kuerbisfst", "Kürbisfest", "garten", "ahausen")
    )
    told = run("import", table, "--content", root, "--dry-run")
    assert "Vielleicht gibt es das schon als „Kürbisfest“ (kuerbisfest)" in told.stdout
