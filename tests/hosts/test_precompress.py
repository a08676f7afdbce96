"""Compressed files: small, true, the same each time, and made once."""

import gzip
import os
from pathlib import Path

import brotli
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache import Cache
from generator.hosts.precompress import SMALLEST, precompressed
from generator.memory import Memory
from generator.product import Product


def made(*products: Product, memory: Memory | None = None) -> dict[str, bytes]:
    return {it.path: it.content for it in precompressed(products, memory or Memory())}


@settings(deadline=None, max_examples=30)
@given(st.binary(max_size=2000), st.integers(0, 3))
def test_what_is_compressed_is_smaller_and_comes_back(content: bytes, times: int) -> None:
    original = Product("a/b.html", content * times)
    found = made(original)
    assert found.keys() in (set(), {"a/b.html.br", "a/b.html.gz"})
    for path, packed in found.items():
        unpack = brotli.decompress if path.endswith(".br") else gzip.decompress
        assert unpack(packed) == original.content
        assert len(packed) < len(original.content)


def test_small_files_and_pictures_stay_alone() -> None:
    long, noise = b"a" * SMALLEST, os.urandom(5000)
    assert made(Product("a.html", long[1:])) == {}
    assert made(Product("a.png", long), Product("LICENSE", long)) == {}
    assert made(Product("a.txt", noise)) == {}
    assert len(made(Product("a.html", long), Product("b.js", long))) == 4


def test_no_time_or_name_gets_into_them() -> None:
    content = b"Immer dasselbe. " * 100
    one, other = made(Product("a.txt", content)), made(Product("b.txt", content))
    assert list(one.values()) == list(other.values())
    assert one["a.txt.gz"][:8] == b"\x1f\x8b\x08\x00\x00\x00\x00\x00"


def test_they_are_remembered_until_nobody_asks(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    page = Product("a.html", b"Immer dasselbe. " * 100)
    assert made(page, memory=Memory(cache)) == made(page, memory=Memory(cache))
    kept = [it for it in tmp_path.rglob("*") if it.is_file()]
    assert len(kept) == 1
    memory = Memory(cache)
    made(Product("a.html", b"Nun etwas anderes. " * 100), memory=memory)
    memory.forget_others()
    assert [it for it in tmp_path.rglob("*") if it.is_file()] != kept
