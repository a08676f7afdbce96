"""Install the programs tests run the site in, where the machine lacks them: browsers, servers."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

from tools.find_chromium import chromium_path
from tools.find_programs import PROGRAMS, program_path

FAILED = """\
Nicht installiert: {name}. Bitte von Hand installieren.
Not installed: {name}. Please install it by hand."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A program: how to find it, its Debian package, and what else to try where there is no apt."""

    name: str
    find: Callable[[], str]
    package: str
    otherwise: tuple[str, ...] = ()


PLAYWRIGHT = (sys.executable, "-m", "playwright", "install", "chromium")


def main() -> None:
    """Install what is missing, with apt as root; ends with a message when something stays so."""
    wanted = (
        Wanted("Chromium", chromium_path, "chromium", PLAYWRIGHT),
        *(Wanted(name, _finder(name), package) for name, package in PROGRAMS.items()),
    )
    missing = [it for it in wanted if not _found(it)]
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        _install([it.package for it in missing])
    for program in missing:
        if program.otherwise and not _found(program):
            subprocess.run(program.otherwise, check=False)
    if still := [it.name for it in missing if not _found(it)]:
        sys.exit(FAILED.format(name=", ".join(still)))


def _install(packages: list[str]) -> None:
    apt = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get")
    subprocess.run((*apt, "update"), check=False)
    subprocess.run((*apt, "install", "--yes", "--no-install-recommends", *packages), check=False)


def _finder(name: str) -> Callable[[], str]:
    return lambda: program_path(name)


def _found(program: Wanted) -> bool:
    try:
        return bool(program.find())
    except FileNotFoundError:
        return False


if __name__ == "__main__":
    main()
