"""A disk that is really full: a file size limit everywhere, a small tmpfs where one may mount."""

import ctypes
import os
import resource
from functools import partial
from pathlib import Path

import pytest

from generator.product import Product
from generator.publish import PublishError, publish
from tests.publish.processes import outcome, start
from tests.publish.sites import VERSION_A, contents, siblings, whole

BLOCK = 4096
DISK_BLOCKS = 160
BIGGER = (
    *VERSION_A[1:],
    *(Product(f"neu/{number}.html", bytes([number]) * 3 * BLOCK) for number in range(20)),
)
CLONE_NEWNS, CLONE_NEWUSER = 0x00020000, 0x10000000


def mount_small_disk(folder: Path) -> None:
    """Give this process, a child, a tmpfs of its own; needs no root, only user namespaces."""
    libc, user, group = ctypes.CDLL(None, use_errno=True), os.getuid(), os.getgid()
    assert libc.unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0
    Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
    Path("/proc/self/uid_map").write_text(f"0 {user} 1", encoding="ascii")
    Path("/proc/self/gid_map").write_text(f"0 {group} 1", encoding="ascii")
    options = f"size={DISK_BLOCKS * BLOCK}".encode()
    assert libc.mount(b"tmpfs", os.fsencode(folder), b"tmpfs", 0, options) == 0


def may_mount(folder: Path) -> bool:
    return outcome(start(lambda: mount_small_disk(folder))) == 0


def leave_free(folder: Path, blocks: int) -> None:
    filler = folder / "füller"
    filler.unlink(missing_ok=True)
    disk = os.statvfs(folder)
    filler.write_bytes(bytes(max(0, disk.f_bavail - blocks) * BLOCK))


def refusal(destination: Path) -> str:
    """Publish the bigger site and return why that failed; empty when it went through."""
    try:
        publish(BIGGER, destination)
    except PublishError as error:
        return str(error)
    return ""


def fill_up_a_small_disk(folder: Path) -> None:
    mount_small_disk(folder)
    destination = folder / "site"
    publish(VERSION_A, destination)
    refusals = 0
    for blocks in range(DISK_BLOCKS):
        leave_free(folder, blocks)
        why = refusal(destination)
        if not why:
            break
        assert "Der Datenträger ist voll" in why
        assert contents(destination) == whole(VERSION_A)
        assert siblings(destination) == {"füller"}
        refusals += 1
    assert refusals > 3 * 20
    assert contents(destination) == whole(BIGGER)


def limit_file_size(folder: Path) -> None:
    destination = folder / "site"
    publish(VERSION_A, destination)
    longest = max(map(len, whole(BIGGER).values()))
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    for limit in (0, 1, 1000, 3 * BLOCK - 1):
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
        assert "größer, als das System erlaubt" in refusal(destination)
        assert contents(destination) == whole(VERSION_A)
        assert siblings(destination) == set()
    resource.setrlimit(resource.RLIMIT_FSIZE, (longest, hard))
    assert refusal(destination) == ""
    assert contents(destination) == whole(BIGGER)


def refuse_a_destination_that_is_a_disk(folder: Path) -> None:
    mount_small_disk(folder)
    with pytest.raises(PublishError, match="eigenes Laufwerk"):
        publish(VERSION_A, folder)
    assert contents(folder) == {}


def test_what_a_disk_refuses_leaves_the_previous_site(tmp_path: Path) -> None:
    mounting = (fill_up_a_small_disk, refuse_a_destination_that_is_a_disk)
    for attempt in (limit_file_size, *(mounting if may_mount(tmp_path) else ())):
        disk = tmp_path / attempt.__name__
        disk.mkdir()
        assert outcome(start(partial(attempt, disk))) == 0
        assert siblings(disk) <= {way.__name__ for way in (limit_file_size, *mounting)}
