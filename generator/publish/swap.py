"""The exchange of the old site for the new one, and the healing of one cut short."""

import ctypes
import errno
import os
import shutil
from collections.abc import Callable

from generator.publish.folders import SiteFolders, is_vacant
from generator.publish.manifest import manifest_in

Exchange = Callable[[SiteFolders], None]
"""Puts staging in the place of destination and leaves the old site in staging or retired."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NOT_OFFERED = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})


def exchange(folders: SiteFolders) -> None:
    """Exchange in one step where the system can, otherwise by two renames."""
    try:
        one_step(folders)
    except OSError as error:
        if error.errno not in _NOT_OFFERED:
            raise
        two_renames(folders)


def one_step(folders: SiteFolders) -> None:
    """Let both folders trade names at once: renameat2(2) with RENAME_EXCHANGE, Linux only.

    Raises OSError with ENOSYS, EINVAL or ENOTSUP where system or file system cannot do it.
    """
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), str(folders.destination))
    staging, destination = os.fsencode(folders.staging), os.fsencode(folders.destination)
    if renameat2(_AT_FDCWD, staging, _AT_FDCWD, destination, _RENAME_EXCHANGE) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(folders.destination))


def two_renames(folders: SiteFolders) -> None:
    """Move the old site aside and the new one in; restore() mends a stop between the two."""
    folders.destination.rename(folders.retired)
    folders.staging.rename(folders.destination)


def swap_in(folders: SiteFolders, exchange_sites: Exchange) -> None:
    """Make the staged site the published one."""
    if is_vacant(folders.destination):
        folders.staging.rename(folders.destination)
    else:
        exchange_sites(folders)


def restore(folders: SiteFolders) -> None:
    """Bring the previous site back when an exchange stopped between its two renames."""
    if is_vacant(folders.destination) and manifest_in(folders.retired) is not None:
        folders.retired.rename(folders.destination)


def discard(folders: SiteFolders) -> None:
    """Remove what a publication, finished or not, has left beside the destination."""
    for leftover in (folders.staging, folders.retired):
        if leftover.is_dir() and not leftover.is_symlink():
            shutil.rmtree(leftover)
        else:
            leftover.unlink(missing_ok=True)
