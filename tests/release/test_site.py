import json
from pathlib import Path

import pytest

from generator.product import Product
from generator.publish import PublishError, Readiness, publish
from generator.release import Site, built_site
from tests.publish.sites import VERSION_A, whole


@pytest.fixture
def site(tmp_path: Path) -> Path:
    publish(VERSION_A, tmp_path / "site")
    return tmp_path / "site"


def test_a_built_site_is_read_as_it_was_built(site: Path) -> None:
    read = built_site(site)
    assert {it.path: it.content for it in read.products} == whole(VERSION_A)
    assert read.digest == Site.of(VERSION_A).digest


def test_other_files_in_the_folder_are_no_part_of_it(site: Path) -> None:
    (site / "entwurf.html").write_bytes(b"")
    (site / "releases.json").write_bytes(b"{}")
    assert "entwurf.html" not in built_site(site).paths
    assert "releases.json" not in built_site(site).paths


def test_a_damaged_site_is_refused(site: Path) -> None:
    page = site / "index.html"
    page.write_bytes(page.read_bytes().swapcase())
    with pytest.raises(PublishError, match=r"„index.html“ fehlt oder wurde geändert"):
        built_site(site)
    page.unlink()
    with pytest.raises(PublishError, match=r"„index.html“ fehlt oder wurde geändert"):
        built_site(site)
    page.symlink_to("stadt/datteln.html")
    with pytest.raises(PublishError, match=r"„index.html“ fehlt oder wurde geändert"):
        built_site(site)


@pytest.mark.parametrize(
    ("readiness", "what"),
    [(Readiness.DRAFT, "wurde ohne --release gebaut"), (Readiness.PREVIEW, "Vorschau")],
)
def test_what_is_not_finished_is_refused_unless_wanted(
    tmp_path: Path, readiness: Readiness, what: str
) -> None:
    publish(VERSION_A, tmp_path / "site", readiness)
    with pytest.raises(PublishError, match=what) as refused:
        built_site(tmp_path / "site")
    assert "make site ARGS=--release" in str(refused.value)
    assert "--unfinished" in str(refused.value)
    assert built_site(tmp_path / "site", unfinished=True).manifest.readiness is readiness


def test_what_is_no_site_is_refused_with_the_command_that_builds_one(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "nirgends"):
        with pytest.raises(PublishError, match=r"Bitte zuerst bauen: make site ARGS=--release"):
            built_site(place)


@pytest.mark.parametrize("path", ["../geheim.txt", "/etc/passwd", "releases.json"])
def test_a_manifest_cannot_lead_out_of_the_folder(site: Path, path: str) -> None:
    manifest = json.loads((site / "build-manifest.json").read_bytes())
    secret = Product(path, b"secret")
    manifest["files"][path] = {"sha256": secret.digest, "size": 6}
    (site.parent / "geheim.txt").write_bytes(b"secret")
    (site / "build-manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(PublishError, match=r"nicht erlaubt|denselben Platz"):
        built_site(site)
