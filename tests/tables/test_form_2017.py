"""A spreadsheet with the fields and values of the database of 2017 comes in by one command."""

from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from generator.pipeline import inspect
from generator.problems import Severity
from tests.building import CONTENT, ROOT, TODAY, run
from tests.tables.importing import bring, errors, fates, read
from tests.tables.workbooks import CHESS, COOKING, FORM_2017, form_2017

MAPPING = ROOT / "mappings" / "datenbank-2017.yaml"
BADMINTON = {
    "Stadt": "Castrop-Rauxel",
    "Name des Angebots": "Badminton",
    "Kategorie": "Sport",
    "Anbieter": "Turnerbund Rauxel 1892 e.V.",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a copy of the content, without the words of the search, which take long to read."""
    return copytree(CONTENT, tmp_path / "content", ignore=ignore_patterns("concepts"))


def test_the_form_has_the_fields_that_the_page_about_the_database_names() -> None:
    page = (CONTENT / "pages" / "datenbank.de.md").read_text("utf-8")
    fields = page.partition("## Die Felder eines Angebots")[2]
    assert [it for it in FORM_2017 if f"| {it} |" not in fields] == ["Information"]
    assert "„Information“" in page


def test_offers_and_their_providers_come_in_together(root: Path, tmp_path: Path) -> None:
    table = form_2017(tmp_path / "db.xlsx", (CHESS, COOKING))
    assert fates(bring(root, table, mapped=MAPPING)) == {
        "institutions/schachverein-musterzug-e-v.yaml": "neu",
        "institutions/kuechenbund-probe.yaml": "neu",
        "offers/datteln/schach-fuer-alle-datteln.md": "neu",
        "offers/marl/kochen-zusammen-marl.md": "neu",
    }
    problems = inspect(root, TODAY).problems
    assert [it for it in problems if it.severity is Severity.ERROR] == []
    chess = (root / "offers/datteln/schach-fuer-alle-datteln.md").read_text("utf-8")
    assert "categories:\n  - freizeit-kultur\n  - sport\n" in chess
    assert "languages:\n  - code: de\n  - code: ar\n" in chess
    assert "street: Musterweg 1\n  postcode: '45711'\n  city: Datteln\n" in chess
    assert "origins:\n    - offen\n" in chess
    assert "age_groups:\n    - kleinkinder\n" in chess
    assert "provider: schachverein-musterzug-e-v\n" in chess
    assert chess.endswith("---\nWir spielen Schach.\n\nAnfangen kann man jederzeit.\n")
    cooking = (root / "offers/marl/kochen-zusammen-marl.md").read_text("utf-8")
    assert "phone: 0151 00000001\n" in cooking


def test_a_second_import_doubles_nothing_and_brings_what_is_new(root: Path, tmp_path: Path) -> None:
    bring(root, form_2017(tmp_path / "db.xlsx", (CHESS,)), mapped=MAPPING)
    again = form_2017(tmp_path / "db.xlsx", ({**CHESS, "Telefon": "030 23125-009"}, COOKING))
    assert fates(bring(root, again, mapped=MAPPING)) == {
        "institutions/schachverein-musterzug-e-v.yaml": "unverändert",
        "institutions/kuechenbund-probe.yaml": "neu",
        "offers/datteln/schach-fuer-alle-datteln.md": "geändert",
        "offers/marl/kochen-zusammen-marl.md": "neu",
    }


def test_what_editors_wrote_themselves_is_named_and_left_alone(root: Path, tmp_path: Path) -> None:
    imported = bring(root, form_2017(tmp_path / "db.xlsx", (BADMINTON,)), mapped=MAPPING)
    assert fates(imported) == {
        "institutions/turnerbund-rauxel.yaml": "schon da",
        "offers/castrop-rauxel/badminton.md": "schon da",
    }


def test_providers_that_contradict_themselves_are_refused(root: Path, tmp_path: Path) -> None:
    draughts = {
        **CHESS,
        "Name des Angebots": "Dame",
        "Adresse des Anbieters": "Weg 2, 45711 Datteln",
    }
    imported = read(root, form_2017(tmp_path / "db.xlsx", (CHESS, draughts)), mapped=MAPPING)
    assert errors(imported) == [("M3", "repeated-row")]
    left = [it.cell.address for it in imported.findings if it.rule == "left-out"]
    assert left == ["L2", "L3"], "offers of a provider that does not come in"
    assert imported.changes == ()


def test_the_command_says_cell_finding_and_remedy(root: Path, tmp_path: Path) -> None:
    wrong = {**CHESS, "Kategorie": "Sprot", "Adresse des Veranstaltungsorts": "Musterweg 1"}
    table = form_2017(tmp_path / "db.xlsx", (wrong, COOKING))
    said = run("import", table, "--mapping", MAPPING, "--content", root)
    assert said.returncode == 1
    assert (
        "db.xlsx, Blatt „Tabelle1“, Zelle C2, Spalte „Kategorie“: Fehler [unknown-id]\n"
        "    gefunden: „Sprot“\n"
        "    Eine Kategorie „Sprot“ kennt das Verzeichnis nicht.\n"
        "    → Meinten Sie „sport“?\n"
    ) in said.stdout
    assert "→ Schreiben Sie sie so: „Straße, Postleitzahl Stadt“.\n" in said.stdout
    assert said.stdout.endswith("Nichts geschrieben.\n")
    assert not (root / "offers/marl/kochen-zusammen-marl.md").exists()


def test_partial_brings_the_rows_without_mistakes(root: Path, tmp_path: Path) -> None:
    table = form_2017(tmp_path / "db.xlsx", ({**CHESS, "Kategorie": "Sprot"}, COOKING))
    said = run("import", table, "--mapping", MAPPING, "--content", root, "--partial")
    assert said.returncode == 1
    assert (root / "offers/marl/kochen-zusammen-marl.md").exists()
    assert not (root / "offers/datteln/schach-fuer-alle-datteln.md").exists()


def test_a_dry_run_says_what_would_be_written_and_writes_nothing(
    root: Path, tmp_path: Path
) -> None:
    table = form_2017(tmp_path / "db.xlsx", (COOKING,))
    said = run("import", table, "--mapping", MAPPING, "--content", root, "--dry-run")
    assert said.returncode == 0, said.stdout + said.stderr
    assert "neu: offers/marl/kochen-zusammen-marl.md (db.xlsx, Zeile 2)\n" in said.stdout
    assert said.stdout.endswith("Probelauf: nichts geschrieben.\n")
    assert not (root / "offers/marl/kochen-zusammen-marl.md").exists()
