"""The script of the search: its modules in `search/client/`, made one by esbuild."""

import subprocess
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from tools.find_node import node_path

SCRIPT = "search.js"
ROOT = Path(__file__).parent.parent
_SOURCES = (
    ("search/client", "**/*.js"),
    ("search/client", "*.mjs"),
    ("search/tables", "*.json"),
    (".", "package.json"),
    ("node_modules/esbuild", "package.json"),
    ("node_modules/lunr", "package.json"),
)


class BundleError(Exception):
    """The script cannot be made; says why in German."""


def bundle_key(root: Path = ROOT) -> str:
    """Name everything that the script depends on: its modules, the tables, versions of tools."""
    digest = sha256()
    for file in _files(root):
        digest.update(file.relative_to(root).as_posix().encode() + b"\0")
        digest.update(file.read_bytes() + b"\0")
    return f"{SCRIPT} {digest.hexdigest()}"


def search_script(root: Path = ROOT) -> bytes:
    """Return the script for the pages; raises BundleError when it cannot be made."""
    return _bundled(root, bundle_key(root))


@lru_cache(maxsize=1)
def _bundled(root: Path, _key: str) -> bytes:
    try:
        command = (node_path(), root / "search" / "client" / "bundle.mjs")
        made = subprocess.run(command, capture_output=True, check=False)
    except OSError as missing:
        raise BundleError(str(missing)) from None
    if made.returncode:
        said = made.stderr.decode(errors="replace").strip()
        raise BundleError(
            "Das Skript der Suche ließ sich nicht bauen:\n"
            f"{said}\n"
            "Fehlt ein Paket, hilft „make setup“; sonst stimmt dort etwas im Quelltext nicht."
        )
    return made.stdout


def _files(root: Path) -> Iterator[Path]:
    for folder, pattern in _SOURCES:
        yield from sorted((root / folder).glob(pattern))
