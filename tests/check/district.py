"""The small faultless district of tests/invalid, changed as a test needs it and then checked."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from generator.catalogue import build_catalogue
from generator.check import check
from generator.load import load
from generator.problems import Problem
from tests.building import ROOT, TODAY
from tests.contents import write

BASE = ROOT / "tests" / "invalid" / "_base"
MEETING = "offers/musterstadt/sprachtreff.md"
ADVICE = "offers/kreisweit/erstberatung.md"

Files = Mapping[str, str]
Check = Callable[[Files], list[Problem]]


def edited(path: str, *changes: tuple[str, str]) -> dict[str, str]:
    """Return a file of the district with some of its text replaced."""
    text = (BASE / path).read_text("utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return {path: text}


def check_with(folder: Path, files: Files) -> list[Problem]:
    """Return what the checks find in the district with these files laid over it."""
    shutil.copytree(BASE, folder)
    content = load(write(folder, files))
    return [*content.problems, *check(content, build_catalogue(content), TODAY)]
