"""The site without a host, in Chromium and Firefox: all pages are there and find the same."""

import json
import zipfile
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from socket import create_connection
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser as Playwright

from generator.urls import PACK_SIZES, Urls
from tests.building import files_in, pages_in
from tests.e2e.browsing import Site, on_a_host
from tests.e2e.crawling import LED_ON, Browser, Chromium, Visited, every_page, look_at
from tests.e2e.firefox import Firefox

QUESTIONS = (
    ("Schwimmkurs", ""),
    ("Schwimkurs", ""),
    ("Schuldnerberatung", ""),
    ("Hausaufgabenbetreuung", ""),
    ("Deutschkurs mit Kinderbetreuung", ""),
    ("Wo kann ich Deutsch lernen?", ""),
    ("Ich brauche Hilfe bei einem Antrag", ""),
    ("Beratung", "&stadt=marl"),
    ("Beratung", "&sprache=ar"),
    ("Treffpunkt für Frauen", "&geschlecht=weiblich&stadt=herten"),
    ("Sport", "&alter=7&merkmal=kostenlos"),
    ("Musik", "&sort=name"),
    ("", "&kategorie=wohnen"),
    ("zzqxv", ""),
)
ANSWERED = """document.querySelector('#ergebnis').checkVisibility()
  && !document.querySelector('#laden').checkVisibility()
  && document.querySelector('#treffer').textContent !== ''"""
HITS = """[document.querySelector('#treffer').textContent,
  ...[...document.querySelectorAll('#karten a')].map(it => it.href)]"""
KEEP = """(() => {
  const button = document.querySelector('#behalten [data-task=keep]');
  if (!button || !button.checkVisibility()) return false;
  button.click();
  return true;
})()"""
GET = """Promise.all(PATHS.map(async (path) => {
  const response = await fetch(path);
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  const hex = [...new Uint8Array(digest)].map((it) => it.toString(16).padStart(2, '0')).join('');
  return [path, [response.status, hex]];
}))"""
KEPT = "document.querySelector('#behalten [data-state=kept]').checkVisibility()"


@pytest.fixture(params=["chromium", "firefox"])
def browser(request: pytest.FixtureRequest) -> Browser:
    if request.param == "firefox":
        firefox: Firefox = request.getfixturevalue("firefox")
        firefox.complaints.clear()
        return firefox
    page = request.getfixturevalue("page")
    page.set_viewport_size({"width": 320, "height": 200})  # little to paint: half the time
    return Chromium(page)


@pytest.fixture(scope="module")
def unpacked(demo_site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stick") / "Angebote im Kreis"
    with zipfile.ZipFile(demo_site_folder / Urls().archive()) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture(scope="module")
def online(chromium: Playwright, demo: Site) -> Iterator[dict[str, list[str]]]:
    """Return what the search of the site finds in Chromium where there is a host."""
    context = chromium.new_context()
    yield hits(Chromium(context.new_page()), demo.address)
    context.close()


def hits(browser: Browser, start: str) -> dict[str, list[str]]:
    """Return what each question finds: how many in words, then where the cards lead, in order."""
    addresses = [f"{start}suche.html?q={quote(words)}{more}" for words, more in QUESTIONS]
    seen = browser.visit(addresses, HITS, ANSWERED)
    return {
        address.removeprefix(start): [it.removeprefix(start) for it in seen[address].answer]
        for address in addresses
    }


def got(browser: Browser, start: str, paths: Iterable[str]) -> dict[str, list[object]]:
    """Return what a page of the site gets for each path: status and SHA-256 of the text."""
    script = GET.replace("PATHS", json.dumps(list(paths)))
    (seen,) = browser.visit([start], script).values()
    return dict(seen.answer)


def bare(pages: dict[str, Visited]) -> list[str]:
    return [address for address, it in pages.items() if not it.heading or not it.styled]


def test_the_questions_find_something(online: dict[str, list[str]]) -> None:
    assert len(online) == len(QUESTIONS)
    found = [len(it) > 1 for it in online.values()]
    assert found == [True] * (len(QUESTIONS) - 1) + [False]


# In Chromium test_crawl.py does so.
def test_every_page_opens_from_a_folder_in_firefox(firefox: Firefox, real: Site) -> None:
    firefox.complaints.clear()
    pages = every_page(firefox, real.opened, real.folder)
    assert {it.removeprefix(real.opened) for it in pages} >= pages_in(real.folder).keys()
    assert bare(pages) == []
    assert firefox.complaints == []


def test_a_folder_finds_the_same(
    browser: Browser, demo: Site, online: dict[str, list[str]]
) -> None:
    assert hits(browser, demo.opened) == online
    assert browser.complaints == []


def test_an_archive_has_the_same_pages(unpacked: Path, demo_site_folder: Path) -> None:
    there, site = pages_in(unpacked), pages_in(demo_site_folder)
    assert there.keys() == site.keys()
    assert {path for path in site if there[path] != site[path]} == {Urls().take_along()}
    own = files_in(unpacked).keys() - files_in(demo_site_folder).keys()
    # Of the words of all languages it has those of its own.
    assert own
    assert all(it.startswith(("search/words-", "search/sounds-")) for it in own)


def test_an_unpacked_archive_finds_the_same(
    browser: Browser, unpacked: Path, online: dict[str, list[str]]
) -> None:
    start = unpacked.as_uri() + "/"
    pages = look_at(browser, [start + Urls().home(), start + Urls().take_along()])
    assert bare(pages) == []
    assert hits(browser, start) == online
    assert browser.complaints == []


def test_every_page_is_there_when_the_host_is_gone(
    browser: Browser, demo: Site, demo_site_folder: Path, online: dict[str, list[str]]
) -> None:
    with on_a_host(demo_site_folder) as start:
        browser.visit([start + Urls().take_along()], "1", KEEP, KEPT)
    host = urlsplit(start)
    with pytest.raises(ConnectionRefusedError):
        create_connection((host.hostname, host.port))
    pages = pages_in(demo_site_folder)
    assert got(browser, start, pages) == {
        path: [200, sha256(page.encode()).hexdigest()] for path, page in pages.items()
    }
    every_kind = look_at(browser, [start + it for it in demo.kinds.values()], LED_ON)
    assert {it.status for it in every_kind.values()} == {200}
    assert bare(every_kind) == []
    assert hits(browser, start) == online
    # How large a new copy is, only the host knows; the page does without.
    assert [it for it in browser.complaints if PACK_SIZES not in it] == []
    lost = look_at(browser, [start + "gibt-es-nicht.html"])
    assert [(it.status, it.heading) for it in lost.values()] == [(404, "Diese Seite gibt es nicht")]
    assert bare(lost) == []
