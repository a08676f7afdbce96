"""One publication at a time: an advisory lock on a file beside the destination."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.publish.error import PublishError, shown

_PAUSE_SECONDS = 0.05


@contextmanager
def sole_publisher(lock: Path, wait_seconds: float) -> Iterator[None]:
    """Hold the lock during the block, waiting for it at most this many seconds.

    The system frees the lock of a killed process (flock(2)). Raises PublishError
    when another process still holds it, and OSError when the file cannot be opened.
    """
    descriptor = _acquired(lock, time.monotonic() + wait_seconds)
    try:
        yield
    finally:
        # Removed while still locked: whoever waits on this file finds it gone and takes a new one.
        with suppress(OSError):
            lock.unlink()
        os.close(descriptor)


def _acquired(lock: Path, deadline: float) -> int:
    while True:
        descriptor = os.open(lock, os.O_RDONLY | os.O_CREAT | os.O_NOFOLLOW, 0o644)
        if _locked(descriptor):
            if _is_current(descriptor, lock):
                return descriptor
            os.close(descriptor)
            continue
        os.close(descriptor)
        if time.monotonic() >= deadline:
            raise PublishError(
                "Gerade wird diese Website schon von einem anderen Vorgang veröffentlicht "
                f"(Sperrdatei „{shown(str(lock))}“). Bitte warten, bis er fertig ist, "
                "und danach noch einmal bauen."
            )
        time.sleep(_PAUSE_SECONDS)


def _locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        os.close(descriptor)
        raise
    return True


def _is_current(descriptor: int, lock: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), lock.lstat())
    except FileNotFoundError:
        return False
