"""Out and in again: a table of all offers holds all that the files say."""

from pathlib import Path
from shutil import copytree, rmtree

import pytest

from generator.demo import write_demo
from generator.load import load
from generator.model.base import Record
from generator.tables import SUBJECTS, exported
from tests.building import CONTENT, TODAY, files_in, run
from tests.tables.importing import bring, fates

OFFERS = 520


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a content folder of invented offers."""
    folder = tmp_path_factory.mktemp("demo") / "content"
    write_demo(CONTENT, folder, OFFERS, 1, TODAY)
    return folder


def records(root: Path, kind: str) -> dict[str, Record]:
    model = SUBJECTS[kind].model
    return {it.path: it.record for it in load(root).entries if isinstance(it.record, model)}


def table(root: Path, kind: str, form: str) -> bytes:
    return exported(load(root), SUBJECTS[kind], form, TODAY).content


def without(demo: Path, folder: Path, kind: str) -> Path:
    """Copy a content folder, but for the records of a kind."""
    root = copytree(demo, folder / "content")
    rmtree(root / kind)
    return root


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_all_offers_come_back_from_a_table(form: str, demo: Path, tmp_path: Path) -> None:
    root = without(demo, tmp_path, "offers")
    file = tmp_path / f"angebote.{form}"
    file.write_bytes(table(demo, "offers", form))
    assert set(fates(bring(root, file)).values()) == {"neu"}
    before, after = records(demo, "offers"), records(root, "offers")
    assert len(after) == OFFERS
    assert {it.id: it for it in after.values()} == {it.id: it for it in before.values()}
    assert after.keys() == before.keys()
    assert table(root, "offers", form) == table(demo, "offers", form)


def test_all_institutions_come_back_from_a_table(demo: Path, tmp_path: Path) -> None:
    root = without(demo, tmp_path, "institutions")
    rmtree(root / "offers")
    file = tmp_path / "institutionen.xlsx"
    file.write_bytes(table(demo, "institutions", "xlsx"))
    bring(root, file, kind="institutions")
    assert records(root, "institutions") == records(demo, "institutions")
    assert table(root, "institutions", "xlsx") == table(demo, "institutions", "xlsx")


def test_importing_what_was_exported_touches_no_file(demo: Path, tmp_path: Path) -> None:
    before = files_in(demo)
    exporting = run("export", "xlsx", "--content", demo, "--output", tmp_path / "a.xlsx")
    assert exporting.returncode == 0, exporting.stderr
    imported = run("import", tmp_path / "a.xlsx", "--content", demo)
    assert f"{OFFERS} unverändert; 0 Fehler" in imported.stdout, imported.stderr
    assert files_in(demo) == before


def test_the_same_offers_make_the_same_workbook(demo: Path) -> None:
    assert table(demo, "offers", "xlsx") == table(demo, "offers", "xlsx")
