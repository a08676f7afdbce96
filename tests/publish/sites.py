"""Two versions of a small site, and plain ways to look at the disk."""

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from generator.product import Product

SHARED = (
    Product("stadt/datteln.html", b"Datteln, wie immer" * 100),
    Product("stadt/übersicht/alle.html", "Zehn Städte".encode()),
    Product("static/leer.txt", b""),
)
VERSION_A = (
    *SHARED,
    Product("index.html", b"Version A"),
    Product("suche/index.bin", b"A" * 60_000),
    Product("nur-in-a/seite.html", b"nur in A"),
)
VERSION_B = (
    *SHARED,
    Product("index.html", b"Version B"),
    Product("suche/index.bin", b"B" * 70_000),
    Product("nur-in-b/tief/seite.html", b"nur in B"),
)


def whole(products: Iterable[Product]) -> dict[str, bytes]:
    """Return what a site folder must hold, worked out without the code under test."""
    files = {product.path: product.content for product in products}
    listed = {
        path: {"sha256": sha256(files[path]).hexdigest(), "size": len(files[path])}
        for path in sorted(files)
    }
    document = {"files": listed, "kind": "static-site-build-manifest", "readiness": "release"}
    manifest = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    return files | {"build-manifest.json": manifest.encode()}


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its relative path."""
    files = (file for file in folder.rglob("*") if not file.is_dir())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def siblings(destination: Path) -> set[str]:
    """Return the names of everything beside a destination."""
    return {entry.name for entry in destination.parent.iterdir()} - {destination.name}
