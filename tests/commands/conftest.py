"""Small contents for commands to work on."""

from pathlib import Path

import pytest

from tests.contents import SMALL, offer, write

FAULT = {"offers/ahausen/kaputt.md": offer("kaputt", "preis: 5 Euro", categories="gatren")}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a folder with good content."""
    return write(tmp_path / "content", SMALL)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Return a folder with one offer that is wrong twice."""
    return write(tmp_path / "content", {**SMALL, **FAULT})
