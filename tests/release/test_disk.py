"""A destination that is a disk of its own, and a disk that is full."""

from datetime import date
from pathlib import Path

import pytest

from generator.product import Product
from generator.publish import PublishError
from generator.release import Site, deliver, opened
from tests.publish.processes import outcome, start
from tests.publish.test_disk import BLOCK, leave_free, may_mount, mount_small_disk
from tests.release.editions import assets, contents, edition, mapping, missing_files, missing_pages

OLD = edition("alt", ("index", "stadt/ähren"))
NEW = edition("neu", ("index", "stadt/ähren", *(f"neu/{number}" for number in range(9))))
BIG = Site.of((*NEW.products[:-1], Product("bericht.pdf", bytes(5 * BLOCK))))


def publish(site: Site, folder: Path) -> str:
    """Publish and return why that failed; empty when it went through."""
    try:
        with opened(str(folder), Path("site"), None, date(2026, 11, 23)) as target:
            deliver(site, target, str(folder), date(2026, 11, 23))
    except PublishError as error:
        return str(error)
    return ""


def fill_up_a_small_disk(disk: Path) -> None:
    mount_small_disk(disk)
    assert publish(OLD, disk) == ""
    refusals = 0
    for free in range(40):
        leave_free(disk, free)
        said = publish(BIG, disk)
        found = contents(disk)
        assert missing_files(found) == set()
        assert missing_pages(found) == set()
        if not said:
            break
        assert "Der Datenträger ist voll" in said
        refusals += 1
    assert refusals > 5
    (disk / "füller").unlink(missing_ok=True)
    del found["füller"], found["releases.json"]
    assert found == mapping(BIG) | assets(OLD)


def test_a_full_disk_of_its_own_leaves_pages_that_find_their_files(tmp_path: Path) -> None:
    if not may_mount(tmp_path):
        pytest.skip("this system lets nobody mount a disk of their own")
    assert outcome(start(lambda: fill_up_a_small_disk(tmp_path))) == 0
