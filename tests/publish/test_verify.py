import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.publish import PublishError, publish
from generator.publish.manifest import MANIFEST_PATH, Manifest
from generator.publish.verify import make_durable, verify
from tests.publish.processes import outcome, start
from tests.publish.sites import VERSION_A, VERSION_B, contents, siblings, whole


@pytest.fixture
def site(tmp_path: Path) -> Path:
    publish(VERSION_A, tmp_path / "site")
    return tmp_path / "site"


def test_an_intact_site_passes(site: Path) -> None:
    make_durable(site)
    verify(site, Manifest.of(VERSION_A))
    assert contents(site) == whole(VERSION_A)


def one_bit(site: Path) -> None:
    content = bytearray((site / "suche/index.bin").read_bytes())
    content[-1] ^= 1
    (site / "suche/index.bin").write_bytes(content)


def missing(site: Path) -> None:
    (site / "static/leer.txt").unlink()


def additional(site: Path) -> None:
    (site / "static/neu.txt").touch()


def linked(site: Path) -> None:
    (site / "index.html").rename(site.parent / "index.html")
    (site / "index.html").symlink_to(site.parent / "index.html")


def folder_linked(site: Path) -> None:
    (site / "stadt").rename(site.parent / "stadt")
    (site / "stadt").symlink_to(site.parent / "stadt")


def no_manifest(site: Path) -> None:
    (site / MANIFEST_PATH).unlink()


def other_manifest(site: Path) -> None:
    (site / MANIFEST_PATH).write_bytes(Manifest.of(VERSION_B).product().content)


@pytest.mark.parametrize(
    "damage", [one_bit, missing, additional, linked, folder_linked, no_manifest, other_manifest]
)
def test_any_difference_is_found(site: Path, damage: Callable[[Path], None]) -> None:
    damage(site)
    with pytest.raises(PublishError, match="Beim Nachlesen"):
        verify(site, Manifest.of(VERSION_A))


def test_damage_while_staging_keeps_the_new_site_back(site: Path) -> None:
    staging = site.parent / ".site.staging"

    def damage_before_the_manifest(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and str(arguments[0]) == str(staging / MANIFEST_PATH):
            index = staging / "index.html"
            if index.read_bytes() == b"Version B":
                index.write_bytes(b"Version X")

    def publish_b() -> None:
        sys.addaudithook(damage_before_the_manifest)
        with pytest.raises(PublishError, match=r"Datei „index\.html“"):
            publish(VERSION_B, site)

    assert outcome(start(publish_b)) == 0
    assert contents(site) == whole(VERSION_A)
    assert siblings(site) == set()
