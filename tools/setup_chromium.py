"""Install a Chromium for the browser tests, where the machine has none."""

import os
import shutil
import subprocess
import sys

from tools.find_chromium import chromium_path

FAILED = """\
Chromium ließ sich nicht installieren. Bitte Chromium oder Google Chrome von Hand installieren.
Chromium could not be installed. Please install Chromium or Google Chrome by hand."""


def main() -> None:
    """Install Chromium with apt (as root), else with Playwright; ends with a message if neither."""
    for command in _commands():
        if _found():
            return
        subprocess.run(command, check=False)
    if not _found():
        sys.exit(FAILED)


def _commands() -> tuple[tuple[str, ...], ...]:
    """Return what to try, one after the other, until there is a Chromium."""
    playwright = (sys.executable, "-m", "playwright", "install", "chromium")
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return (playwright,)
    apt = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get")
    return (
        (*apt, "update"),
        (*apt, "install", "--yes", "--no-install-recommends", "chromium"),
        (*playwright, "--with-deps"),
    )


def _found() -> bool:
    try:
        return bool(chromium_path())
    except FileNotFoundError:
        return False


if __name__ == "__main__":
    main()
