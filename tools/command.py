"""Ask other programs, and answer the command line."""

import subprocess
import sys
from collections.abc import Callable


def output_of(*command: str) -> str | None:
    """Return what a program prints (both streams), or None when it is missing or fails."""
    try:
        answer = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return answer.stdout


def print_path(find: Callable[[], str]) -> None:
    """Print the path that `find` returns, or end with its message when it finds nothing."""
    try:
        print(find())
    except FileNotFoundError as missing:
        sys.exit(str(missing))
