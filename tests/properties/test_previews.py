"""A preview does without faulty files and never without the others."""

from pathlib import Path

import pytest

from generator.kinds import is_needed
from generator.pipeline import Target, build, files, inspect
from generator.problems import Severity
from tests.building import TODAY, files_in, run
from tests.contents import SMALL, offer, write
from tests.invalid.test_invalid import FAULTS, planted

BROKEN = "offers/ahausen/kaputt.md"


@pytest.mark.parametrize("fault", FAULTS[::4])
def test_with_any_planted_mistake_there_are_pages_of_the_rest(fault: str, tmp_path: Path) -> None:
    found = inspect(planted(fault, tmp_path / "content"), TODAY, preview=True)
    faulty = {it.path for it in found.problems if it.severity is Severity.ERROR}
    needed = {path for path in faulty if is_needed(path)}
    assert found.is_stopped(release=False) == bool(needed)
    assert found.left_out == faulty - needed
    shown = [page.view for page in found.pages]
    offers = [it for it in found.pages if it.template == "pages/offer.html"]
    assert len(offers) == len(found.catalogue.offers)
    assert len(shown) > len(offers)


@pytest.mark.parametrize("fault", ["unreadable-institution-reported-once", "unknown-category"])
def test_the_pages_of_the_rest_can_be_written(fault: str, tmp_path: Path) -> None:
    found = inspect(planted(fault, tmp_path / "content"), TODAY, preview=True)
    assert {it.path for it in found.pages} <= {it.path for it in files(found)}


def test_one_broken_file_is_named_and_left_out(tmp_path: Path) -> None:
    content = write(tmp_path / "content", {**SMALL, BROKEN: offer("kaputt", "cots: 5")})
    target = Target(tmp_path / "site", preview=True)
    built = build(content, target, None, TODAY, release=False)
    assert built.left_out == {BROKEN}
    assert any(it.path == BROKEN and it.rule == "unknown-field" for it in built.problems)
    site = files_in(tmp_path / "site")
    assert "angebot/beet.html" in site
    assert "angebot/kaputt.html" not in site


def test_only_a_preview_is_so_lenient(tmp_path: Path) -> None:
    content = write(tmp_path / "content", {**SMALL, BROKEN: offer("kaputt", "cots: 5")})
    folders = ("--content", content, "--site", tmp_path / "site")
    assert run("build", *folders).returncode == 1
    assert not (tmp_path / "site").exists()
    preview = run("build", "--preview", *folders)
    assert preview.returncode == 0
    assert f"Es fehlt, was Fehler hat: {BROKEN}." in preview.stdout
