"""`build.py export csv` and `xlsx`."""

import csv
from pathlib import Path

from tests.building import run
from tests.tables.importing import content


def test_a_csv_file_opens_in_german_excel(tmp_path: Path) -> None:
    root, file = content(tmp_path), tmp_path / "a.csv"
    assert run("export", "csv", "--content", root, "--output", file).stdout == f"{file}: 1 Zeilen\n"
    assert file.read_bytes().startswith(b"\xef\xbb\xbfid;name;")
    with file.open(encoding="utf-8-sig", newline="") as opened:
        [row] = csv.DictReader(opened, delimiter=";")
    assert (row["id"], row["service_area.cities"]) == ("beet", "ahausen")


def test_a_table_that_is_there_is_not_replaced_unasked(tmp_path: Path) -> None:
    root, file = content(tmp_path), tmp_path / "a.xlsx"
    file.write_bytes(b"edited")
    refused = run("export", "xlsx", "--content", root, "--output", file)
    assert (refused.returncode, file.read_bytes()) == (1, b"edited")
    assert "--force" in refused.stderr
    assert run("export", "xlsx", "--content", root, "--output", file, "--force").returncode == 0
    assert file.read_bytes().startswith(b"PK")


def test_content_with_mistakes_is_not_exported_by_halves(tmp_path: Path) -> None:
    root = content(tmp_path, {"offers/ahausen/halb.md": "---\nid: halb\n---\n"})
    refused = run("export", "csv", "--content", root, "--output", tmp_path / "a.csv")
    assert refused.returncode == 1
    assert "halb.md" in refused.stderr
    assert not (tmp_path / "a.csv").exists()


def test_a_folder_without_content_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("id;name\n", "utf-8")
    for words in (("export", "csv", "--output", tmp_path / "b.csv"), ("import", table)):
        refused = run(*words, "--content", tmp_path / "nowhere")
        assert refused.returncode == 1
        assert "taxonomy" in refused.stderr
    assert not (tmp_path / "nowhere").exists()
    assert not (tmp_path / "b.csv").exists()
