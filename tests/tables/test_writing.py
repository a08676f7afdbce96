"""Files are written whole or not at all."""

from pathlib import Path

import pytest

from generator.tables.sheet import TableError
from generator.tables.writing import write_files
from tests.building import files_in


def test_files_are_written_below_their_folder(tmp_path: Path) -> None:
    write_files(tmp_path, {"a/b.md": b"1", "c.md": b"2"})
    assert files_in(tmp_path) == {"a/b.md": b"1", "c.md": b"2"}


def test_when_one_cannot_be_written_none_is(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"old")
    (tmp_path / "folder").write_bytes(b"a file where a folder should be")
    with pytest.raises(TableError, match="lässt sich nicht schreiben"):
        write_files(tmp_path, {"a.md": b"new", "folder/b.md": b"new"})
    assert (tmp_path / "a.md").read_bytes() == b"old"
    assert sorted(files_in(tmp_path)) == ["a.md", "folder"]
