"""A folder of this machine as destination: a web server's, a network drive, a stick."""

import errno
import fcntl
import os
import stat
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from generator.product import Product
from generator.publish.error import PublishError, shown, system_errors_in_german
from generator.publish.staging import FILE_MODE, FOLDER_MODE
from generator.publish.verify import flush_folder
from generator.release.below import opened_below, set_mode
from generator.release.leftovers import unfinished_name

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
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
        with opened_below(self.root, path) as (folder, name):
            return _content(folder, name)

    def put(self, products: Collection[Product]) -> int:
        """Put files there by renaming, on disk when this returns; equal ones are left alone."""
        changed = [it for it in products if not self._has(it)]
        for product in changed:
            self._replace(product)
        for folder in sorted({(self.root / it.path).parent for it in changed}):
            flush_folder(folder)
        return len(changed)

    def remove(self, paths: Collection[str]) -> None:
        """Remove files and empty folders; a folder that is not empty after all stays."""
        for path in paths:
            with suppress(FileNotFoundError), opened_below(self.root, path) as (folder, name):
                if stat.S_ISDIR(os.lstat(name, dir_fd=folder).st_mode):
                    with suppress(OSError):
                        os.rmdir(name, dir_fd=folder)
                else:
                    os.unlink(name, dir_fd=folder)

    def _has(self, product: Product) -> bool:
        with suppress(FileNotFoundError), opened_below(self.root, product.path) as (folder, name):
            state = os.lstat(name, dir_fd=folder)
            return (
                stat.S_ISREG(state.st_mode)
                and state.st_size == len(product.content)
                and _content(folder, name) == product.content
            )
        return False

    def _replace(self, product: Product) -> None:
        """Write a file anew beside the one that it replaces, never through what lies there."""
        with opened_below(self.root, product.path, make=True) as (folder, name):
            unfinished = unfinished_name(name)
            with suppress(FileNotFoundError):
                os.unlink(unfinished, dir_fd=folder)
            with os.fdopen(os.open(unfinished, _NEW, FILE_MODE, dir_fd=folder), "wb") as opened:
                set_mode(opened.fileno(), FILE_MODE)
                opened.write(product.content)
                opened.flush()
                os.fsync(opened.fileno())
            os.replace(unfinished, name, src_dir_fd=folder, dst_dir_fd=folder)


def _content(folder: int, name: str) -> bytes:
    with os.fdopen(os.open(name, os.O_RDONLY | os.O_NOFOLLOW, dir_fd=folder), "rb") as opened:
        return opened.read()


@contextmanager
def opened_folder(destination: Path) -> Iterator[Folder]:
    """Give a folder as target, made where it is missing, to one publication at a time.

    It may be a mount point or a link to a folder. Raises PublishError for all that goes wrong.
    """
    with system_errors_in_german(destination):
        is_new = not destination.exists()
        if is_new:
            destination.mkdir(parents=True)
        descriptor = os.open(destination, os.O_RDONLY | os.O_DIRECTORY)
        try:
            if is_new:
                set_mode(descriptor, FOLDER_MODE)
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
