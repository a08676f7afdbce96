"""Every address in every page leads somewhere, from wherever the site stands."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.building import build, files_in, pages_in
from tests.contents import SMALL, write
from tests.reading import Document, is_internal, read, resolved

SITES = ("real_site_folder", "second_site_folder", "demo_site_folder")
OLD = ("Diese Seite ist umgezogen", "Dieses Angebot ist beendet.")
BASE = "https://kreis.example/angebote/"


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.getfixturevalue(request.param)
    return folder


@cache
def documents(site: Path) -> dict[str, Document]:
    return {path: read(html) for path, html in pages_in(site).items()}


def internal(document: Document) -> Iterator[str]:
    return (reference for reference in document.references if is_internal(reference))


def test_links_are_relative_so_that_the_site_works_at_any_address(site: Path) -> None:
    found = documents(site)
    assert all(document.references for document in found.values())
    assert [
        (path, reference)
        for path, document in found.items()
        for reference in internal(document)
        if reference.startswith("/") or not reference
    ] == []


def test_every_link_leads_to_a_file_of_the_site(site: Path) -> None:
    files = set(files_in(site))
    assert [
        (path, reference)
        for path, document in documents(site).items()
        for reference in internal(document)
        if resolved(reference, path)[0] not in files
    ] == []


def test_every_fragment_leads_to_a_place_in_its_page(site: Path) -> None:
    found = documents(site)
    targets = [
        (path, *resolved(reference, path))
        for path, document in found.items()
        for reference in internal(document)
    ]
    fragments = [target for target in targets if target[2]]
    assert len(fragments) >= len(found)
    assert [it for it in fragments if it[2] not in found[it[1]].ids] == []


def test_no_id_stands_twice_in_a_page(site: Path) -> None:
    assert [
        path
        for path, document in documents(site).items()
        if len(document.ids) != len(set(document.ids))
    ] == []


def test_every_page_can_be_reached_from_the_start_page(site: Path) -> None:
    """Kept for old links only: pages that lead on, offers that ended, and the 404 page."""
    found = documents(site)
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        for reference in internal(found[path]):
            target = resolved(reference, path)[0]
            if target in found and target not in reached:
                reached.add(target)
                waiting.append(target)
    kept = {path for path, it in found.items() if any(map(it.text.__contains__, OLD))}
    assert {"index.html"} < reached
    assert set(found) - reached - kept == {"404.html"}


def test_only_the_404_page_and_links_to_feeds_name_the_sites_own_address(tmp_path: Path) -> None:
    files = {**SMALL, "site.yaml": SMALL["site.yaml"] + f"base_url: {BASE}\n"}
    site = build(write(tmp_path / "content", files), tmp_path / "site")
    own = {
        path: {it for it in read(html).references if it.startswith(BASE)}
        for path, html in pages_in(site).items()
        if path != "404.html" and BASE in html
    }
    assert own
    for path, named in own.items():
        assert named == {BASE + path.replace("index", "neu").replace(".html", ".xml")}
        assert pages_in(site)[path].count(BASE) <= 2
    references = [it for it in read(pages_in(site)["404.html"]).references if it != "#inhalt"]
    inside = [it.removeprefix(BASE) for it in references if it.startswith(BASE)]
    assert inside
    assert set(inside) <= set(files_in(site))
    assert {urlsplit(it).scheme for it in references if not it.startswith(BASE)} <= {"https"}
