import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def memory_disk() -> Iterator[Path]:
    """Give a folder on another file system than the temporary folder: Linux has one in memory."""
    with tempfile.TemporaryDirectory(dir=Path("/dev", "shm")) as folder:
        yield Path(folder)
