"""`build.py verify KENNUNG…`, run as people run it."""

from pathlib import Path
from typing import get_args

import pytest

from commands.verify import GROUPS, HOWS
from generator.model import verification
from tests.building import files_in, run
from tests.contents import SMALL, offer, write

BEET = "offers/ahausen/beet.md"
FILES = {
    **SMALL,
    "offers/bedorf/rad.md": offer("rad", "former_ids: [fahrrad]", cities="bedorf"),
    "institutions/rad.yaml": "id: rad\nname: Radverein\n",
    "institutions/verein.yaml": "id: verein\nname: Verein\n",
}
SAID = ("--by", "Stadt Ahausen", "--how", "call")
FIELD = "verified:\n  'on': 2026-11-23\n  by: Stadt Ahausen\n  how: call\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content", FILES)


def test_the_command_line_knows_what_the_model_knows() -> None:
    assert GROUPS == verification.GROUPS
    assert set(HOWS) == set(get_args(verification.How))


def test_offers_and_institutions_are_confirmed_as_of_today(content: Path) -> None:
    told = run("verify", "beet", "rad", "verein", *SAID, "--content", content)
    assert told.returncode == 0, told.stderr
    assert len(told.stdout.splitlines()) == 3
    assert "geprüft am 23.11.2026, von: Stadt Ahausen" in told.stdout
    changed = {it for it, text in files_in(content).items() if text != FILES[it].encode()}
    assert changed == {BEET, "offers/bedorf/rad.md", "institutions/verein.yaml"}
    assert FIELD in (content / BEET).read_text("utf-8")
    assert run("check", "--content", content).returncode == 0


def test_only_what_was_looked_at_is_confirmed(content: Path) -> None:
    told = run("verify", "beet", *SAID, "--only", "hours, contact", "--content", content)
    assert told.returncode == 0, told.stderr
    days = "  days:\n    hours: 2026-11-23\n    contact: 2026-11-23\n"
    assert FIELD + days in (content / BEET).read_text("utf-8")


@pytest.mark.parametrize(
    ("ids", "said"),
    [
        (("beet", "verien"), "Meinten Sie „verein“?"),
        (("beet", "fahrrad"), "„fahrrad“ heißt jetzt „rad“."),
        (("beet", "$(id)"), "gibt es nicht"),
        (("beet", "kaputt"), "„kaputt“ enthält Fehler."),
    ],
)
def test_one_wrong_id_and_nothing_is_changed(
    content: Path, ids: tuple[str, ...], said: str
) -> None:
    write(content, {"offers/ahausen/kaputt.md": "---\nname: [\n---\n"})
    before = files_in(content)
    told = run("verify", *ids, *SAID, "--content", content)
    assert told.returncode == 1
    assert said in told.stderr
    assert "Nichts wurde geändert." in told.stderr
    assert "Traceback" not in told.stderr
    assert files_in(content) == before


def test_one_file_that_cannot_be_edited_and_nothing_is_changed(content: Path) -> None:
    write(content, {"institutions/eng.yaml": "{id: eng, name: Eng}\n"})
    before = files_in(content)
    told = run("verify", "beet", "eng", *SAID, "--content", content)
    assert told.returncode == 1
    assert "institutions/eng.yaml:1:1" in told.stderr
    assert files_in(content) == before


@pytest.mark.parametrize("by", ["", "x" * 300, "Stadt\nDorf", " "])
def test_who_checked_must_be_said_in_a_line(content: Path, by: str) -> None:
    told = run("verify", "beet", "--by", by, "--how", "call", "--content", content)
    assert told.returncode in {1, 2}
    assert "Traceback" not in told.stderr
    assert (content / BEET).read_text("utf-8") == SMALL[BEET]


def test_a_check_in_the_future_is_not_overwritten(content: Path) -> None:
    later = FIELD.replace("2026-11-23", "2027-01-01").rstrip("\n")
    write(content, {BEET: offer("beet", later)})
    told = run("verify", "beet", *SAID, "--only", "hours", "--content", content)
    assert told.returncode == 1
    assert "[future-date]" in told.stderr


def test_groups_and_folders_are_told_from_ids(content: Path, tmp_path: Path) -> None:
    assert "gibt es nicht" in run("verify", "beet", *SAID, "--only", "zeiten").stderr
    assert run("verify", "beet", "--content", content).returncode == 2
    assert run("verify", tmp_path, *SAID).returncode == 2
    missing = run("verify", tmp_path / "nirgends")
    assert missing.returncode == 1
    assert "Bitte" in missing.stderr


def test_a_disk_that_refuses_one_file_gets_none(content: Path) -> None:
    (content / "offers/bedorf/.rad.md.neu").mkdir()
    told = run("verify", "beet", "rad", *SAID, "--content", content)
    assert told.returncode == 1
    assert "lässt sich nicht schreiben" in told.stderr
    assert (content / BEET).read_text("utf-8") == SMALL[BEET]
