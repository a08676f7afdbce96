import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.publish import PublishError, publish
from tests.publish.sites import VERSION_A, VERSION_B, contents, siblings, whole

MANIFEST = "build-manifest.json"


def photos(site: Path) -> None:
    site.mkdir()
    (site / "urlaub.jpg").write_bytes(b"unersetzlich")


def only_a_folder_inside(site: Path) -> None:
    (site / "Dokumente").mkdir(parents=True)


def broken_manifest(site: Path) -> None:
    photos(site)
    (site / MANIFEST).write_text("{", encoding="utf-8")


def foreign_manifest(site: Path) -> None:
    photos(site)
    (site / MANIFEST).write_text(json.dumps({"kind": "other", "files": {}}), encoding="utf-8")


def manifest_by_link(site: Path) -> None:
    photos(site)
    publish(VERSION_A, site.parent / "echt")
    (site / MANIFEST).symlink_to(site.parent / "echt" / MANIFEST)


def manifest_as_pipe(site: Path) -> None:
    photos(site)
    os.mkfifo(site / MANIFEST)


def a_file(site: Path) -> None:
    site.write_bytes(b"unersetzlich")


def link_to_a_site(site: Path) -> None:
    publish(VERSION_A, site.parent / "echt")
    site.symlink_to("echt")


def link_in_a_circle(site: Path) -> None:
    site.symlink_to(site.name)


def link_to_nowhere(site: Path) -> None:
    site.symlink_to("nirgends")


NOT_OURS, A_LINK = "stammt nicht von diesem Programm", "nur ein symbolischer Link"
FOREIGN = [
    (photos, NOT_OURS),
    (only_a_folder_inside, NOT_OURS),
    (broken_manifest, NOT_OURS),
    (foreign_manifest, NOT_OURS),
    (manifest_by_link, NOT_OURS),
    (manifest_as_pipe, NOT_OURS),
    (a_file, "ist eine Datei und kein Ordner"),
    (link_to_a_site, A_LINK),
    (link_in_a_circle, A_LINK),
    (link_to_nowhere, A_LINK),
]


def everything(folder: Path) -> dict[str, tuple[int, int]]:
    found = {place: place.lstat() for place in (folder, *folder.rglob("*"))}
    return {str(place): (state.st_ino, state.st_mtime_ns) for place, state in found.items()}


@pytest.mark.parametrize(("prepare", "because"), FOREIGN)
def test_what_is_not_ours_is_refused_and_left_alone(
    tmp_path: Path, prepare: Callable[[Path], None], because: str
) -> None:
    destination = tmp_path / "ziel"
    prepare(destination)
    before = everything(tmp_path)
    with pytest.raises(PublishError) as refused:
        publish(VERSION_B, destination)
    assert everything(tmp_path) == before
    assert str(destination) in str(refused.value)
    assert because in str(refused.value)
    assert "Damit nichts verloren geht" in str(refused.value)
    assert "Bitte einen neuen oder leeren Ordner angeben" in str(refused.value)


def test_a_foreign_folder_is_safe_beside_an_unfinished_swap(tmp_path: Path) -> None:
    destination = tmp_path / "site"
    publish(VERSION_A, destination)
    destination.rename(tmp_path / ".site.retired")
    photos(destination)
    before = everything(tmp_path)
    with pytest.raises(PublishError, match="nicht von diesem Programm"):
        publish(VERSION_B, destination)
    assert everything(tmp_path) == before


@pytest.mark.parametrize("root", [Path("/"), Path("/.."), Path("//")])
def test_the_root_folder_is_refused(root: Path) -> None:
    with pytest.raises(PublishError, match="kein Ordner, der sich austauschen lässt"):
        publish(VERSION_A, root)


def test_the_home_folder_is_refused(tmp_path: Path) -> None:
    home = tmp_path / "home" / "lena"
    home.mkdir(parents=True)
    (home / ".profile").write_bytes(b"")
    with pytest.raises(PublishError, match="nicht von diesem Programm"):
        publish(VERSION_A, home / "projekt" / "..")
    assert list(home.iterdir()) == [home / ".profile"]


def test_the_parent_must_be_a_folder(tmp_path: Path) -> None:
    (tmp_path / "datei").write_bytes(b"")
    with pytest.raises(PublishError, match="liegt eine Datei, wo ein Ordner sein müsste"):
        publish(VERSION_A, tmp_path / "datei" / "unter" / "site")


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="Der Name des Zielordners ist zu lang"):
        publish(VERSION_A, tmp_path / ("s" * 250))
    assert list(tmp_path.iterdir()) == []


def leftover_folder(place: Path) -> None:
    (place / "stadt").mkdir(parents=True)
    (place / "stadt" / "halb.html").write_bytes(b"hal")


def leftover_link(place: Path) -> None:
    outside = place.parent.parent / "draußen"
    leftover_folder(outside)
    place.symlink_to(outside)


@pytest.mark.parametrize("name", [".site.staging", ".site.retired", ".site.lock"])
@pytest.mark.parametrize("leave", [leftover_folder, leftover_link, Path.touch])
def test_leftovers_are_cleared_without_leaving_the_folder(
    tmp_path: Path, name: str, leave: Callable[[Path], None]
) -> None:
    destination = tmp_path / "www" / "site"
    publish(VERSION_A, destination)
    leave(destination.parent / name)
    if name == ".site.lock" and leave is not Path.touch:
        with pytest.raises(PublishError, match="konnte nicht"):
            publish(VERSION_B, destination)
        assert contents(destination) == whole(VERSION_A)
    else:
        publish(VERSION_B, destination)
        assert contents(destination) == whole(VERSION_B)
        assert siblings(destination) == set()
    if leave is leftover_link:
        assert contents(tmp_path / "draußen") == {"stadt/halb.html": b"hal"}
