"""The same arguments give the same files, and a larger demo begins with a smaller one."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from generator.demo.phrasebook import Phrasebook
from generator.demo.stream import GENERATION, demo_files
from generator.demo.world import World
from tests.building import ROOT, TODAY

PROGRAM = """
import hashlib
from datetime import date
from pathlib import Path
from generator.demo.reading import read_phrasebook
from generator.demo.stream import demo_files
from generator.demo.world import world_of
from generator.load import load
world = world_of(load(Path("content")))
files = demo_files(world, read_phrasebook(), 60, 1, date(2026, 11, 23))
print(hashlib.sha256(repr(list(files)).encode()).hexdigest())
"""


def is_prefix(short: Iterator[tuple[str, str]], long: Iterator[tuple[str, str]]) -> bool:
    files = list(short)
    return bool(files) and files == list(islice(long, len(files)))


def test_a_smaller_demo_comes_first_in_a_larger_one(world: World, book: Phrasebook) -> None:
    for few, many in ((1, 90), (90, 91), (GENERATION, GENERATION + 3)):
        short = demo_files(world, book, few, 1, TODAY)
        assert is_prefix(short, demo_files(world, book, many, 1, TODAY))


def test_it_is_as_many_offers_as_asked_for_each_at_its_own_path(
    world: World, book: Phrasebook
) -> None:
    paths = [path for path, _ in demo_files(world, book, 3 * GENERATION, 1, TODAY)]
    german = [path for path in paths if path.startswith("offers/") and path.count(".") == 1]
    assert len(german) == 3 * GENERATION
    assert len(set(paths)) == len(paths)
    ids = [path.rpartition("/")[2].partition(".")[0] for path in paths if path.count(".") == 1]
    assert len(set(ids)) == len(ids)


def test_without_offers_there_are_still_the_institutions(world: World, book: Phrasebook) -> None:
    paths = [path for path, _ in demo_files(world, book, 0, 1, TODAY)]
    assert paths
    assert all(path.startswith("institutions/") for path in paths)


def test_seed_and_day_change_the_files(world: World, book: Phrasebook) -> None:
    usual = list(demo_files(world, book, 20, 1, TODAY))
    assert usual != list(demo_files(world, book, 20, 2, TODAY))
    assert usual != list(demo_files(world, book, 20, 1, TODAY + timedelta(days=1)))


def test_another_process_with_another_hash_seed_gives_the_same_bytes(
    world: World, book: Phrasebook
) -> None:
    files = list(demo_files(world, book, 60, 1, TODAY))
    expected = hashlib.sha256(repr(files).encode()).hexdigest()
    for hash_seed in ("1", "4242"):
        found = subprocess.run(
            [sys.executable, "-c", PROGRAM],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert found.stdout.strip() == expected
