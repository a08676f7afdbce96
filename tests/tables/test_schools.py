"""A real table with columns of its own: the schools of the ten cities become institutions."""

from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from generator.load import load
from generator.pipeline import inspect
from generator.problems import Severity
from tests.building import CONTENT, ROOT, TODAY, files_in
from tests.tables.importing import bring, errors, fates, read

SCHOOLS = Path(__file__).parent / "schools" / "schuldaten.csv"
MAPPING = ROOT / "mappings" / "schulen-nrw.yaml"
COUNT = 172


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a copy of the content, without the words of the search, which take long to read."""
    return copytree(CONTENT, tmp_path / "content", ignore=ignore_patterns("concepts"))


def changed(folder: Path, *words: tuple[str, str]) -> Path:
    """Write the table with words replaced."""
    text = SCHOOLS.read_text("utf-8")
    for old, new in words:
        assert old in text
        text = text.replace(old, new)
    file = folder / "schuldaten.csv"
    file.write_text(text, "utf-8")
    return file


def test_all_schools_come_in_and_the_content_stays_right(root: Path) -> None:
    imported = bring(root, SCHOOLS, mapped=MAPPING)
    assert len(imported.changes) == COUNT
    assert set(fates(imported).values()) == {"neu"}
    problems = inspect(root, TODAY).problems
    assert [it for it in problems if it.severity is Severity.ERROR] == []
    school = (root / "institutions/bonifatiusschule-dorsten.yaml").read_text("utf-8")
    assert "phone: 02362 61254\n" in school
    assert "postcode: '46284'\n" in school
    assert "cities:\n  - dorsten\n" in school
    assert "key: schule-nrw:100094\n" in school


def test_schools_of_one_name_in_several_cities_are_kept_apart(root: Path) -> None:
    bring(root, SCHOOLS, mapped=MAPPING)
    names = {it.stem for it in (root / "institutions").glob("albert-schweitzer-schule-*.yaml")}
    assert {"albert-schweitzer-schule-datteln", "albert-schweitzer-schule-dorsten"} <= names


def test_a_second_import_touches_nothing(root: Path) -> None:
    bring(root, SCHOOLS, mapped=MAPPING)
    before = files_in(root)
    assert set(fates(bring(root, SCHOOLS, mapped=MAPPING)).values()) == {"unverändert"}
    assert files_in(root) == before


def test_a_new_name_keeps_the_id_and_what_was_added_by_hand(root: Path, tmp_path: Path) -> None:
    bring(root, SCHOOLS, mapped=MAPPING)
    file = root / "institutions/bonifatiusschule-dorsten.yaml"
    file.write_text(file.read_text("utf-8") + "whole_district: true\n", "utf-8")
    table = changed(tmp_path, (";Bonifatiusschule;Städt", ";Neue Schule;Städt"))
    found = fates(bring(root, table, mapped=MAPPING))
    assert [path for path, fate in found.items() if fate != "unverändert"] == [
        "institutions/bonifatiusschule-dorsten.yaml"
    ]
    text = file.read_text("utf-8")
    assert text.startswith("id: bonifatiusschule-dorsten\nname: Neue Schule\n")
    assert "whole_district: true\n" in text


def test_mistakes_name_the_cell_and_its_column(root: Path, tmp_path: Path) -> None:
    table = changed(
        tmp_path, ("46284;Dorsten;Plies", "4628;Dorstn;Plies"), ("02361;7988", "7988;x")
    )
    imported = read(root, table, mapped=MAPPING)
    assert errors(imported) == [("G3", "bad-postcode"), ("H3", "unknown-id"), ("J4", "bad-phone")]
    headers = {it.cell.address: it.cell.header for it in imported.findings}
    assert headers == {"G3": "PLZ", "H3": "Ort", "J4": "Telefonvorwahl"}
    assert len(imported.changes) == COUNT - 2


def test_a_renamed_column_is_found_by_its_likeness(root: Path, tmp_path: Path) -> None:
    table = changed(tmp_path, (";Homepage;", ";Hompage;"), (";Telefon;", "; TELEFON ;"))
    [finding] = [it for it in read(root, table, mapped=MAPPING).findings if it.severity == "error"]
    assert (finding.cell.address, finding.rule) == ("O1", "missing-column")
    assert "„Homepage“" in finding.message
    assert "Meinten Sie „Hompage“?" in finding.remedy


def test_a_column_that_the_mapping_does_not_know_is_reported(root: Path, tmp_path: Path) -> None:
    table = changed(tmp_path, (";lat;lon", ";lat;lon;Förderschwerpunkt"))
    found = read(root, table, mapped=MAPPING)
    assert [(it.cell.address, it.rule) for it in found.findings] == [("Z1", "unused-column")]
    assert len(found.changes) == COUNT


def test_nothing_is_written_by_looking(root: Path) -> None:
    before = files_in(root)
    read(root, SCHOOLS, mapped=MAPPING)
    assert files_in(root) == before
    assert load(root).problems == ()
