"""An edition to take along: in one file that a device keeps, and in one to unpack anywhere."""

import gzip
import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath

from generator.product import Product
from generator.urls import PACK_SIZES, SERVICE_WORKER, Urls
from offline.pack import pack

_TEXTS = frozenset({".css", ".html", ".js", ".svg", ".webmanifest"})
_ATTRIBUTES = 0o100644 << 16
"""A plain file that its owner may change, for archives unpacked on Unix."""


def packed(files: Iterable[Product], urls: Urls) -> Product:
    """Return the pack of an edition, of all its files that are texts."""
    texts = sorted((it.path, it.content.decode()) for it in files if _is_text(it.path))
    content = pack(texts, urls.folder).encode()
    return Product(urls.pack(Product("", content).digest), content)


def _is_text(path: str) -> bool:
    return PurePosixPath(path).suffix in _TEXTS


def service_worker(script: str, editions: Mapping[str, Mapping[str, str]]) -> Product:
    """Return the service worker, told where the packs of the editions are, if there are any.

    `editions` by language, each as `offline/client/kept.js` describes it.
    """
    told = json.dumps(editions, ensure_ascii=False, sort_keys=True)
    known = f"self.EDITIONS={told};\n" if editions else ""
    return Product(SERVICE_WORKER, f"{known}{script}".encode())


def told_to_worker(pack_file: Product, lost: str, lexicon: str, folder: str) -> dict[str, str]:
    """Return what the service worker must know of an edition.

    lost: HTML; lexicon: a path; folder: of its pages, `uk/`.
    """
    return {
        "folder": folder,
        "pack": pack_file.path,
        "sha256": pack_file.digest,
        "lexicon": lexicon,
        "lost": lost,
    }


def pack_sizes(packs: Mapping[str, Product]) -> Product:
    """Return how large the packs are on their way (gzip), by language, as JSON."""
    sizes = {
        language: {"bytes": len(gzip.compress(it.content, mtime=0))}
        for language, it in packs.items()
    }
    return Product(PACK_SIZES, json.dumps(sizes, sort_keys=True).encode() + b"\n")


def archived(files: Sequence[Product], path: str, day: date) -> Product:
    """Return files in a ZIP archive (APPNOTE 6.3) that is the same wherever it is made."""
    written = io.BytesIO()
    moment = (day.year, day.month, day.day, 0, 0, 0)
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(files, key=lambda it: it.path):
            entry = zipfile.ZipInfo(file.path, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = _ATTRIBUTES
            archive.writestr(entry, file.content)
    return Product(path, written.getvalue())
