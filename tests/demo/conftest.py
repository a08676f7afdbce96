"""One demo of the usual size, written and read once for all tests of this folder."""

from pathlib import Path

import pytest

from generator.demo.folder import write_demo
from generator.demo.phrasebook import Phrasebook
from generator.demo.reading import read_phrasebook
from generator.demo.world import World, world_of
from generator.load import Content, load
from tests.building import CONTENT, TODAY


@pytest.fixture(scope="session")
def world() -> World:
    return world_of(load(CONTENT))


@pytest.fixture(scope="session")
def book() -> Phrasebook:
    return read_phrasebook()


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "content"
    write_demo(CONTENT, folder, 520, 1, TODAY)
    return folder


@pytest.fixture(scope="session")
def demo(demo_folder: Path) -> Content:
    return load(demo_folder)
