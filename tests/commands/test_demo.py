"""`build.py demo`, run as people run it."""

from pathlib import Path

from tests.building import files_in, pages_in, run
from tests.contents import write


def test_a_demo_is_written_and_built_and_says_so(tmp_path: Path) -> None:
    made = run("demo", "--count", "30", "--output", tmp_path / "demo")
    assert made.returncode == 0, made.stdout + made.stderr
    assert made.stdout.startswith("30 Beispielangebote stehen in ")
    pages = pages_in(tmp_path / "demo" / "site")
    offers = [path for path, html in pages.items() if path.startswith("angebot/")]
    assert len([it for it in offers if "umgezogen" not in pages[it]]) == 30
    assert all("sind erfunden" in html for html in pages.values())


def test_a_demo_never_replaces_a_foreign_folder(tmp_path: Path) -> None:
    foreign = write(tmp_path / "demo" / "content", {"offers/ahausen/echt.md": "echt"})
    made = run("demo", "--count", "3", "--output", tmp_path / "demo")
    assert made.returncode == 1
    assert files_in(foreign) == {"offers/ahausen/echt.md": b"echt"}
    assert "Traceback" not in made.stderr
