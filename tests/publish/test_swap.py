import os
import signal
from pathlib import Path

import pytest

from generator.publish import PublishError, publish
from generator.publish.folders import SiteFolders
from generator.publish.swap import Exchange, exchange, one_step, two_renames
from tests.publish.processes import outcome, start
from tests.publish.sites import VERSION_A, VERSION_B, contents, siblings, whole

BETWEEN = 42


def end_between_the_renames(folders: SiteFolders) -> None:
    """Do the first of the two renames, then end the process without any clearing up."""
    folders.destination.rename(folders.retired)
    os._exit(BETWEEN)


def fail_between_the_renames(folders: SiteFolders) -> None:
    """Do the first rename, then let the system refuse the second: its source is gone."""
    folders.destination.rename(folders.retired)
    (folders.staging / "gibt es nicht").rename(folders.destination)


@pytest.mark.parametrize("exchange_sites", [exchange, one_step, two_renames])
def test_every_exchange_gives_the_same_site(tmp_path: Path, exchange_sites: Exchange) -> None:
    destination = tmp_path / "site"
    for version in (VERSION_A, VERSION_B, VERSION_A):
        publish(version, destination, exchange_sites=exchange_sites)
        assert contents(destination) == whole(version)
        assert siblings(destination) == set()


def half_swapped(tmp_path: Path) -> Path:
    destination = tmp_path / "site"
    publish(VERSION_A, destination)
    ending = start(lambda: publish(VERSION_B, destination, exchange_sites=end_between_the_renames))
    assert outcome(ending) == BETWEEN
    assert not destination.exists()
    return destination


def test_the_next_publication_heals_a_half_swap(tmp_path: Path) -> None:
    destination = half_swapped(tmp_path)
    report = publish(VERSION_A, destination)
    assert report.unchanged == len(VERSION_A)  # so the previous site was there again
    assert contents(destination) == whole(VERSION_A)
    assert siblings(destination) == set()


def test_an_empty_folder_in_the_gap_does_not_hide_the_previous_site(tmp_path: Path) -> None:
    destination = half_swapped(tmp_path)
    destination.mkdir()
    assert publish(VERSION_A, destination).unchanged == len(VERSION_A)
    assert siblings(destination) == set()


def test_a_half_swap_comes_back_even_when_the_next_publication_fails(tmp_path: Path) -> None:
    destination = half_swapped(tmp_path)
    with pytest.raises(PublishError):
        publish(VERSION_B, destination, exchange_sites=fail_between_the_renames)
    assert contents(destination) == whole(VERSION_A)
    assert siblings(destination) == set()


def test_a_rename_that_fails_brings_the_previous_site_back(tmp_path: Path) -> None:
    destination = tmp_path / "site"
    publish(VERSION_A, destination)
    with pytest.raises(PublishError, match="vollständig geblieben"):
        publish(VERSION_B, destination, exchange_sites=fail_between_the_renames)
    assert contents(destination) == whole(VERSION_A)
    assert siblings(destination) == set()


def test_an_interrupt_between_the_renames_brings_the_previous_site_back(tmp_path: Path) -> None:
    destination = tmp_path / "site"
    publish(VERSION_A, destination)

    def interrupted(folders: SiteFolders) -> None:
        folders.destination.rename(folders.retired)
        signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        publish(VERSION_B, destination, exchange_sites=interrupted)
    assert contents(destination) == whole(VERSION_A)
    assert siblings(destination) == set()


def test_one_step_says_what_the_system_refuses(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="gibt-es-nicht"):
        one_step(SiteFolders.beside(tmp_path / "gibt-es-nicht"))


def test_readers_find_a_site_at_every_moment(tmp_path: Path) -> None:
    destination = tmp_path / "site"
    publish(VERSION_A, destination)
    home = {whole(version)["index.html"] for version in (VERSION_A, VERSION_B)}

    def publish_often() -> None:
        for _ in range(20):
            publish(VERSION_B, destination)
            publish(VERSION_A, destination)

    child, seen, ended = start(publish_often), set(), (0, 0)
    while ended == (0, 0):
        seen.add((destination / "index.html").read_bytes())
        ended = os.waitpid(child, os.WNOHANG)
    assert ended == (child, 0)
    assert seen == home
