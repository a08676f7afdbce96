"""The manifest of a published site: how ready it is, which files it has, and their digests."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Self

from generator.product import Product

MANIFEST_PATH = "build-manifest.json"
_KIND = "static-site-build-manifest"


class Readiness(StrEnum):
    """For whom a site was built, as its manifest says."""

    PREVIEW = "preview"
    """For those who work on it: faulty files are left out."""
    DRAFT = "draft"
    """Nobody asked whether anything stands against a release."""
    RELEASE = "release"
    """For readers: nothing stood against a release."""


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """One file: its site-relative path, SHA-256 in hex digits, and size in bytes."""

    path: str
    sha256: str
    size: int

    @classmethod
    def of(cls, product: Product) -> Self:
        """Return the entry of this product."""
        return cls(product.path, product.digest, len(product.content))


@dataclass(frozen=True, slots=True)
class Manifest:
    """Every file of a site except the manifest itself, sorted by path."""

    entries: tuple[ManifestEntry, ...] = ()
    readiness: Readiness = Readiness.RELEASE

    @classmethod
    def of(cls, products: Iterable[Product], readiness: Readiness = Readiness.RELEASE) -> Self:
        """Return the manifest of these products, whatever their order."""
        entries = map(ManifestEntry.of, products)
        return cls(tuple(sorted(entries, key=lambda entry: entry.path)), readiness)

    def product(self) -> Product:
        """Return the manifest as a file of the site; equal manifests give equal bytes."""
        files = {entry.path: {"sha256": entry.sha256, "size": entry.size} for entry in self.entries}
        document = {"files": files, "kind": _KIND, "readiness": self.readiness}
        text = json.dumps(document, ensure_ascii=False, indent=1)
        return Product(MANIFEST_PATH, f"{text}\n".encode())


def manifest_from(content: bytes) -> Manifest | None:
    """Read the bytes of a manifest file back; None when they are not one of ours."""
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        return None
    match document:
        case {"kind": kind, "files": dict(files)} if kind == _KIND:
            entries = tuple(_entry(path, known) for path, known in sorted(files.items()))
            whole = tuple(entry for entry in entries if entry is not None)
            readiness = document.get("readiness", Readiness.RELEASE)  # earlier ones do not say
            if len(whole) == len(entries) and readiness in list(Readiness):
                return Manifest(whole, Readiness(readiness))
    return None


def _entry(path: str, known: object) -> ManifestEntry | None:
    match known:
        case {"sha256": str(sha256), "size": int(size)}:
            return ManifestEntry(path, sha256, size)
    return None


def manifest_in(folder: Path) -> Manifest | None:
    """Return the manifest a folder carries; None when the folder is not a site of ours.

    Links are not followed: neither the folder nor its manifest may be one.
    """
    file = folder / MANIFEST_PATH
    if folder.is_symlink() or file.is_symlink() or not file.is_file():
        return None
    return manifest_from(file.read_bytes())
