import os
import stat
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.product import Product
from generator.publish import PublishReport, publish
from tests.publish.processes import outcome, start
from tests.publish.sites import SHARED, VERSION_A, VERSION_B, contents, siblings, whole


def manifest_digest(destination: Path) -> str:
    return sha256((destination / "build-manifest.json").read_bytes()).hexdigest()


def test_a_first_site_is_written_whole(tmp_path: Path) -> None:
    destination = tmp_path / "noch" / "nicht" / "da"
    report = publish(VERSION_A, destination)
    assert contents(destination) == whole(VERSION_A)
    assert report == PublishReport(len(VERSION_A), 0, 0, manifest_digest(destination))
    assert siblings(destination) == set()


def test_an_empty_folder_is_a_good_destination(tmp_path: Path) -> None:
    destination = tmp_path / "site"
    destination.mkdir(mode=0o700)
    publish(VERSION_A, destination)
    assert contents(destination) == whole(VERSION_A)
    assert stat.S_IMODE(destination.stat().st_mode) == 0o755


def test_the_next_version_replaces_the_first(tmp_path: Path) -> None:
    destination = tmp_path / "site"
    publish(VERSION_A, destination)
    report = publish(VERSION_B, destination)
    assert contents(destination) == whole(VERSION_B)
    assert not (destination / "nur-in-a").exists()
    assert report == PublishReport(3, len(SHARED), 1, manifest_digest(destination))
    assert siblings(destination) == set()


def test_a_site_may_be_empty(tmp_path: Path) -> None:
    destination = tmp_path / "site"
    publish(VERSION_A, destination)
    report = publish((), destination)
    assert contents(destination) == whole(())
    assert (report.written, report.unchanged, report.removed) == (0, 0, len(VERSION_A))


def test_products_may_come_from_a_generator(tmp_path: Path) -> None:
    publish((product for product in VERSION_A), tmp_path / "site")
    assert contents(tmp_path / "site") == whole(VERSION_A)


def test_a_generator_that_fails_leaves_the_site_alone(tmp_path: Path) -> None:
    destination = tmp_path / "site"
    publish(VERSION_A, destination)
    with pytest.raises(ZeroDivisionError):
        publish((Product(f"{1 // number}.html", b"") for number in (1, 0)), destination)
    assert contents(destination) == whole(VERSION_A)
    assert siblings(destination) == set()


@settings(deadline=None, max_examples=30)
@given(st.permutations(VERSION_B), st.booleans())
def test_the_order_of_products_leaves_no_trace(order: list[Product], again: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        destination = Path(folder, "site")
        if again:
            publish(VERSION_A, destination)
        report = publish(order, destination)
        assert contents(destination) == whole(VERSION_B)
        assert report.manifest_digest == manifest_digest(destination)


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o777])
def test_modes_do_not_depend_on_the_umask(tmp_path: Path, umask: int) -> None:
    destination = tmp_path / "site"

    def publish_under_umask() -> None:
        os.umask(umask)
        publish(VERSION_A, destination)
        publish(VERSION_B, destination)

    assert outcome(start(publish_under_umask)) == 0
    places = (destination, *destination.rglob("*"))
    modes = {(place.is_dir(), stat.S_IMODE(place.stat().st_mode)) for place in places}
    assert modes == {(True, 0o755), (False, 0o644)}


def test_the_manifest_is_written_last(tmp_path: Path) -> None:
    def publish_watched() -> None:
        written: list[str] = []

        def watch(event: str, arguments: tuple[object, ...]) -> None:
            if event == "open" and arguments[1] == "x":
                written.append(Path(str(arguments[0])).name)

        sys.addaudithook(watch)  # for good, hence the child process
        publish(VERSION_A, tmp_path / "site")
        assert len(written) == len(VERSION_A) + 1
        assert written[-1] == "build-manifest.json"

    assert outcome(start(publish_watched)) == 0


def test_a_relative_destination_belongs_to_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    publish(VERSION_A, Path("site"))
    assert contents(tmp_path / "site") == whole(VERSION_A)
    monkeypatch.chdir(tmp_path / "site")
    publish(VERSION_B, Path())
    assert contents(tmp_path / "site") == whole(VERSION_B)
    assert siblings(tmp_path / "site") == set()


def test_the_way_to_the_destination_may_lead_over_links(tmp_path: Path) -> None:
    (tmp_path / "platte").mkdir()
    (tmp_path / "www").symlink_to(tmp_path / "platte")
    for version in (VERSION_A, VERSION_B):
        publish(version, tmp_path / "www" / "site")
        assert contents(tmp_path / "platte" / "site") == whole(version)
