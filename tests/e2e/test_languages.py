"""The site in its other languages, as people meet it: changing the language, reading, searching."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from socket import create_connection
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from generator.catalogue import build_catalogue
from generator.editions import published_languages
from generator.i18n import words_in
from generator.load import load
from generator.urls import Urls
from tests.building import CONTENT
from tests.e2e.browsing import AXE_TAGS, MOVED, Site, on_a_host, overflow, served, violations, watch
from tests.e2e.crawling import Chromium, every_page
from tests.e2e.searching import found, heading
from tests.e2e.test_accessibility import NARROW, barriers, resize, too_wide
from tests.e2e.test_html import errors, messages
from tests.e2e.test_taken_along import KEEP, KEPT

LANGUAGES = published_languages(build_catalogue(load(CONTENT)).taxonomy)[1:]
RIGHT_TO_LEFT = {"ar", "fa"}


@pytest.fixture(scope="module")
def languages(languages_site_folder: Path) -> Iterator[Site]:
    with served(CONTENT, languages_site_folder) as site:
        yield site


def kinds_in(site: Site, language: str) -> list[str]:
    """Return a page of every kind in a language."""
    paths = (path for template, path in site.kinds.items() if template != MOVED)
    return [f"{site.address}{language}/{path}" for path in paths]


def choose(page: Page, name: str) -> None:
    """Change the language by the menu at the top."""
    page.locator(".menu-languages summary").click()
    page.locator(".menu-languages").get_by_role("link", name=name, exact=True).click()


def test_changing_the_language_keeps_page_and_question(page: Page, languages: Site) -> None:
    seen = watch(page)
    page.goto(f"{languages.address}suche.html?q=Sport")
    total = found(page)
    choose(page, "Українська")
    page.wait_for_url("**/uk/suche.html?q=Sport")
    expect(heading(page)).to_contain_text("за запитом «Sport»")
    assert found(page) == total
    choose(page, "Deutsch")
    page.wait_for_url("**/angebote/suche.html?q=Sport")
    page.goto(f"{languages.address}stadt/castrop-rauxel.html")
    choose(page, "العربية")
    page.wait_for_url("**/ar/stadt/castrop-rauxel.html")
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert seen.complaints == []


def test_the_languages_stand_on_the_start_page_in_their_own_names(
    page: Page, languages: Site
) -> None:
    page.goto(f"{languages.address}index.html")
    links = page.locator(".language-row a")
    assert links.count() == len(LANGUAGES) + 1
    assert {it.get_attribute("hreflang") for it in links.all()} == {"de", *LANGUAGES}


def test_german_words_and_numbers_keep_their_order_in_arabic(page: Page, languages: Site) -> None:
    page.goto(f"{languages.address}ar/angebot/badminton.html")
    assert page.locator("h1 span[lang=de][dir=ltr]").count() == 1
    number = page.locator("a[href^='tel:'].ltr")
    assert number.evaluate("it => getComputedStyle(it).direction") == "ltr"
    address = page.get_by_text("Lange Straße 18, 44579 Castrop-Rauxel", exact=True)
    assert address.get_attribute("dir") == "ltr"


def test_cards_of_the_search_say_what_is_german(page: Page, languages: Site) -> None:
    page.goto(f"{languages.address}ar/suche.html?q=Badminton")
    expect(heading(page)).not_to_be_empty()
    card = page.locator("#karten .card").first
    assert card.locator("h3 a span[lang=de][dir=ltr]").inner_text() == "Badminton"
    assert "\ue000" not in page.content()


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(page: Page, languages: Site, language: str) -> None:
    seen = watch(page)
    assert barriers(page, kinds_in(languages, language)) == []
    assert page.locator("html").get_attribute("lang") == language
    assert (page.locator("html").get_attribute("dir") == "rtl") is (language in RIGHT_TO_LEFT)
    assert seen.complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_wider_than_a_narrow_phone(page: Page, languages: Site, language: str) -> None:
    assert too_wide(page, kinds_in(languages, language)) == {}


def test_the_open_menu_of_languages_is_accessible_and_fits(page: Page, languages: Site) -> None:
    for language in ("", "ar/"):
        page.goto(f"{languages.address}{language}index.html")
        page.locator(".menu-languages summary").click()
        assert page.locator(".menu-languages li").count() == len(LANGUAGES) + 1
        for width in (*NARROW, 1280):
            resize(page, width)
            assert overflow(page) == 0
            assert violations(page) == []


QUESTIONS = {"رياضة": 1, "Badminton": 1, "Sport": 1, "zzqxv": 0}
"""What somebody with the Arabic pages may type, and how many offers of the real content fit."""


def finds(page: Page, start: str) -> dict[str, int]:
    """Return how many offers each question finds on the Arabic pages."""
    counts = {}
    for words in QUESTIONS:
        page.goto(f"{start}ar/suche.html?q={quote(words)}")
        expect(heading(page)).not_to_be_empty()
        expect(page.locator("#laden")).to_be_hidden()
        counts[words] = page.locator("#karten > .card").count()
    return counts


def test_a_device_keeps_a_language_and_its_search_without_a_host(
    page: Page, languages_site_folder: Path
) -> None:
    with on_a_host(languages_site_folder) as start:
        assert finds(page, start) == QUESTIONS
        Chromium(page).visit([f"{start}ar/{Urls().take_along()}"], "1", KEEP, KEPT)
    host = urlsplit(start)
    with pytest.raises(ConnectionRefusedError):
        create_connection((host.hostname, host.port))
    for path in ("index.html", "stadt/castrop-rauxel.html", "angebot/badminton.html"):
        answer = page.goto(f"{start}ar/{path}")
        assert answer
        assert answer.text() == (languages_site_folder / "ar" / path).read_text("utf-8")
    assert finds(page, start) == QUESTIONS
    lost = page.goto(f"{start}ar/gibt-es-nicht.html")
    assert lost
    assert lost.status == 404
    assert page.locator("h1").inner_text() == words_in("ar")("Diese Seite gibt es nicht")


def test_an_unpacked_archive_of_one_language_begins_with_its_start_page(
    page: Page, languages_site_folder: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(languages_site_folder / Urls("ar").archive()) as archive:
        archive.extractall(tmp_path)
    page.goto((tmp_path / "index.html").as_uri())
    page.wait_for_url("**/ar/index.html")
    assert page.locator("a[hreflang]").count() == 0
    assert finds(page, f"{tmp_path.as_uri()}/") == QUESTIONS
    crawled = every_page(Chromium(page), f"{tmp_path.as_uri()}/ar/", tmp_path / "ar")
    assert len(crawled) > 200
    assert [it for it, seen in crawled.items() if not seen.heading or not seen.styled] == []


def test_a_language_that_is_not_told_apart_would_be_found(page: Page, languages: Site) -> None:
    page.goto(f"{languages.address}ar/index.html")
    page.evaluate("() => document.documentElement.setAttribute('lang', 'arabisch')")
    assert any("html-lang-valid" in it for it in violations(page, AXE_TAGS))


def test_no_page_has_an_error(languages_site_folder: Path) -> None:
    folders = [languages_site_folder / it for it in LANGUAGES]
    assert errors(messages(*folders)) == []
