import os
import resource
import secrets
import signal
import tempfile
import time
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache import Cache
from tests.publish.processes import outcome, start


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / ".cache")


def files(cache: Cache) -> list[Path]:
    return sorted(file for file in cache.folder.rglob("*") if file.is_file())


def only_file(cache: Cache) -> Path:
    (file,) = files(cache)
    return file


@settings(deadline=None, max_examples=50)
@given(st.dictionaries(st.text(max_size=20), st.binary(max_size=200), max_size=5), st.text())
def test_it_behaves_like_a_dictionary(entries: dict[str, bytes], other: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        cache = Cache(Path(folder))
        for key, value in entries.items():
            cache.put(key, b"older")
            cache.put(key, value)
        for key in (*entries, other):
            assert cache.get(key) == entries.get(key)


def test_it_outlives_the_object_and_may_be_deleted(cache: Cache) -> None:
    assert cache.get("a") is None
    cache.put("a", b"1")
    assert Cache(cache.folder).get("a") == b"1"
    only_file(cache).unlink()
    assert cache.get("a") is None


def test_get_or_makes_a_value_once(cache: Cache) -> None:
    made = count(1)
    for key, expected in (("a", b"1"), ("a", b"1"), ("b", b"2"), ("a", b"1")):
        assert cache.get_or(key, lambda: b"%d" % next(made)) == expected


def test_an_empty_value_is_a_value(cache: Cache) -> None:
    cache.put("a", b"")
    assert cache.get_or("a", lambda: b"made again") == b""


def test_a_make_that_fails_stores_nothing(cache: Cache) -> None:
    def fail() -> bytes:
        raise LookupError

    with pytest.raises(LookupError):
        cache.get_or("a", fail)
    assert cache.get_or("a", lambda: b"1") == b"1"


def test_a_truncated_entry_is_missing(cache: Cache) -> None:
    cache.put("a", b"wert")
    stored = only_file(cache).read_bytes()
    for length in range(len(stored)):
        only_file(cache).write_bytes(stored[:length])
        assert cache.get("a") is None
    only_file(cache).write_bytes(stored + b"\0")
    assert cache.get("a") is None


def test_an_entry_with_any_bit_flipped_is_missing(cache: Cache) -> None:
    cache.put("a", b"wert")
    stored = only_file(cache).read_bytes()
    for bit in range(len(stored) * 8):
        flipped = bytearray(stored)
        flipped[bit // 8] ^= 1 << bit % 8
        only_file(cache).write_bytes(flipped)
        assert cache.get("a") is None
    assert cache.get_or("a", lambda: b"neu") == b"neu"
    assert cache.get("a") == b"neu"


def test_an_entry_under_a_wrong_name_is_missing(cache: Cache) -> None:
    cache.put("a", b"1")
    place_of_a = only_file(cache)
    stored = place_of_a.read_bytes()
    place_of_a.unlink()
    cache.put("b", b"2")
    only_file(cache).write_bytes(stored)
    assert cache.get("b") is None


def test_prune_keeps_what_was_used(cache: Cache) -> None:
    cache.prune({"b"})
    assert not cache.folder.exists()
    for key in "abcdef":
        cache.put(key, key.encode())
    cache.prune({"b", "e", "never stored"})
    assert {key: cache.get(key) for key in "abcdef" if cache.get(key)} == {"b": b"b", "e": b"e"}
    cache.prune(set())
    assert files(cache) == []


def test_prune_touches_nothing_foreign(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("a", b"1")
    foreign = (tmp_path / "wichtig.txt", tmp_path / "ab" / "wichtig.txt", tmp_path / "cd" / "ef")
    for file in foreign:
        file.parent.mkdir(exist_ok=True)
        file.touch()
    cache.prune(set())
    assert files(cache) == sorted(foreign)


def test_a_cache_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_bytes(b"a file where the folder should be")
    cache = Cache(tmp_path / ".cache")
    cache.put("a", b"1")
    assert cache.get("a") is None
    assert cache.get_or("a", lambda: b"2") == b"2"
    cache.prune(set())
    assert files(Cache(tmp_path)) == [tmp_path / ".cache"]


def test_a_value_too_big_for_the_disk_leaves_the_old_one(cache: Cache) -> None:
    cache.put("a", b"klein")

    def put_with_a_limit() -> None:
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
        cache.put("a", bytes(20_000))

    assert outcome(start(put_with_a_limit)) == 0
    assert cache.get("a") == b"klein"
    assert len(files(cache)) == 1


def value(key: str, letter: str) -> bytes:
    return (key + letter).encode() * 5_000


KEYS = tuple("abcde")


def test_two_processes_never_see_a_part_of_a_value(cache: Cache) -> None:
    def work(letter: str) -> None:
        for turn in range(60):
            for key in KEYS:
                assert cache.get(key) in (None, value(key, "x"), value(key, "y"))
                cache.put(key, value(key, letter))
            cache.prune(set(KEYS[turn % 2 :]))

    children = [start(lambda: work("x")), start(lambda: work("y"))]
    assert [outcome(child) for child in children] == [0, 0]
    cache.prune(set(KEYS))
    assert all(cache.get(key) in (None, value(key, "x"), value(key, "y")) for key in KEYS)
    assert len(files(cache)) <= len(KEYS)


def test_two_processes_writing_lose_no_entry(cache: Cache) -> None:
    def work(letter: str) -> None:
        for _ in range(30):
            for key in KEYS:
                cache.put(key, value(key, letter))
                assert cache.get(key) in (value(key, "x"), value(key, "y"))

    children = [start(lambda: work("x")), start(lambda: work("y"))]
    assert [outcome(child) for child in children] == [0, 0]
    assert len(files(cache)) == len(KEYS)


def test_a_killed_writer_leaves_whole_values(cache: Cache) -> None:
    def write_for_ever() -> None:
        while True:
            for letter in "xy":
                cache.put("a", value("a", letter))

    cache.put("a", value("a", "x"))
    for _ in range(40):
        child = start(write_for_ever)
        time.sleep(secrets.randbelow(8_000) / 1_000_000)
        os.kill(child, signal.SIGKILL)
        assert outcome(child) == -signal.SIGKILL
        assert cache.get("a") in (value("a", "x"), value("a", "y"))
    cache.prune({"a"})
    assert len(files(cache)) == 1
