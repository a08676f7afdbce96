"""Some files alone: checked without reading the others."""

from pathlib import Path

import pytest

from generator import load
from generator.pipeline import inspect
from generator.problems import Problem
from generator.spot_check import spot_check
from tests.building import CONTENT, TODAY, run
from tests.contents import SMALL, offer, write
from tests.invalid.test_invalid import FAULTS, planted

BETWEEN_FILES = frozenset({"dead-link", "repeated-id", "repeated-name", "circle", "unknown-id"})
"""Rules that look into other files; ids of files are known by their names alone."""
BEET = "offers/ahausen/beet.md"


@pytest.mark.parametrize("fault", FAULTS[::3])
def test_a_file_alone_is_told_what_the_whole_check_tells(fault: str, tmp_path: Path) -> None:
    content = planted(fault, tmp_path / "content")
    found = inspect(content, TODAY).problems
    paths = {it.path for it in found if (content / it.path).is_file()}
    alone = {what(it) for path in paths for it in spot_check(content, {path}, TODAY)[1]}
    wanted = {what(it) for it in found if it.path in paths}
    assert {it for it in wanted - alone if it[1] not in BETWEEN_FILES} == set()
    assert {it[1] for it in alone - wanted} <= BETWEEN_FILES


def what(problem: Problem) -> tuple[str, str, int, int]:
    return problem.path, problem.rule, problem.line, problem.column


def test_ids_are_checked_against_vocabularies_and_names_of_files(tmp_path: Path) -> None:
    faulty = offer("beet", "provider: verein", categories="gartn")
    content = write(tmp_path / "content", {**SMALL, BEET: faulty})
    _, problems = spot_check(content, {BEET}, TODAY)
    assert [(it.rule, it.remedy) for it in problems if it.rule == "unknown-id"] == [
        ("unknown-id", "Meinten Sie „garten“?"),
        (
            "unknown-id",
            "Legen Sie die Institution unter institutions/ an, oder berichtigen Sie die Kennung.",
        ),
    ]


def test_other_records_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    original = load._read_bytes

    def noted(root: Path, path: str) -> bytes:
        read.append(path)
        return original(root, path)

    monkeypatch.setattr(load, "_read_bytes", noted)
    path = "offers/castrop-rauxel/badminton.md"
    spot_check(CONTENT, {path}, TODAY)
    assert path in read
    assert len(read) < 40
    assert not [it for it in read if it.startswith(("taxonomy/concepts/", "institutions/"))]


def test_the_command_takes_files(tmp_path: Path) -> None:
    content = write(tmp_path / "content", {**SMALL, BEET: offer("beet", "preis: 5")})
    told = run("check", "--content", content, content / BEET)
    assert told.returncode == 1
    assert "[unknown-field]" in told.stdout
    assert run("check", "--content", content, content / "site.yaml").returncode == 0
