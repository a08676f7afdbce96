"""Files onto the disk, each whole or not at all."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.formatting import formatted
from generator.problems import Positions
from generator.replacing import NotWritten, replace_files
from generator.tables.records import Change
from generator.tables.sheet import TableError


def written(root: Path, changes: Iterable[Change], positions: Mapping[str, Positions]) -> None:
    """Write the files of new and changed records into a content folder. Raises TableError.

    Fields keep the order that they have in a file by `positions`, and files their comments.
    """
    write_files(root, {it.path: _file(root, it, positions) for it in changes if it.written})


def _file(root: Path, change: Change, positions: Mapping[str, Positions]) -> bytes:
    path, file = change.path, root / change.path
    new = change.subject.text_of(change.after, path, _order(positions.get(path))).encode()
    before = file.read_bytes() if file.exists() else None
    return (formatted(new, path, before=before) if before else None) or new


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
