"""Every planted mistake is reported as its `expected.txt` says: at the place, in the words.

A folder here holds only the files that differ from `_base`, a small district without any mistake;
`removed.txt` names files of `_base` that are gone. Read each expected line as an editor would.
"""

import shutil
from pathlib import Path

import pytest
from click import unstyle

from generator.pipeline import inspect
from generator.report import problem_lines
from tests.building import TODAY

HERE = Path(__file__).parent
BASE = HERE / "_base"
FAULTS = sorted(it.name for it in HERE.iterdir() if it.is_dir() and not it.name.startswith("_"))
NOT_CONTENT = ("expected.txt", "removed.txt")


def report(content: Path) -> str:
    """Return what the check of a content folder prints, without the summary."""
    lines = problem_lines(inspect(content, TODAY).problems, "text", "content", release=True)
    return "".join(f"{unstyle(line)}\n" for line in lines[:-1])


def planted(fault: str, content: Path) -> Path:
    """Copy the base with a fault's files laid over it to the folder `content`."""
    shutil.copytree(BASE, content)
    shutil.copytree(
        HERE / fault, content, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*NOT_CONTENT)
    )
    removed = HERE / fault / "removed.txt"
    for path in removed.read_text().split() if removed.exists() else ():
        (content / path).unlink()
    return content


def test_base_has_no_problem() -> None:
    assert report(BASE) == ""


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_is_reported(fault: str, tmp_path: Path, renew: bool) -> None:
    found = report(planted(fault, tmp_path / "content"))
    assert found, "a planted mistake that nobody notices"
    expected = HERE / fault / "expected.txt"
    if renew:
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")
