"""The script of the search: one file, made from its modules."""

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.bundle import BundleError, bundle_key, search_script
from tests.building import ROOT
from tools.find_node import node_path


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Return a copy of everything that goes into the script."""
    shutil.copytree(ROOT / "search", tmp_path / "search")
    shutil.copy(ROOT / "package.json", tmp_path)
    tmp_path.joinpath("node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


def test_it_is_the_same_wherever_it_is_made(copied: Path) -> None:
    assert search_script(copied) == search_script()
    assert bundle_key(copied) == bundle_key()


def test_it_is_a_classic_script_that_any_javascript_reads(tmp_path: Path) -> None:
    script = tmp_path / "search.cjs"
    script.write_bytes(search_script())
    subprocess.run([node_path(), "--check", script], check=True)
    assert b"import(" not in search_script()
    assert b"WORKER_SOURCE" not in search_script()


def test_it_carries_the_licence_of_what_is_in_it() -> None:
    start = search_script().decode().split("*/", 1)[0]
    assert "Oliver Nightingale" in start
    assert "Permission is hereby granted, free of charge" in start


def test_it_is_made_anew_when_a_module_changes(copied: Path) -> None:
    before = bundle_key(copied)
    table = copied / "search" / "tables" / "stopwords.json"
    table.write_text(table.read_text("utf-8") + "\n", "utf-8")
    after = bundle_key(copied)
    worker = copied / "search" / "client" / "worker.js"
    worker.write_text(worker.read_text("utf-8") + "// mehr\n", "utf-8")
    assert len({before, after, bundle_key(copied)}) == 3


def test_a_mistake_in_a_module_is_one_message(copied: Path) -> None:
    copied.joinpath("search", "client", "worker.js").write_text("let = ;", "utf-8")
    with pytest.raises(BundleError, match=r"ließ sich nicht bauen:\nworker\.js:1: "):
        search_script(copied)


def test_what_is_not_installed_is_one_message(copied: Path) -> None:
    copied.joinpath("node_modules").unlink()
    with pytest.raises(BundleError, match="make setup"):
        search_script(copied)
