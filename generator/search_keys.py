"""Keys under which parts of the search are remembered: what they are made of, and by what."""

import marshal
import sys
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

import search


def key_of(kind: str, made_of: Iterable[Any]) -> str:
    """Return a key under which a value of this kind is remembered, given all it is made of."""
    # Version 2 writes equal values alike, whoever else holds them.
    digest = sha256(marshal.dumps((_code(), tuple(made_of)), 2))
    return f"{kind} {digest.hexdigest()}"


@cache
def _code() -> str:
    """Digest what works all this out: the code, its tables, and the versions of what it uses."""
    digest = sha256(f"{sys.version} {version('lunr')}".encode())
    folder = Path(search.__file__).parent
    for file in (*sorted(folder.glob("*.py")), *sorted(folder.glob("tables/*.json"))):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()
