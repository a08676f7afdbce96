import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

import pytest

from generator.publish import PublishError, publish
from generator.publish.folders import SiteFolders
from generator.publish.swap import Exchange, exchange
from tests.publish.processes import outcome, start
from tests.publish.sites import VERSION_A, VERSION_B, contents, siblings, whole


@dataclass(frozen=True, slots=True)
class Rival:
    """A child that publishes version B and pauses, lock in hand, until it may go on."""

    destination: Path
    child: int
    gate: int

    def go_on(self) -> None:
        os.write(self.gate, b".")


@contextmanager
def rival_with(exchange_sites: Exchange, tmp_path: Path) -> Iterator[Rival]:
    destination = tmp_path / "site"
    publish(VERSION_A, destination)
    (reached, tell), (pause, gate) = os.pipe(), os.pipe()

    def exchange_when_told(folders: SiteFolders) -> None:
        os.write(tell, b".")
        os.read(pause, 1)
        exchange_sites(folders)

    child = start(lambda: publish(VERSION_B, destination, exchange_sites=exchange_when_told))
    os.close(tell)  # so that the end of a child that never got there is noticed
    try:
        assert os.read(reached, 1) == b"."
        yield Rival(destination, child, gate)
    finally:
        os.write(gate, b".")  # should the test have failed before it let the child go on
        for descriptor in (reached, pause, gate):
            os.close(descriptor)


@pytest.fixture
def rival(tmp_path: Path) -> Iterator[Rival]:
    with rival_with(exchange, tmp_path) as rival:
        yield rival


def test_a_second_publisher_is_turned_away(rival: Rival) -> None:
    for wait_seconds in (0.0, 0.2):
        with pytest.raises(PublishError, match="von einem anderen Vorgang") as refused:
            publish(VERSION_A, rival.destination, wait_seconds=wait_seconds)
        assert "Bitte warten" in str(refused.value)
        assert contents(rival.destination) == whole(VERSION_A)
    rival.go_on()
    assert outcome(rival.child) == 0
    assert contents(rival.destination) == whole(VERSION_B)
    assert siblings(rival.destination) == set()


def test_a_second_publisher_may_wait_for_its_turn(rival: Rival) -> None:
    Timer(0.2, rival.go_on).start()
    report = publish(VERSION_A, rival.destination, wait_seconds=30)
    assert outcome(rival.child) == 0
    assert contents(rival.destination) == whole(VERSION_A)
    assert report.removed == 1  # the one page that only version B had: the rival was first
    assert siblings(rival.destination) == set()


def test_another_destination_is_not_held_up(rival: Rival) -> None:
    neighbour = rival.destination.with_name("site2")
    publish(VERSION_A, neighbour)
    rival.go_on()
    assert outcome(rival.child) == 0
    assert contents(neighbour) == whole(VERSION_A)
    assert contents(rival.destination) == whole(VERSION_B)


def put_something_foreign_in_its_place(folders: SiteFolders) -> None:
    folders.destination.rename(folders.retired)
    folders.destination.mkdir()
    (folders.destination / "urlaub.jpg").write_bytes(b"unersetzlich")
    os._exit(0)


def test_a_destination_that_turned_foreign_while_waiting_is_refused(tmp_path: Path) -> None:
    with rival_with(put_something_foreign_in_its_place, tmp_path) as rival:
        Timer(0.2, rival.go_on).start()
        with pytest.raises(PublishError, match="nicht von diesem Programm"):
            publish(VERSION_A, rival.destination, wait_seconds=30)
        assert outcome(rival.child) == 0
    assert contents(rival.destination) == {"urlaub.jpg": b"unersetzlich"}
    assert contents(tmp_path / ".site.retired") == whole(VERSION_A)


def test_a_lock_on_a_file_already_removed_is_no_lock(tmp_path: Path) -> None:
    lock = tmp_path / ".site.lock"
    others: list[int] = []

    def let_another_be_quicker(event: str, _: object) -> None:
        """Between our open and our flock the file is removed, and locked anew by another."""
        if event == "fcntl.flock" and not others:
            lock.unlink()
            others.append(os.open(lock, os.O_RDONLY | os.O_CREAT))
            fcntl.flock(others[0], fcntl.LOCK_EX)

    def publish_second() -> None:
        sys.addaudithook(let_another_be_quicker)  # for good, hence the child process
        with pytest.raises(PublishError, match="von einem anderen Vorgang"):
            publish(VERSION_A, tmp_path / "site")
        assert siblings(tmp_path / "site") == {lock.name}

    assert outcome(start(publish_second)) == 0


def test_many_publishers_take_turns(tmp_path: Path) -> None:
    destination = tmp_path / "site"
    versions = (VERSION_A, VERSION_B) * 2

    def publish_often(number: int) -> None:
        for _ in range(6):
            publish(versions[number], destination, wait_seconds=60)

    def publisher(number: int) -> int:
        return start(lambda: publish_often(number))

    children = [publisher(number) for number in range(len(versions))]
    assert [outcome(child) for child in children] == [0] * len(versions)
    assert contents(destination) in (whole(VERSION_A), whole(VERSION_B))
    assert siblings(destination) == set()
