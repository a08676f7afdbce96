"""Files onto the disk, each whole or not at all."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.problems import Positions
from generator.replacing import NotWritten, replace_files
from generator.tables.records import Change
from generator.tables.sheet import TableError


def written(root: Path, changes: Iterable[Change], positions: Mapping[str, Positions]) -> None:
    """Write the files of new and changed records into a content folder. Raises TableError.

    Fields keep the order that they have in a file by `positions`.
    """
    write_files(
        root,
        {
            it.path: it.subject.text_of(it.after, it.path, _order(positions.get(it.path))).encode()
            for it in changes
            if it.written
        },
    )


def _order(found: Positions | None) -> list[str]:
    return [str(path[0]) for path in found.keys if len(path) == 1] if found else []


def put_table(file: Path, content: bytes, *, replace: bool) -> None:
    """Write a table; a file that is there is replaced only when that is wanted.

    Raises TableError.
    """
    if file.exists() and not replace and file.read_bytes() != content:
        raise TableError(
            f"„{file}“ gibt es schon und wird nicht ersetzt. Nennen Sie mit --output einen anderen "
            "Namen, oder ersetzen Sie die Datei mit --force."
        )
    write_files(file.parent, {file.name: content})


def write_files(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder, by their paths inside it.

    All of them are written or none (see `replace_files`). Raises TableError.
    """
    try:
        replace_files(root, files)
    except NotWritten as error:
        raise TableError(str(error)) from None
