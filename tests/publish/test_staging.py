import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.product import Product
from generator.publish import publish
from generator.publish.manifest import Manifest
from generator.publish.staging import previous_site, stage
from tests.publish.sites import SHARED, VERSION_A, VERSION_B, contents, siblings, whole

KEPT = "stadt/datteln.html"
LONG_AGO = 1_000_000_000_123_456_789


@pytest.fixture
def destination(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    publish(VERSION_A, site)
    for file in site.rglob("*"):
        os.utime(file, ns=(LONG_AGO, LONG_AGO))
    return site


def test_unchanged_files_are_the_same_files(destination: Path) -> None:
    before = {product.path: (destination / product.path).stat() for product in SHARED}
    report = publish(VERSION_B, destination)
    assert report.unchanged == len(SHARED)
    for path, earlier in before.items():
        now = (destination / path).stat()
        assert (now.st_ino, now.st_mtime_ns) == (earlier.st_ino, LONG_AGO)
        assert now.st_nlink == 1


def test_changed_files_are_new_files(destination: Path) -> None:
    held = (destination / "index.html").open("rb")
    with held:
        publish(VERSION_B, destination)
        assert held.read() == b"Version A"  # a reader of the old site is not disturbed
        now = (destination / "index.html").stat()
        assert now.st_ino != os.fstat(held.fileno()).st_ino
    assert now.st_mtime_ns != LONG_AGO


def test_publishing_the_same_site_changes_no_file(destination: Path) -> None:
    def files() -> dict[Path, tuple[int, int]]:
        found = (file for file in destination.rglob("*") if file.is_file())
        return {file: (file.stat().st_ino, file.stat().st_mtime_ns) for file in found}

    before = files()
    report = publish(VERSION_A, destination)
    assert files() == before
    assert (report.written, report.unchanged, report.removed) == (0, len(VERSION_A), 0)


def other_content(file: Path) -> None:
    size = file.stat().st_size
    file.write_bytes(b"!" * size)
    os.utime(file, ns=(LONG_AGO, LONG_AGO))


def shorter(file: Path) -> None:
    os.truncate(file, 3)


def vouched_for(file: Path) -> None:
    """Change the file and let the manifest promise just this change."""
    file.write_bytes(b"gekapert")
    manifest = file.parents[1] / "build-manifest.json"
    forged = manifest.read_text(encoding="utf-8")
    for product in VERSION_A:
        if product.path == KEPT:
            forged = forged.replace(product.digest, Product("", b"gekapert").digest)
    manifest.write_text(forged, encoding="utf-8")


def pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def missing(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize("tamper", [other_content, shorter, vouched_for, pipe, folder, missing])
@pytest.mark.parametrize("version", [VERSION_A, VERSION_B])
def test_a_tampered_file_is_written_anew(
    destination: Path, tamper: Callable[[Path], None], version: tuple[Product, ...]
) -> None:
    tamper(destination / KEPT)
    reusable = {KEPT} ^ {product.path for product in set(version) & set(VERSION_A)}
    report = publish(version, destination)
    assert contents(destination) == whole(version)
    assert report.unchanged == len(reusable)
    assert (destination / KEPT).stat().st_mtime_ns != LONG_AGO


def test_foreign_files_in_the_old_site_go(destination: Path) -> None:
    (destination / "stadt" / "fremd.html").write_bytes(b"fremd")
    (destination / "leer").mkdir()
    report = publish(VERSION_A, destination)
    assert contents(destination) == whole(VERSION_A)
    assert not (destination / "leer").exists()
    assert report.removed == 1


def test_links_in_the_old_site_are_not_followed(destination: Path, tmp_path: Path) -> None:
    outside = tmp_path / "draußen"
    (destination / "stadt").rename(outside)
    (destination / "stadt").symlink_to(outside)
    (destination / "index.html").unlink()
    (destination / "index.html").symlink_to(outside / "datteln.html")
    (destination / "kreis").symlink_to(destination)
    before = contents(outside)
    inode = (outside / "datteln.html").stat().st_ino
    publish(VERSION_A, destination)
    assert contents(destination) == whole(VERSION_A)
    assert not any(place.is_symlink() for place in destination.rglob("*"))
    assert (destination / KEPT).stat().st_ino != inode
    assert contents(outside) == before
    assert siblings(destination) == {outside.name}


def test_a_link_is_no_file_though_size_and_content_fit(destination: Path) -> None:
    (destination / "index.html").rename(destination / "kopie.txt")
    (destination / "index.html").symlink_to("kopie.txt")
    assert (destination / "index.html").lstat().st_size == len(b"Version A")
    assert publish(VERSION_A, destination).unchanged == len(VERSION_A) - 1
    assert not (destination / "index.html").is_symlink()
    assert contents(destination) == whole(VERSION_A)


def test_a_wrong_mode_is_mended_by_a_copy_with_the_old_time(destination: Path) -> None:
    (destination / KEPT).chmod(0o600)
    with (destination / KEPT).open("rb") as old:
        report = publish(VERSION_A, destination)
        now = (destination / KEPT).stat()
        assert now.st_ino != os.fstat(old.fileno()).st_ino
        assert stat.S_IMODE(os.fstat(old.fileno()).st_mode) == 0o600
    assert (stat.S_IMODE(now.st_mode), now.st_mtime_ns) == (0o644, LONG_AGO)
    assert report.unchanged == len(VERSION_A)


def test_where_no_hard_link_is_possible_a_copy_keeps_the_time(
    destination: Path, memory_disk: Path
) -> None:
    with pytest.raises(OSError, match=os.strerror(errno.EXDEV)):
        (memory_disk / "probe").hardlink_to(destination / KEPT)
    assert stage(
        VERSION_A, Manifest.of(VERSION_A), previous_site(destination), memory_disk / "site"
    ) == len(VERSION_A)
    assert contents(memory_disk / "site") == whole(VERSION_A)
    assert (memory_disk / "site" / KEPT).stat().st_mtime_ns == LONG_AGO
