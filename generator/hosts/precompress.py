"""Files compressed beforehand, better than a host has time for: the home of Brotli.

Beside `index.html` there will be `index.html.br` (RFC 7932) and `index.html.gz` (RFC 1952).
"""

import gzip
import zlib
from collections.abc import Iterable
from functools import partial

import brotli
from pydantic import Base64Bytes

from generator.hosts.media_types import TEXTS, ending
from generator.memory import Memory
from generator.product import Product

SMALLEST = 1000
"""Bytes of the smallest file that is worth it: below, it fits into a packet or two anyway."""
_BROTLI, _GZIP = 11, 9
"""The highest qualities: built once, loaded often."""
_VERSIONS = f"br {brotli.__version__} {_BROTLI} gz {zlib.ZLIB_RUNTIME_VERSION} {_GZIP}"


def precompressed(products: Iterable[Product], memory: Memory) -> tuple[Product, ...]:
    """Return the compressed files of all texts that get smaller, two each or none."""
    texts = {
        it.path: it for it in products if ending(it.path) in TEXTS and len(it.content) >= SMALLEST
    }
    keys = {path: f"{text.digest} {_VERSIONS}" for path, text in texts.items()}
    makers = {keys[path]: partial(_compressed, text.content) for path, text in texts.items()}
    made = memory.values(dict[str, Base64Bytes], makers)
    return tuple(
        Product(f"{path}.{name}", content)
        for path, text in texts.items()
        for name, content in made[keys[path]].items()
        if max(map(len, made[keys[path]].values())) < len(text.content)
    )


def _compressed(content: bytes) -> dict[str, bytes]:
    return {
        "br": brotli.compress(content, quality=_BROTLI),
        "gz": gzip.compress(content, compresslevel=_GZIP, mtime=0),
    }
