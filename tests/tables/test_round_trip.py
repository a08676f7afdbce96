"""Out and in again: a table of all offers holds all that the files say."""

from pathlib import Path
from shutil import copytree, rmtree

import pytest

from generator.demo import write_demo
from generator.load import Content, load
from generator.model.base import Record
from generator.tables import SUBJECTS, exported
from tests.building import CONTENT, TODAY, files_in, run
from tests.tables.importing import bring, fates

OFFERS = 520


COUNTS = {"offers": OFFERS, "institutions": 90}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a content folder of invented offers, without the words of the search."""
    folder = tmp_path_factory.mktemp("demo") / "content"
    write_demo(CONTENT, folder, OFFERS, 1, TODAY)
    rmtree(folder / "taxonomy" / "concepts")
    return folder


@pytest.fixture(scope="module")
def read(demo: Path) -> Content:
    """Return what was read from the folder."""
    return load(demo)


def records(content: Content, kind: str) -> dict[str, Record]:
    model = SUBJECTS[kind].model
    return {it.path: it.record for it in content.entries if isinstance(it.record, model)}


def table(content: Content, kind: str, form: str) -> bytes:
    return exported(content, SUBJECTS[kind], form, TODAY).content


@pytest.mark.parametrize("file", ["offers.xlsx", "offers.csv", "institutions.xlsx"])
def test_all_records_come_back_from_a_table(
    file: str, demo: Path, read: Content, tmp_path: Path
) -> None:
    kind, form = file.split(".")
    root = copytree(demo, tmp_path / "content")
    rmtree(root / kind)
    if kind == "institutions":
        rmtree(root / "offers")  # they name institutions
    written = tmp_path / file
    written.write_bytes(table(read, kind, form))
    assert set(fates(bring(root, written, kind=kind)).values()) == {"neu"}
    after = load(root)
    assert len(records(after, kind)) == COUNTS[kind]
    assert records(after, kind) == records(read, kind)
    assert table(after, kind, form) == written.read_bytes()


def test_importing_what_was_exported_touches_no_file(demo: Path, tmp_path: Path) -> None:
    before = files_in(demo)
    exporting = run("export", "xlsx", "--content", demo, "--output", tmp_path / "a.xlsx")
    assert exporting.returncode == 0, exporting.stderr
    imported = run("import", tmp_path / "a.xlsx", "--content", demo)
    assert f"{OFFERS} unverändert; 0 Fehler" in imported.stdout, imported.stderr
    assert files_in(demo) == before


def test_the_same_offers_make_the_same_workbook(read: Content) -> None:
    assert table(read, "offers", "xlsx") == table(read, "offers", "xlsx")
