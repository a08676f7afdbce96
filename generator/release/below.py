"""Folders below a folder, entered name by name, so that no link leads a publication outside."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from generator.publish.staging import FOLDER_MODE

_FOLDER = os.O_RDONLY | os.O_DIRECTORY


@contextmanager
def opened_below(root: Path, path: str, *, make: bool = False) -> Iterator[tuple[int, str]]:
    """Open the folder in which a path stands; give its descriptor and the name inside it.

    make: make the folders that are missing. Raises OSError where a part is a link or no folder.
    """
    *folders, name = path.split("/")
    with ExitStack() as opened:
        descriptor = os.open(root, _FOLDER)
        opened.callback(os.close, descriptor)
        for folder in folders:
            is_new = make and _made(descriptor, folder)
            descriptor = os.open(folder, _FOLDER | os.O_NOFOLLOW, dir_fd=descriptor)
            opened.callback(os.close, descriptor)
            if is_new:
                set_mode(descriptor, FOLDER_MODE)
        yield descriptor, name


def _made(above: int, name: str) -> bool:
    """Make a folder, whose name is on disk when this returns; say whether it was missing."""
    try:
        os.mkdir(name, dir_fd=above)
    except FileExistsError:
        return False
    os.fsync(above)
    return True


def set_mode(descriptor: int, mode: int) -> None:
    """Set the mode of what is open; sticks and network drives often know no modes."""
    with suppress(PermissionError):
        os.fchmod(descriptor, mode)
