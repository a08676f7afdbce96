"""A folder of this machine as destination: a web server's, a network drive, a stick."""

import errno
import fcntl
import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from generator.product import Product
from generator.publish.error import PublishError, shown, system_errors_in_german
from generator.publish.staging import FILE_MODE, FOLDER_MODE
from generator.publish.verify import flush_folder

_UNFINISHED = "update"
"""Ends names of unfinished files; six letters, as rsync's (see `published.is_leftover`)."""
_NO_LOCKS = frozenset({errno.EBADF, errno.ENOLCK, errno.ENOTSUP, errno.EINVAL})


@dataclass(frozen=True, slots=True)
class Folder:
    """A target (see `Target`); a folder that does not exist has no files."""

    root: Path

    def paths(self) -> frozenset[str]:
        """Return all that is no folder; what may not be read counts as empty."""
        return frozenset(
            Path(place, name).relative_to(self.root).as_posix()
            for place, folders, files in os.walk(self.root)
            for name in (*files, *(it for it in folders if Path(place, it).is_symlink()))
        )

    def read(self, path: str) -> bytes:
        """Return the content of a file."""
        return (self.root / path).read_bytes()

    def put(self, products: Collection[Product]) -> int:
        """Put files there by renaming, on disk when this returns; equal ones are left alone."""
        changed = [it for it in products if not self._has(it)]
        made = {folder for it in changed for folder in self._make_folders(it.path)}
        for product in changed:
            self._replace(product)
        for folder in sorted(made.union((self.root / it.path).parent for it in changed)):
            flush_folder(folder)
        return len(changed)

    def remove(self, paths: Collection[str]) -> None:
        """Remove files and empty folders; a folder that is not empty after all stays."""
        for place in (self.root / path for path in paths):
            if place.is_dir() and not place.is_symlink():
                with suppress(OSError):
                    place.rmdir()
            else:
                place.unlink(missing_ok=True)

    def _has(self, product: Product) -> bool:
        file = self.root / product.path
        with suppress(FileNotFoundError):
            size = file.lstat().st_size
            return (
                size == len(product.content)
                and not file.is_symlink()
                and file.is_file()
                and file.read_bytes() == product.content
            )
        return False

    def _make_folders(self, path: str) -> list[Path]:
        """Make the folders above a path; return those in which a new one stands."""
        above = [it for it in (self.root / path).parents if it.is_relative_to(self.root)]
        missing = [it for it in reversed(above) if not it.exists()]
        for folder in missing:
            folder.mkdir()
            _set_mode(folder, FOLDER_MODE)
        return [folder.parent for folder in missing]

    def _replace(self, product: Product) -> None:
        file = self.root / product.path
        unfinished = file.with_name(f".{file.name.removeprefix('.')}.{_UNFINISHED}")
        with unfinished.open("wb") as opened:
            _set_mode(unfinished, FILE_MODE)
            opened.write(product.content)
            opened.flush()
            os.fsync(opened.fileno())
        unfinished.replace(file)


def _set_mode(place: Path, mode: int) -> None:
    # Sticks and network drives often know no modes.
    with suppress(PermissionError):
        place.chmod(mode)


@contextmanager
def opened_folder(destination: Path) -> Iterator[Folder]:
    """Give a folder as target, made where it is missing, to one publication at a time.

    It may be a mount point or a link to a folder. Raises PublishError for all that goes wrong.
    """
    with system_errors_in_german(destination):
        if not destination.exists():
            destination.mkdir(parents=True)
            _set_mode(destination, FOLDER_MODE)
        descriptor = os.open(destination, os.O_RDONLY | os.O_DIRECTORY)
        try:
            _lock(descriptor, destination)
            yield Folder(destination.resolve())
        finally:
            os.close(descriptor)


def _lock(descriptor: int, destination: Path) -> None:
    """Lock the folder itself, flock(2): nothing is left behind, and no other name is needed."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise PublishError(
            f"Gerade veröffentlicht schon ein anderer Vorgang nach „{shown(str(destination))}“. "
            "Bitte warten, bis er fertig ist, und danach noch einmal versuchen."
        ) from None
    except OSError as error:
        if error.errno not in _NO_LOCKS:  # some network drives have none
            raise
