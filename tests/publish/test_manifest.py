import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.product import Product
from generator.publish.manifest import Manifest, Readiness, manifest_from, manifest_in
from tests.publish.sites import VERSION_A, whole

PRODUCTS = st.lists(
    st.builds(Product, st.text(st.characters(codec="utf-8"), min_size=1), st.binary()),
    unique_by=lambda product: product.path,
)


@given(PRODUCTS, st.sampled_from(Readiness))
def test_a_manifest_is_read_back_as_it_was(products: list[Product], readiness: Readiness) -> None:
    manifest = Manifest.of(products, readiness)
    assert manifest_from(manifest.product().content) == manifest


@given(PRODUCTS, st.randoms())
def test_its_bytes_do_not_depend_on_the_order(products: list[Product], random: object) -> None:
    before = Manifest.of(products).product()
    random.shuffle(products)  # type: ignore[attr-defined]
    assert Manifest.of(products).product() == before


def test_it_lists_paths_in_order_with_digest_and_size() -> None:
    product = Manifest.of(VERSION_A).product()
    assert product.path == "build-manifest.json"
    assert product.content == whole(VERSION_A)["build-manifest.json"]
    assert list(json.loads(product.content)["files"]) == sorted(p.path for p in VERSION_A)


def test_how_finished_a_site_is_counts_for_its_digest() -> None:
    digests = {Manifest.of(VERSION_A, it).product().digest for it in Readiness}
    assert len(digests) == len(Readiness)


def test_a_manifest_of_before_readiness_was_noted_counts_as_finished() -> None:
    document = json.loads(Manifest.of(VERSION_A, Readiness.PREVIEW).product().content)
    del document["readiness"]
    read = manifest_from(json.dumps(document).encode())
    assert read == Manifest.of(VERSION_A, Readiness.RELEASE)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"null",
        b"[" * 100_000,
        b'{"files": {}}',
        b'{"kind": "something-else", "files": {}}',
        b'{"kind": "static-site-build-manifest", "files": []}',
        b'{"kind": "static-site-build-manifest", "files": {"a": {"size": 1}}}',
        b'{"kind": "static-site-build-manifest", "files": {"a": {"sha256": 1, "size": 1}}}',
        b'{"kind": "static-site-build-manifest", "files": {"a": 1}}',
        b'{"kind": "static-site-build-manifest", "files": {}, "readiness": "halb"}',
        b'{"kind": "static-site-build-manifest", "files": {}, "readiness": ["release"]}',
    ],
)
def test_what_is_not_a_manifest_is_none(content: bytes) -> None:
    assert manifest_from(content) is None


def test_a_folder_carries_a_manifest_only_as_a_file_of_its_own(tmp_path: Path) -> None:
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere.json"
    site.mkdir()
    manifest = Manifest.of(VERSION_A)
    assert manifest_in(site) is None
    elsewhere.write_bytes(manifest.product().content)
    (site / "build-manifest.json").symlink_to(elsewhere)
    assert manifest_in(site) is None
    (site / "build-manifest.json").unlink()
    elsewhere.rename(site / "build-manifest.json")
    assert manifest_in(site) == manifest
    (tmp_path / "link").symlink_to(site)
    assert manifest_in(tmp_path / "link") is None
