import os
import secrets
import signal
import sys
import time
from collections.abc import Callable
from itertools import count, cycle
from pathlib import Path

import pytest

from generator.product import Product
from generator.publish import publish
from generator.publish.folders import SiteFolders
from generator.publish.swap import Exchange, exchange, two_renames
from tests.publish.processes import outcome, start
from tests.publish.sites import VERSION_A, VERSION_B, contents, siblings, whole

KILLS = 120
LONGEST_LIFE_MICROSECONDS = 60_000
FILE_SYSTEM_EVENTS = ("open", "os.", "shutil.", "fcntl.", "tempfile.")


def published_version(destination: Path) -> tuple[Product, ...]:
    """Return the version that the destination is, as a whole; fail when it is neither."""
    found = contents(destination)
    assert found in (whole(VERSION_A), whole(VERSION_B))
    return VERSION_A if found == whole(VERSION_A) else VERSION_B


def test_a_kill_at_any_moment_leaves_one_whole_version(tmp_path: Path) -> None:
    destination = tmp_path / "site"
    publish(VERSION_A, destination)

    def publish_for_ever() -> None:
        for version in cycle((VERSION_B, VERSION_A)):
            publish(version, destination)

    interrupted, seen = 0, set()
    for _ in range(KILLS):
        child = start(publish_for_ever)
        time.sleep(secrets.randbelow(LONGEST_LIFE_MICROSECONDS) / 1_000_000)
        os.kill(child, signal.SIGKILL)
        assert outcome(child) == -signal.SIGKILL
        version = published_version(destination)
        seen.add(version)
        interrupted += siblings(destination) != set()
        publish(version, destination)
        assert contents(destination) == whole(version)
        assert siblings(destination) == set()
    assert interrupted > 0
    assert seen == {VERSION_A, VERSION_B}


def killed_at(step: int, action: Callable[[], object]) -> Callable[[], None]:
    """Return the action with a SIGKILL right before its file operation of this number."""

    def run() -> None:
        steps = count(1)

        def hook(event: str, _: object) -> None:
            if event.startswith(FILE_SYSTEM_EVENTS) and next(steps) == step:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(hook)
        action()

    return run


@pytest.mark.parametrize("exchange_sites", [exchange, two_renames])
def test_a_kill_before_any_single_file_operation(tmp_path: Path, exchange_sites: Exchange) -> None:
    destination, retired = tmp_path / "site", tmp_path / ".site.retired"

    def publish_b() -> None:
        publish(VERSION_B, destination, exchange_sites=exchange_sites)

    seen = set()
    for step in count(1):
        publish(VERSION_A, destination)
        code = outcome(start(killed_at(step, publish_b)))
        if code == 0:
            break
        assert code == -signal.SIGKILL
        between_renames = exchange_sites is two_renames and not destination.exists()
        seen.add(published_version(retired if between_renames else destination))
        publish(VERSION_B, destination)
        assert contents(destination) == whole(VERSION_B)
        assert siblings(destination) == set()
    assert contents(destination) == whole(VERSION_B)
    assert seen == {VERSION_A, VERSION_B}


def kill_before(folders: SiteFolders) -> None:
    assert folders.staging.exists()
    os.kill(os.getpid(), signal.SIGKILL)


def kill_after(folders: SiteFolders) -> None:
    exchange(folders)
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize(("deadly", "left"), [(kill_before, VERSION_A), (kill_after, VERSION_B)])
def test_a_kill_right_before_or_after_the_exchange(
    tmp_path: Path, deadly: Exchange, left: tuple[Product, ...]
) -> None:
    destination = tmp_path / "site"
    publish(VERSION_A, destination)
    child = start(lambda: publish(VERSION_B, destination, exchange_sites=deadly))
    assert outcome(child) == -signal.SIGKILL
    assert contents(destination) == whole(left)
    assert siblings(destination) == {".site.staging", ".site.lock"}
    publish(VERSION_B, destination)
    assert contents(destination) == whole(VERSION_B)
    assert siblings(destination) == set()


def test_a_first_publication_that_is_killed_leaves_nothing_half(tmp_path: Path) -> None:
    destination = tmp_path / "site"
    for step in count(1):
        code = outcome(start(killed_at(step, lambda: publish(VERSION_A, destination))))
        if destination.exists():
            assert contents(destination) == whole(VERSION_A)
        if code == 0:
            break
    assert siblings(destination) == set()
