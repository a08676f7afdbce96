"""Some files alone, checked in a moment: what they say, and whether what they name is there."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

from generator.catalogue import Catalogue, build_catalogue
from generator.check import check
from generator.kinds import is_needed
from generator.load import load
from generator.problems import Problem, located

_FEW = ("workshops/", "handlungsfelder/", "taxonomy/district")
"""Few files, which others name parts of."""


def _record(path: str) -> str:
    """Return what a file is about: an offer and its translations are about the same."""
    return path.partition(".")[0]


def spot_check(
    root: Path, paths: Collection[str], today: date
) -> tuple[Catalogue, tuple[Problem, ...]]:
    """Return the catalogue of what was read, and everything that is wrong with these files.

    paths: inside the content folder. Of all other records the file names stand for what they are;
    what only a look into them shows (an id given twice, a link that leads nowhere) is not found.
    """
    records = {_record(path) for path in paths}

    def is_wanted(path: str) -> bool:
        return _record(path) in records or is_needed(path) or path.startswith(_FEW)

    content = load(root, wanted=is_wanted)
    catalogue = build_catalogue(content)
    found = (*content.problems, *check(content, catalogue, today))
    own = (it for it in found if it.path in paths)
    return catalogue, located(own, content.positions, content.texts)
