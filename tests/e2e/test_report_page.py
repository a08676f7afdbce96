"""The report on a change, opened from a folder: nothing asked for, nothing too wide, nothing axe
finds, and valid HTML."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.demo import write_demo
from tests.building import CONTENT, TODAY, run
from tests.changes.states import commit, git
from tests.contents import write
from tests.e2e.browsing import AXE_TAGS, overflow, violations, watch
from tests.e2e.test_html import errors, messages


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of a report that has something of everything."""
    folder = tmp_path_factory.mktemp("report")
    content = folder / "content"
    write_demo(CONTENT, content, 30, 1, TODAY)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    commit(folder)
    offers = sorted(it for it in content.glob("offers/*/*.md") if it.name.count(".") == 1)
    for place, file in enumerate(offers[:10]):
        text = file.read_text("utf-8")
        changed = text.replace("\nname: ", "\nname: Ganz neu: ").replace("yes", "no")
        match place % 5:
            case 0:
                file.unlink()
            case 1:
                file.with_stem(f"{file.stem}-neu").write_text(
                    text.replace(f"id: {file.stem}", f"id: {file.stem}-neu"), "utf-8"
                )
            case 2:
                file.write_text(f"kaputt{text}", "utf-8")
            case _:
                file.write_text(changed.replace("Ganz neu: ", "Ganz neu "), "utf-8")
    write(content, {"pages/neu.de.md": "---\ntitle: Neu\n---\n" + "Langeswort" * 90})
    said = run("report", "--content", content, "--output", folder / "out")
    assert said.returncode == 0, said.stderr
    return folder / "out" / "bericht.html"


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (360, "dark"), (1200, "dark")])
def test_everybody_can_read_the_report(page: Page, report: Path, width: int, scheme: str) -> None:
    seen = watch(page)
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(report.as_uri())
    page.evaluate("() => document.querySelectorAll('details').forEach(it => it.open = true)")
    assert overflow(page) <= 0
    assert seen.complaints == []  # before axe, which tries to load the style sheets
    assert violations(page, AXE_TAGS) == []


def test_the_report_is_valid(report: Path) -> None:
    assert errors(messages(report.parent)) == []


def test_the_report_tells_of_everything(report: Path) -> None:
    page = report.read_text("utf-8")
    for title in ("Nicht lesbar", "Neue Probleme", "Vielleicht doppelt", "Angebote", "Textseiten"):
        assert f">{title}" in page, title
