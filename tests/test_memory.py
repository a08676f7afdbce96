"""Values of earlier builds: taken where they are intact, made anew where they are not."""

import pickle
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.memory import Memory


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path)


def refuse() -> str:
    raise AssertionError


def test_a_value_is_made_once(cache: Cache) -> None:
    assert Memory(cache).value("a", lambda: "eins") == "eins"
    assert Memory(cache).values({"a": refuse, "b": lambda: "zwei"}) == {"a": "eins", "b": "zwei"}


def test_without_a_cache_it_is_made_every_time() -> None:
    memory = Memory()
    assert [memory.value("a", lambda it=it: it) for it in (1, 2)] == [1, 2]  # type: ignore[misc]
    memory.forget_others()


def test_what_nobody_asked_for_is_forgotten(cache: Cache) -> None:
    Memory(cache).values({"a": lambda: 1, "b": lambda: 2})
    memory = Memory(cache)
    memory.value("a", lambda: 0)
    memory.forget_others()
    assert Memory(cache).values({"a": lambda: 3, "b": lambda: 4}) == {"a": 1, "b": 4}


@pytest.mark.parametrize("left", [b"", b"nonsense", pickle.dumps(1)[:-1], b"cnowhere\nnothing\n."])
def test_what_nobody_can_read_counts_as_missing(cache: Cache, left: bytes) -> None:
    cache.put("a", left)
    assert Memory(cache).value("a", lambda: "neu") == "neu"
    assert Memory(cache).value("a", refuse) == "neu"


def test_broken_files_count_as_missing(cache: Cache) -> None:
    Memory(cache).value("a", lambda: "alt")
    (file,) = (it for it in cache.folder.rglob("*") if it.is_file())
    file.write_bytes(file.read_bytes()[:-1])
    assert Memory(cache).value("a", lambda: "neu") == "neu"
