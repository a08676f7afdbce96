"""What `--help` says, of every command."""

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

import commands
from tests.building import ROOT, run

COMMANDS = ["", *(str(it.name) for it in commands.COMMANDS)]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_german_and_names_every_option(command: str) -> None:
    told = run(*filter(None, [command]), "--help")
    assert told.returncode == 0
    assert re.search(r"[Ii]nhalte|Beispiel|Seiten|Modelle", told.stdout)
    for line in told.stdout.splitlines():
        if line.startswith("  --") and "--help" not in line and " " in line.strip():
            assert re.search(r"  +\S", line.strip()), line


def test_help_does_not_wait_for_what_building_needs() -> None:
    script = "import build, sys; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("installed", [(), ("click",)])
def test_outside_of_the_environment_it_says_how_to_start(
    tmp_path: Path, installed: tuple[str, ...]
) -> None:
    for name in installed:
        (tmp_path / name).symlink_to(Path(click.__file__).parent)
    told = subprocess.run(
        [sys.executable, "-S", ROOT / "build.py", "check"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert told.returncode == 1
    assert "make check" in told.stderr
    assert ".venv/bin/python build.py" in told.stderr
    assert "Traceback" not in told.stderr


def test_help_says_what_options_do() -> None:
    said = {it: " ".join(run(it, "--help").stdout.split()) for it in ("check", "publish", "verify")}
    assert "Mit Code 1 enden" in said["check"]
    assert "--site DIRECTORY Ordner mit den gebauten Seiten." in said["publish"]
    assert "„export zip“" in said["verify"]
