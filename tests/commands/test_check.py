"""`build.py check`, run as people run it."""

import subprocess
import sys
from pathlib import Path

from tests.building import ROOT, run
from tests.contents import SMALL, offer, write


def test_check_for_a_release_differs_by_its_exit_code(small: Path) -> None:
    write(small, {"site.yaml": SMALL["site.yaml"] + "base_url: https://kreis.example/\n"})
    usual, strict = (run("check", "--content", small, *more) for more in ((), ("--release",)))
    assert (usual.returncode, strict.returncode) == (0, 1)
    assert sorted(usual.stdout.splitlines()) == sorted(strict.stdout.splitlines())


def test_check_of_good_content_ends_well(small: Path) -> None:
    checked = run("check", "--content", small)
    assert checked.returncode == 0
    assert checked.stdout.splitlines()[-1].startswith("0 Fehler, ")


def test_check_of_faulty_content_names_line_field_and_remedy(faulty: Path) -> None:
    checked = run("check", "--content", faulty)
    path = f"{faulty}/offers/ahausen/kaputt.md"
    assert checked.returncode == 1
    assert f"{path}:6:1: Fehler [unknown-field] preis: Das Feld „preis“" in checked.stdout
    assert checked.stdout.splitlines()[-1].startswith("2 Fehler, ")
    assert checked.stderr == ""


def test_check_names_an_unknown_word_and_the_likely_one(small: Path) -> None:
    write(small, {"offers/ahausen/kaputt.md": offer("kaputt", categories="gatren")})
    checked = run("check", "--content", small)
    assert checked.returncode == 1
    assert "kaputt.md:4:14: Fehler" in checked.stdout
    assert "„garten“" in checked.stdout


def test_check_can_speak_to_the_forge(faulty: Path) -> None:
    told = run("check", "--content", faulty, "--format", "github").stdout.splitlines()
    errors = [line for line in told if line.startswith("::error ")]
    assert len(errors) == 2
    file = f"::error file={faulty}/offers/ahausen/kaputt.md"
    assert errors[0].startswith(f"{file},line=4,col=14,")
    assert errors[1].startswith(f"{file},line=6,col=1,")
    assert all(line.startswith("::") for line in told[:-1])


def test_messages_name_files_from_where_the_command_was_typed(faulty: Path) -> None:
    told = subprocess.run(
        [sys.executable, ROOT / "build.py", "check", "--content", "content"],
        cwd=faulty.parent,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "\ncontent/offers/ahausen/kaputt.md:6:1: Fehler" in "\n" + told.stdout


def test_a_content_folder_that_is_not_there_is_said_in_german(tmp_path: Path) -> None:
    for command in ("check", "build"):
        told = (
            run(command, "--content", tmp_path / "nirgends", "--site", tmp_path / "site")
            if (command == "build")
            else run(command, "--content", tmp_path / "nirgends")
        )
        assert told.returncode == 1
        assert "site.yaml" in told.stdout or "nirgends" in told.stdout + told.stderr
        assert "Traceback" not in told.stderr
    assert not (tmp_path / "site").exists()


def test_a_folder_stands_for_all_files_in_it(faulty: Path) -> None:
    told = run("check", "--content", faulty, faulty / "offers")
    assert told.returncode == 1
    assert "kaputt.md:6:1: Fehler [unknown-field]" in told.stdout
    assert "site.yaml" not in told.stdout
    assert told.stderr == ""
