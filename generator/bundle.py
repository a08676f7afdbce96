"""Scripts for browsers: modules of `search/client/` and `offline/client/`, made one by esbuild."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from tools.find_node import node_path

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Bundle:
    """Scripts made together: what prints them, and the files that they depend on (glob)."""

    name: str
    command: str
    sources: tuple[str, ...]


SEARCH = Bundle(
    "Suche",
    "search/client/bundle.mjs",
    ("search/client/**/*.js", "search/tables/*.json", "node_modules/lunr/package.json"),
)
OFFLINE = Bundle(
    "Seiten ohne Internet",
    "offline/client/bundle.mjs",
    ("offline/client/**/*js", "search/client/numbers.js"),
)
_EVERY = ("package.json", "node_modules/esbuild/package.json", "search/client/*.mjs")


class BundleError(Exception):
    """A script cannot be made; says why in German."""


def bundle_key(bundle: Bundle, root: Path = ROOT) -> str:
    """Name everything that the scripts depend on: their modules, the tables, versions of tools."""
    digest = sha256()
    for file in _files(bundle, root):
        digest.update(file.relative_to(root).as_posix().encode() + b"\0")
        digest.update(file.read_bytes() + b"\0")
    return f"{bundle.command} {digest.hexdigest()}"


def bundled(bundle: Bundle, root: Path = ROOT) -> bytes:
    """Return the scripts as JSON by name; raises BundleError when they cannot be made."""
    return _bundled(bundle, root, bundle_key(bundle, root))


def scripts(made: bytes) -> Mapping[str, str]:
    """Return the scripts by name of what `bundled` made."""
    found: dict[str, str] = json.loads(made)
    return found


@lru_cache(maxsize=2)
def _bundled(bundle: Bundle, root: Path, _key: str) -> bytes:
    try:
        command = (node_path(), root / bundle.command)
        made = subprocess.run(command, capture_output=True, check=False)
    except OSError as missing:
        raise BundleError(str(missing)) from None
    if made.returncode:
        said = made.stderr.decode(errors="replace").strip()
        raise BundleError(
            f"Das Skript ließ sich nicht bauen ({bundle.name}):\n"
            f"{said}\n"
            "Fehlt ein Paket, hilft „make setup“; sonst stimmt dort etwas im Quelltext nicht."
        )
    return made.stdout


def _files(bundle: Bundle, root: Path) -> Iterator[Path]:
    for pattern in (*_EVERY, *bundle.sources):
        yield from sorted(root.glob(pattern))
