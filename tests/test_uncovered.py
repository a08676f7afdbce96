"""`build.py words`: what the thesaurus lacks, on the command line."""

import json
from pathlib import Path

from tests.building import run
from tests.contents import SMALL, offer, write

CONCEPT = "name: Garten\nwords: {de: [Garten, Beet], en: [garden]}\n"
BEGINNING = {**SMALL, "taxonomy/concepts/garten.yaml": CONCEPT}
ENDED = "status: {state: ended, since: 2026-01-01}"


def content(folder: Path) -> Path:
    texts = {
        "eins": offer("eins", "summary: Gießkannen am Beet in Bedorf"),
        "zwei": offer("zwei", "summary: Gießkannen und Schubkarren"),
        "drei": offer("drei", "summary: Wippe", ENDED),
    }
    files = {f"offers/ahausen/{name}.md": text for name, text in texts.items()}
    return write(folder, {**BEGINNING, **files})


def said(*arguments: str | Path) -> str:
    ran = run("words", *arguments)
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def test_the_help_teaches() -> None:
    told = run("words", "--help").stdout
    assert "Würde jemand danach suchen?" in told
    assert "python build.py words --limit 20" in told


def test_words_of_listed_offers_are_told_with_an_example(tmp_path: Path) -> None:
    assert said("--content", content(tmp_path)).splitlines() == [
        "2 Wörter ohne Begriff",
        "    2  Gießkannen   eins",
        "    1  Schubkarren  zwei",
        "1 Angebot ohne Begriff",
        "       zwei",
    ]


def test_the_limit_is_said(tmp_path: Path) -> None:
    lines = said("--content", content(tmp_path), "--limit", "1").splitlines()
    assert lines[:2] == ["2 Wörter ohne Begriff, die ersten 1", "    2  Gießkannen  eins"]


def test_the_same_is_told_as_json(tmp_path: Path) -> None:
    told = json.loads(said("--content", content(tmp_path), "--format", "json", "--limit", "1"))
    assert told == {
        "words": [{"written": "Gießkannen", "documents": 2, "example": "eins"}],
        "unmarked": ["zwei"],
    }


def test_what_cannot_be_read_is_reported_and_left_out(tmp_path: Path) -> None:
    folder = write(content(tmp_path), {"offers/bedorf/kaputt.md": "kein Kopf"})
    ran = run("words", "--content", folder)
    assert ran.returncode == 0
    assert "kaputt.md:1:1: Fehler [front-matter-missing]" in ran.stderr
    assert "Schubkarren" in ran.stdout


def test_a_folder_without_offers_is_refused_in_german(tmp_path: Path) -> None:
    ran = run("words", "--content", tmp_path)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert f"Hier ist kein Angebot zu lesen: {tmp_path}" in ran.stderr
    assert "Traceback" not in ran.stderr
