"""Values of earlier builds: taken where they are intact, made anew where they are not."""

import marshal
import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass
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
    assert Memory(cache).value(str, "a", lambda: "eins") == "eins"
    assert Memory(cache).values(str, {"a": refuse, "b": lambda: "zwei"}) == {
        "a": "eins",
        "b": "zwei",
    }


def test_without_a_cache_it_is_made_once() -> None:
    memory = Memory()
    assert [memory.value(int, "a", lambda it=it: it) for it in (1, 2)] == [1, 1]  # type: ignore[misc]
    memory.forget_others()


def test_what_nobody_asked_for_is_forgotten(cache: Cache) -> None:
    Memory(cache).values(int, {"a": lambda: 1, "b": lambda: 2})
    memory = Memory(cache)
    memory.value(int, "a", lambda: 0)
    memory.forget_others()
    assert Memory(cache).values(int, {"a": lambda: 3, "b": lambda: 4}) == {"a": 1, "b": 4}


@pytest.mark.parametrize("left", [b"", b"nonsense", b'"half', b"1", b'["a"]', b"[" * 100_000])
def test_what_is_no_such_value_counts_as_missing(cache: Cache, left: bytes) -> None:
    cache.put("a", left)
    assert Memory(cache).value(str, "a", lambda: "neu") == "neu"
    assert Memory(cache).value(str, "a", refuse) == "neu"


class Code:
    """What runs a command when somebody unpickles it."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> tuple[object, tuple[Path]]:
        return Path.touch, (self.file,)


@pytest.mark.parametrize("write", [pickle.dumps, lambda it: marshal.dumps(str(it.file))])
def test_nothing_in_a_cache_is_ever_run(tmp_path: Path, write: Callable[[Code], bytes]) -> None:
    cache, ran = Cache(tmp_path / "cache"), tmp_path / "ran"
    cache.put("a", write(Code(ran)))
    assert Memory(cache).value(str, "a", lambda: "neu") == "neu"
    assert not ran.exists()


@dataclass(frozen=True, slots=True)
class Known:
    """Of such kinds are the values that the search remembers."""

    words: frozenset[str]
    by_name: Mapping[str, tuple[tuple[str, ...], ...]]


def test_values_come_back_as_they_were(cache: Cache) -> None:
    value = {"ä": Known(frozenset({"b", ""}), {"c": (("d", "e"), ())})}
    for made in (value, {}):
        assert Memory(cache).value(dict[str, Known], "a", lambda it=made: it) == value  # type: ignore[misc]


def test_broken_files_count_as_missing(cache: Cache) -> None:
    Memory(cache).value(str, "a", lambda: "alt")
    (file,) = (it for it in cache.folder.rglob("*") if it.is_file())
    file.write_bytes(file.read_bytes()[:-1])
    assert Memory(cache).value(str, "a", lambda: "neu") == "neu"
