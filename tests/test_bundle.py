"""The scripts for browsers, each one file, made from its modules."""

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.bundle import OFFLINE, SEARCH, BundleError, bundle_key, bundled, scripts
from tests.building import ROOT
from tools.find_node import node_path


def search_script() -> str:
    return scripts(bundled(SEARCH))["search.js"]


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Return a copy of everything that goes into the script."""
    shutil.copytree(ROOT / "search", tmp_path / "search")
    shutil.copytree(ROOT / "offline", tmp_path / "offline")
    shutil.copy(ROOT / "package.json", tmp_path)
    tmp_path.joinpath("node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


def test_it_is_the_same_wherever_it_is_made(copied: Path) -> None:
    assert bundled(SEARCH, copied) == bundled(SEARCH)
    assert bundle_key(SEARCH, copied) == bundle_key(SEARCH)


def test_it_is_a_classic_script_that_any_javascript_reads(tmp_path: Path) -> None:
    script = tmp_path / "search.cjs"
    script.write_text(search_script(), "utf-8")
    subprocess.run([node_path(), "--check", script], check=True)
    assert "import(" not in search_script()
    assert "WORKER_SOURCE" not in search_script()


def test_it_carries_the_licence_of_what_is_in_it() -> None:
    start = search_script().split("*/", 1)[0]
    assert "Oliver Nightingale" in start
    assert "Permission is hereby granted, free of charge" in start


def test_it_is_made_anew_when_a_module_changes(copied: Path) -> None:
    before = bundle_key(SEARCH, copied)
    table = copied / "search" / "tables" / "stopwords.json"
    table.write_text(table.read_text("utf-8") + "\n", "utf-8")
    after = bundle_key(SEARCH, copied)
    worker = copied / "search" / "client" / "worker.js"
    worker.write_text(worker.read_text("utf-8") + "// mehr\n", "utf-8")
    assert len({before, after, bundle_key(SEARCH, copied)}) == 3


def test_a_mistake_in_a_module_is_one_message(copied: Path) -> None:
    copied.joinpath("search", "client", "worker.js").write_text("let = ;", "utf-8")
    with pytest.raises(BundleError, match=r"nicht bauen \(Suche\):\nworker\.js:1: "):
        bundled(SEARCH, copied)


def test_what_is_not_installed_is_one_message(copied: Path) -> None:
    copied.joinpath("node_modules").unlink()
    with pytest.raises(BundleError, match="make setup"):
        bundled(SEARCH, copied)


def test_a_service_worker_is_made_anew_when_what_it_shares_with_the_search_changes(
    copied: Path,
) -> None:
    before = bundle_key(OFFLINE, copied)
    numbers = copied / "search" / "client" / "numbers.js"
    numbers.write_text(numbers.read_text("utf-8") + "// mehr\n", "utf-8")
    assert bundle_key(OFFLINE, copied) != before
    assert set(scripts(bundled(OFFLINE, copied))) == {"worker", "off", "offline.js"}
