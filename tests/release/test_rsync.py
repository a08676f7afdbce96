import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from generator.publish import PublishError
from generator.release import Site, deliver, opened
from generator.release.rsync import is_address
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
from tests.release.rsync_server import remote_shell, rsync_server

OLD = edition("alt", ("index", "stadt/ähren", "nur/alt/mit leerzeichen"))
NEW = edition("neu", ("index", "stadt/ähren", "nur/neu"))


def publish(site: Site, address: str) -> None:
    with opened(address, Path("site"), None, DAY) as target:
        deliver(site, target, address, DAY)


def without_record(folder: Path) -> dict[str, bytes]:
    found = contents(folder)
    del found["releases.json"]
    return found


@pytest.fixture
def web(tmp_path: Path) -> Path:
    folder = tmp_path / "web space"
    folder.mkdir()
    return folder


@pytest.fixture
def server(tmp_path: Path, web: Path) -> Iterator[str]:
    with rsync_server(tmp_path, web) as address:
        yield address


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RSYNC_RSH", remote_shell(tmp_path))


@pytest.mark.parametrize(
    ("where", "is_rsync"),
    [
        ("nutzer@server.example.org:/var/www/", True),
        ("server.example.org:www", True),
        ("server.example.org::web/angebote", True),
        ("rsync://server.example.org/web", True),
        ("/var/www/a:b", False),
        ("./a:b", False),
        ("site", False),
        ("-e sh:x", False),
    ],
)
def test_addresses_are_told_from_folders_as_rsync_does(where: str, is_rsync: bool) -> None:
    assert is_address(where) is is_rsync


@pytest.mark.parametrize("path", ["web", "web/kreis"])
def test_an_rsync_server_holds_the_site_and_assets_of_older_releases(
    server: str, web: Path, path: str
) -> None:
    destination = web / path.partition("/")[2]
    publish(OLD, f"{server}/{path}")
    assert without_record(destination) == mapping(OLD)
    publish(NEW, f"{server}/{path}")
    assert without_record(destination) == mapping(NEW) | assets(OLD)
    assert not (destination / "nur" / "alt").exists()


@pytest.mark.usefixtures("shell")
def test_a_machine_reached_by_a_remote_shell_does_so_too(tmp_path: Path) -> None:
    destination = tmp_path / "angebote ü"
    publish(OLD, f"nutzer@server.example.org:{destination}")
    publish(NEW, f"nutzer@server.example.org:{destination}/")
    assert without_record(destination) == mapping(NEW) | assets(OLD)
    files = [it for it in destination.rglob("*") if it.is_file()]
    assert {it.stat().st_mode & 0o777 for it in files} == {0o644}


def test_people_without_rights_of_root_publish_too(tmp_path: Path) -> None:
    open_to_all(tmp_path)
    own, web = tmp_path / "eigenes", tmp_path / "web"
    for folder in (own, web):
        folder.mkdir()
        if os.getuid() == 0:
            os.chown(folder, 65534, 65534)

    def as_nobody() -> None:
        if os.getuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        with rsync_server(own, web) as address:
            publish(OLD, f"{address}/web")
            publish(NEW, f"{address}/web")

    assert outcome(start(as_nobody)) == 0
    assert without_record(web) == mapping(NEW) | assets(OLD)


def test_only_what_differs_is_sent_even_if_size_and_age_are_the_same(
    server: str, web: Path
) -> None:
    publish(OLD, f"{server}/web")
    page = web / "index.html"
    changed = (page, web / "releases.json")
    others = {file: file.stat().st_ino for file in web.rglob("*") if file not in changed}
    times = page.stat()
    page.write_bytes(b"x" * times.st_size)
    os.utime(page, ns=(times.st_atime_ns, times.st_mtime_ns))
    with opened(f"{server}/web", Path("site"), None, DAY) as target:
        assert deliver(OLD, target, "web", DAY).written == 1
    assert {file: file.stat().st_ino for file in others} == others
    assert without_record(web) == mapping(OLD)


def test_what_someone_else_put_there_stays(server: str, web: Path) -> None:
    publish(OLD, f"{server}/web")
    (web / "nur" / "alt" / "notiz.txt").write_bytes(b"not ours")
    publish(NEW, f"{server}/web")
    assert (web / "nur" / "alt" / "notiz.txt").read_bytes() == b"not ours"
    assert not (web / "nur" / "alt" / "mit leerzeichen.html").exists()


def killed_at(step: int, action: Callable[[], object]) -> Callable[[], None]:
    """Return the action with a SIGKILL right before it starts rsync for this time."""

    def run() -> None:
        steps = count(1)

        def hook(event: str, _: object) -> None:
            if event == "subprocess.Popen" and next(steps) == step:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(hook)
        action()

    return run


@pytest.mark.usefixtures("shell")
def test_a_kill_between_any_two_runs_leaves_pages_that_find_their_files(
    tmp_path: Path,
) -> None:
    with opened(str(tmp_path / "alt"), Path("site"), None, DAY) as target:
        deliver(OLD, target, "alt", DAY)
    for step in count(1):
        shutil.copytree(tmp_path / "alt", tmp_path / str(step))
        address = f"server.example.org:{tmp_path}/{step}"
        code = outcome(start(killed_at(step, lambda it=address: publish(NEW, it))))  # type: ignore[misc]
        found = contents(tmp_path / str(step))
        assert missing_files(found) == set()
        assert missing_pages(found) == set()
        if code == 0:
            assert step > 10
            return
        assert code == -signal.SIGKILL
        if step % 4:
            continue
        publish(NEW, address)
        assert without_record(tmp_path / str(step)) == mapping(NEW) | assets(OLD)


def test_other_things_are_refused_and_left_alone(server: str, web: Path) -> None:
    (web / "urlaub.jpg").write_bytes(b"")
    with pytest.raises(PublishError, match="stammt nicht von diesem Programm"):
        publish(OLD, f"{server}/web")
    assert contents(web) == {"urlaub.jpg": b""}


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("gibt-es-nicht", "Bitte Namen des Bereichs"),
        ("nur-lesen", "read only"),
        ("web/a/b/c", "ob der Ordner über dem Ziel besteht"),
    ],
)
def test_what_the_server_refuses_is_said_in_german(server: str, path: str, said: str) -> None:
    with pytest.raises(PublishError) as refused:
        publish(OLD, f"{server}/{path}")
    assert "konnte nicht veröffentlicht werden" in str(refused.value)
    assert said in str(refused.value)


def test_a_server_that_is_not_there_is_said_in_german() -> None:
    with pytest.raises(PublishError, match="Die Verbindung kam nicht zustande"):
        publish(OLD, "rsync://127.0.0.1:1/web")


def test_a_missing_rsync_is_said_in_german(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PublishError, match="Das Programm rsync fehlt auf diesem Rechner"):
        publish(OLD, "rsync://127.0.0.1:1/web")
