import os
import subprocess
import tarfile
from datetime import date
from pathlib import Path

import pytest

from generator.publish import PublishError
from generator.release import Site, deliver, opened
from tests.release.editions import DAY, assets, contents, edition, mapping


def write(site: Site, archive: Path, previous: Path | None = None, day: date = DAY) -> bytes:
    with opened(str(archive), Path("site"), previous, day) as target:
        deliver(site, target, str(archive), day)
    return archive.read_bytes()


def unpack(archive: Path, folder: Path) -> Path:
    folder.mkdir()
    subprocess.run(["tar", "-xf", archive, "-C", folder], check=True)
    return folder


@pytest.mark.parametrize("name", ["a.tar", "a.tar.gz", "A.TGZ"])
def test_an_archive_holds_the_site(tmp_path: Path, name: str) -> None:
    write(edition(1), tmp_path / "neu" / name)
    found = contents(unpack(tmp_path / "neu" / name, tmp_path / "x"))
    del found["releases.json"]
    assert found == mapping(edition(1))
    assert os.listdir(tmp_path / "neu") == [name]  # noqa: PTH208 - names are all that matters


@pytest.mark.parametrize("name", ["a.tar", "a.tar.gz"])
def test_the_same_site_and_day_give_the_same_bytes(tmp_path: Path, name: str) -> None:
    first = write(edition(1), tmp_path / name)
    (tmp_path / name).rename(tmp_path / "anders.tar")
    assert write(edition(1), tmp_path / name) == first
    assert write(edition(1), tmp_path / name, day=date(2026, 11, 24)) != first


def test_nothing_in_it_tells_of_machine_or_user(tmp_path: Path) -> None:
    write(edition(1), tmp_path / "a.tar")
    with tarfile.open(tmp_path / "a.tar") as archive:
        members = archive.getmembers()
    assert [it.name for it in members] == sorted(it.name for it in members)
    assert {(it.uid, it.gid, it.uname, it.gname, it.mode) for it in members} == {
        (0, 0, "", "", 0o644)
    }
    assert {date.fromtimestamp(it.mtime + 43_200) for it in members} == {DAY}  # noqa: DTZ012


def test_assets_of_the_last_five_releases_are_carried_over(tmp_path: Path) -> None:
    previous = None
    for version in range(7):
        archive = tmp_path / f"{version}.tar"
        write(edition(version), archive, previous)
        previous = unpack(archive, tmp_path / str(version))
    assert previous is not None
    found = contents(previous)
    del found["releases.json"]
    assert found == mapping(edition(6)) | assets(*map(edition, (5, 4, 3, 2)))


def test_links_in_what_was_published_before_are_not_followed(tmp_path: Path) -> None:
    write(edition(1), tmp_path / "1.tar")
    previous = unpack(tmp_path / "1.tar", tmp_path / "1")
    asset = next(path for path in assets(edition(1)) if path.startswith("assets/site"))
    (tmp_path / "geheim").write_bytes(b"secret")
    (previous / asset).unlink()
    (previous / asset).symlink_to(tmp_path / "geheim")
    write(edition(2), tmp_path / "2.tar", previous)
    found = contents(unpack(tmp_path / "2.tar", tmp_path / "2"))
    assert asset not in found
    assert b"secret" not in found.values()


def test_without_anything_before_it_is_the_first_release(tmp_path: Path) -> None:
    first = write(edition(1), tmp_path / "a.tar")
    assert write(edition(1), tmp_path / "b.tar", tmp_path / "leerer Zwischenspeicher") == first


def test_a_failure_leaves_the_earlier_archive(tmp_path: Path) -> None:
    before = write(edition(1), tmp_path / "a.tar")
    (tmp_path / "fremd").mkdir()
    (tmp_path / "fremd" / "urlaub.jpg").write_bytes(b"")
    with pytest.raises(PublishError, match="stammt nicht von diesem Programm"):
        write(edition(2), tmp_path / "a.tar", tmp_path / "fremd")
    assert (tmp_path / "a.tar").read_bytes() == before


def test_only_archives_carry_over_from_a_folder(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="--previous gilt nur für Archive"):
        opened(str(tmp_path / "ziel"), tmp_path / "site", tmp_path, DAY)
