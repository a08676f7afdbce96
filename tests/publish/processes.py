"""Real child processes that share the memory and the disk of the test so far."""

import os
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path


def start(action: Callable[[], object]) -> int:
    """Run the action in a child process and return its process id at once."""
    child = os.fork()
    if child:
        return child
    try:
        action()
    except BaseException:  # noqa: BLE001 - a child must never return into the test session
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def outcome(child: int) -> int:
    """Wait for a child: 0 when its action went through, -9 when it was killed."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def open_to_all(folder: Path) -> None:
    """Let everybody go down to a folder of a test, from where all tests have theirs."""
    top = Path(tempfile.gettempdir())
    for place in (folder, *folder.parents):
        if place == top:
            break
        place.chmod(0o755)
