"""`build.py new offer`, answered as people answer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.drafting import begun, questions
from generator.load import load
from generator.pipeline import inspect
from generator.problems import Severity
from tests.building import EPOCH, ROOT, TODAY, files_in, run
from tests.contents import SMALL, offer, write

QUESTIONS = 21
CAFE = "offers/ahausen/frauencafe.md"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    institution = "id: verein\nname: Verein Ahausen\nkind: verein\n"
    kinds = "terms:\n  - {id: verein, name: Verein}\n"
    return write(
        tmp_path / "content",
        {
            **SMALL,
            "institutions/verein.yaml": institution,
            "taxonomy/institution_kinds.yaml": kinds,
        },
    )


def answered(content: Path, *answers: str) -> subprocess.CompletedProcess[str]:
    """Give answers one after the other, empty ones to all further questions."""
    return subprocess.run(
        [sys.executable, ROOT / "build.py", "new", "offer", "--content", content],
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
        input="\n".join((*answers, *[""] * QUESTIONS)) + "\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def errors(content: Path) -> list[str]:
    found = inspect(content, TODAY).problems
    return [it.message for it in found if it.severity is Severity.ERROR]


def test_three_answers_make_a_valid_offer(content: Path) -> None:
    told = answered(content, "Frauencafé", "Ahausen", "Musik")
    assert told.returncode == 0, told.stdout + told.stderr
    assert f"{CAFE}" in told.stdout
    assert errors(content) == []
    text = (content / CAFE).read_text("utf-8")
    assert text.startswith("---\nid: frauencafe\nname: Frauencafé\ncategories:\n  - musik\n")


def test_answers_are_understood_in_words_and_checked_at_once(content: Path) -> None:
    told = answered(
        content,
        "",  # a name is needed
        "Frauencafé",
        "Ahausn",
        "Ahausen",
        "Sport, Musik",
        "garten, Musik",
        "",
        "Kaffee und Lieder.",
        "Verein Ahausen",
        "Haus",
        "Weg 1",
        "123",
        "",  # nothing after all
        "Di 10-12 Uhr",
        "",  # takes what was meant
    )
    assert told.returncode == 0, told.stdout + told.stderr
    assert "Diese Angabe braucht jedes Angebot." in told.stdout
    assert "Meinten Sie „ahausen“?" in told.stdout
    assert "genau fünf Ziffern" in told.stdout
    assert errors(content) == []
    text = (content / CAFE).read_text("utf-8")
    assert "provider: verein\n" in text
    assert "  opening_hours: Tu 10:00-12:00\n" in text
    assert "postcode" not in text


def test_an_offer_for_the_whole_district_has_its_folder(content: Path) -> None:
    assert answered(content, "Beratung", "kreis", "musik").returncode == 0
    assert "whole_district: true" in (content / "offers/kreisweit/beratung.md").read_text("utf-8")
    assert errors(content) == []


def test_a_name_that_is_taken_gets_another_id_and_is_said(content: Path) -> None:
    write(content, {"offers/ahausen/chor.md": offer("chor", "provider: verein")})
    told = answered(content, "Chor", "ahausen", "garten", "", "", "verein")
    assert (content / "offers/ahausen/chor-ahausen.md").exists()
    assert told.returncode == 0


def test_what_may_be_there_already_is_written_only_when_wanted(content: Path) -> None:
    there = offer("chor", "provider: verein").replace("name: Angebot chor", "name: Chor")
    write(content, {"offers/ahausen/chor.md": there})
    answers = ("Chor", "ahausen", "garten", "", "", "verein")
    told = answered(content, *answers)
    assert "Gibt es das schon? „Chor“" in told.stdout
    assert "Es ist nichts geschrieben." in told.stdout
    assert not (content / "offers/ahausen/chor-ahausen.md").exists()
    others = QUESTIONS + 1 - len(answers)
    assert answered(content, *answers, *[""] * others, "ja").returncode == 0
    assert (content / "offers/ahausen/chor-ahausen.md").exists()


def test_a_file_that_cannot_be_read_is_not_replaced(content: Path) -> None:
    write(content, {CAFE: "kaputt"})
    assert answered(content, "Frauencafé", "ahausen", "garten").returncode == 0
    assert (content / CAFE).read_text("utf-8") == "kaputt"
    assert (content / "offers/ahausen/frauencafe-ahausen.md").exists()


def test_who_breaks_off_has_written_nothing(content: Path) -> None:
    before = files_in(content)
    broken_off = subprocess.run(
        [sys.executable, ROOT / "build.py", "new", "offer", "--content", content],
        input="Frauencafé\nahausen\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert broken_off.returncode == 1
    assert "es ist nichts geschrieben" in broken_off.stderr
    assert "Traceback" not in broken_off.stderr
    assert files_in(content) == before


def test_the_help_teaches() -> None:
    told = run("new", "offer", "--help").stdout
    assert "python build.py new offer" in told
    assert "nicht bekannt" in told


def test_an_offer_for_several_cities_lies_with_the_first(content: Path) -> None:
    told = answered(content, "Frauencafé", "Ahausen, Bedorf", "Musik")
    assert told.returncode == 0, told.stdout + told.stderr
    assert errors(content) == []
    assert "cities:\n    - ahausen\n    - bedorf\n" in (content / CAFE).read_text("utf-8")


def test_who_checked_says_how(content: Path) -> None:
    draft = begun(load(content), TODAY)
    by, how = (it for it in questions(draft.known) if it.field[0] == "verified")
    assert draft.needs(how) == ""
    said = draft.answered(by, "Stadt Ahausen")
    assert "gehört dazu" in said.needs(how)


def test_yes_is_written_as_true(content: Path) -> None:
    yes_at = 14
    told = answered(content, "Frauencafé", "Ahausen", "Musik", *[""] * (yes_at - 4), "ja")
    assert told.returncode == 0, told.stdout + told.stderr
    assert "Kostenlos" in told.stdout
    assert "  free: true\n" in (content / CAFE).read_text("utf-8")
