import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from generator.product import Product
from generator.publish import PublishError
from generator.release import Site, deliver, opened
from tests.publish.processes import open_to_all, outcome, start
from tests.release.editions import (
    DAY,
    assets,
    contents,
    edition,
    mapping,
    missing_files,
    missing_pages,
)

FILE_SYSTEM_EVENTS = ("open", "os.", "fcntl.")
OLD = edition("alt", ("index", "stadt/ähren", "nur/alt"))
NEW = edition("neu", ("index", "stadt/ähren", "nur/neu"))


def publish(site: Site, folder: Path) -> None:
    with opened(str(folder), Path("site"), None, DAY) as target:
        deliver(site, target, str(folder), DAY)


def without_record(folder: Path) -> dict[str, bytes]:
    found = contents(folder)
    del found["releases.json"]
    return found


def test_a_folder_holds_the_site_and_assets_of_older_releases(tmp_path: Path) -> None:
    destination = tmp_path / "noch" / "nicht da"
    publish(OLD, destination)
    assert without_record(destination) == mapping(OLD)
    publish(NEW, destination)
    assert without_record(destination) == mapping(NEW) | assets(OLD)
    assert not (destination / "nur" / "alt.html").exists()


def test_a_folder_that_has_become_empty_goes_with_its_last_page(tmp_path: Path) -> None:
    publish(edition(1, ("index", "a/b/c", "d/e")), tmp_path)
    (tmp_path / "d" / "notiz.txt").write_bytes(b"")
    publish(edition(1, ("index",)), tmp_path)
    assert not (tmp_path / "a").exists()
    assert contents(tmp_path / "d") == {"notiz.txt": b""}


def test_files_that_are_the_same_are_not_touched(tmp_path: Path) -> None:
    publish(OLD, tmp_path)
    record = tmp_path / "releases.json"
    before = {it: it.stat().st_ino for it in tmp_path.rglob("*") if it != record}
    content = record.read_bytes()
    publish(OLD, tmp_path)
    assert {it: it.stat().st_ino for it in tmp_path.rglob("*") if it != record} == before
    assert record.read_bytes() == content


def test_a_damaged_file_is_mended(tmp_path: Path) -> None:
    publish(OLD, tmp_path)
    page = tmp_path / "index.html"
    page.write_bytes(b"x" * page.stat().st_size)
    publish(OLD, tmp_path)
    assert without_record(tmp_path) == mapping(OLD)


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


def test_a_kill_before_any_file_operation_leaves_pages_that_find_their_files(
    tmp_path: Path,
) -> None:
    kills = 0
    publish(OLD, tmp_path / "alt")
    for step in count(1):
        destination = tmp_path / str(step)
        shutil.copytree(tmp_path / "alt", destination)
        code = outcome(start(killed_at(step, lambda it=destination: publish(NEW, it))))  # type: ignore[misc]
        found = contents(destination)
        assert missing_files(found) == set()
        assert missing_pages(found) == set()
        if code == 0:
            break
        assert code == -signal.SIGKILL
        kills += 1
        publish(NEW, destination)
        assert without_record(destination) == mapping(NEW) | assets(OLD)
    assert kills > 2 * len(NEW.products)


def test_a_first_publication_that_is_killed_is_finished_by_the_next(tmp_path: Path) -> None:
    for step in count(1, 3):
        destination = tmp_path / str(step)
        code = outcome(start(killed_at(step, lambda it=destination: publish(OLD, it))))  # type: ignore[misc]
        if code == 0:
            break
        if destination.exists():
            assert missing_files(contents(destination)) == set()
        publish(NEW, destination)
        left = without_record(destination)
        assert mapping(NEW).items() <= left.items()
        assert left.keys() <= (mapping(NEW) | assets(OLD)).keys()


def test_only_one_publishes_to_a_folder_at_a_time(tmp_path: Path) -> None:
    destination = str(tmp_path / "ziel")
    with (
        opened(destination, Path("site"), None, DAY),
        pytest.raises(PublishError, match="schon ein anderer Vorgang"),
        opened(destination, Path("site"), None, DAY),
    ):
        pass
    publish(OLD, Path(destination))


def test_the_folder_above_is_left_alone_and_need_not_be_writable(tmp_path: Path) -> None:
    """As with a mount point, which cannot be exchanged as a whole."""
    destination = tmp_path / "eingehängt"
    destination.mkdir()
    tmp_path.chmod(0o555)
    if os.getuid() == 0:
        os.chown(destination, 65534, 65534)
        open_to_all(tmp_path.parent)

    def as_nobody() -> None:
        if os.getuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        publish(OLD, destination)
        publish(NEW, destination)

    before = tmp_path.stat().st_mtime_ns
    assert outcome(start(as_nobody)) == 0
    assert without_record(destination) == mapping(NEW) | assets(OLD)
    assert tmp_path.stat().st_mtime_ns == before
    tmp_path.chmod(0o755)


def test_a_link_to_a_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "echt").mkdir()
    (tmp_path / "html").symlink_to("echt")
    publish(OLD, tmp_path / "html")
    assert without_record(tmp_path / "echt") == mapping(OLD)
    assert (tmp_path / "html").is_symlink()


def test_links_inside_are_not_followed_but_refused(tmp_path: Path) -> None:
    destination, outside = tmp_path / "ziel", tmp_path / "draußen"
    publish(edition(1, ("index",)), destination)
    outside.mkdir()
    (destination / "nur").symlink_to(outside)
    with pytest.raises(PublishError, match="Am Ziel liegt „nur“"):
        publish(NEW, destination)
    assert contents(outside) == {}


@pytest.fixture
def secret(tmp_path: Path) -> Iterator[Path]:
    """Give a file outside that must stay as it is."""
    file = tmp_path / "draußen" / "geheim.txt"
    file.parent.mkdir()
    file.write_bytes(b"secret")
    file.chmod(0o600)
    yield file
    assert contents(file.parent) == {"geheim.txt": b"secret"}
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("name", [".index.html.publishing", ".index.html.update", "index.html"])
def test_nothing_is_ever_written_through_a_link(tmp_path: Path, secret: Path, name: str) -> None:
    publish(OLD, tmp_path / "ziel")
    (tmp_path / "ziel" / name).unlink(missing_ok=True)
    (tmp_path / "ziel" / name).symlink_to(secret)
    publish(NEW, tmp_path / "ziel")
    assert mapping(NEW).items() <= without_record(tmp_path / "ziel").items()
    assert not (tmp_path / "ziel" / "index.html").is_symlink()


@pytest.mark.parametrize("listed", [["nur"], ["nur", "nur/neu.html"]])
def test_a_linked_folder_is_refused_whatever_the_records_say(
    tmp_path: Path, secret: Path, listed: list[str]
) -> None:
    destination = tmp_path / "ziel"
    publish(edition(1, ("index",)), destination)
    record = json.loads((destination / "releases.json").read_bytes())
    (destination / "releases.json").write_text(json.dumps(record | {"unfinished": listed}))
    (destination / "nur").symlink_to(secret.parent)
    before = contents(destination)
    with pytest.raises(PublishError, match="Am Ziel liegt „nur“"):
        publish(NEW, destination)
    assert contents(destination) == before


def test_a_folder_that_becomes_a_link_meanwhile_is_not_entered(
    tmp_path: Path, secret: Path
) -> None:
    with opened(str(tmp_path / "ziel"), Path("site"), None, DAY) as target:
        (tmp_path / "ziel" / "stadt").symlink_to(secret.parent)
        for touched in ("stadt/geheim.txt", "stadt/neu/geheim.txt"):
            with pytest.raises(NotADirectoryError):
                target.put((Product(touched, b"changed"),))
            with pytest.raises(NotADirectoryError):
                target.remove((touched,))
            with pytest.raises(NotADirectoryError):
                target.read(touched)


def test_records_that_are_links_are_refused_with_a_remedy(tmp_path: Path, secret: Path) -> None:
    (tmp_path / "ziel").mkdir()
    (tmp_path / "ziel" / "build-manifest.json").symlink_to(secret)
    with pytest.raises(PublishError, match="Bitte den Verweis löschen"):
        publish(OLD, tmp_path / "ziel")


def test_web_servers_may_read_it_whatever_the_umask(tmp_path: Path) -> None:
    destination = tmp_path / "ziel"

    def carefully() -> None:
        os.umask(0o077)
        publish(OLD, destination)

    assert outcome(start(carefully)) == 0
    modes = {file.stat().st_mode & 0o777 for file in destination.rglob("*") if file.is_file()}
    assert modes == {0o644}
    folders = [destination, *(it for it in destination.rglob("*") if it.is_dir())]
    assert {folder.stat().st_mode & 0o777 for folder in folders} == {0o755}


def test_other_things_are_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "urlaub.jpg").write_bytes(b"")
    with pytest.raises(PublishError, match="Damit nichts verloren geht"):
        publish(OLD, tmp_path)
    assert contents(tmp_path) == {"urlaub.jpg": b""}


def test_a_file_as_destination_is_refused(tmp_path: Path) -> None:
    (tmp_path / "datei").write_bytes(b"wichtig")
    with pytest.raises(PublishError, match="liegt eine Datei"):
        publish(OLD, tmp_path / "datei")
    assert contents(tmp_path) == {"datei": b"wichtig"}


@pytest.mark.parametrize("place", ["site", "site/unter", "."])
def test_the_built_site_is_never_its_own_destination(tmp_path: Path, place: str) -> None:
    with pytest.raises(PublishError, match="liegen ineinander"):
        opened(str(tmp_path / place), tmp_path / "site", None, DAY)
