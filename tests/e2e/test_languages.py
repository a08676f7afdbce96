"""The site in its other languages, as people meet it: changing the language, reading, searching."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.catalogue import build_catalogue
from generator.editions import published_languages
from generator.load import load
from tests.building import CONTENT
from tests.e2e.browsing import AXE_TAGS, MOVED, Site, overflow, served, violations, watch
from tests.e2e.searching import found, heading
from tests.e2e.test_accessibility import AXE_WIDTHS, NARROW, SCHEMES, resize
from tests.e2e.test_html import errors, messages

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
    failed: list[str] = []
    for address in kinds_in(languages, language):
        page.goto(address)
        assert page.locator("html").get_attribute("lang") == language
        assert (page.locator("html").get_attribute("dir") == "rtl") is (language in RIGHT_TO_LEFT)
        for scheme, rules in SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            for width in AXE_WIDTHS:
                resize(page, width)
                failed += [f"{scheme} {width}: {it}" for it in violations(page, rules)]
    assert failed == []
    assert seen.complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_wider_than_a_narrow_phone(page: Page, languages: Site, language: str) -> None:
    wider = {}
    for address in kinds_in(languages, language):
        page.goto(address)
        for width in NARROW:
            resize(page, width)
            if pixels := overflow(page):
                wider[f"{address} at {width}"] = pixels
    assert wider == {}


def test_a_language_that_is_not_told_apart_would_be_found(page: Page, languages: Site) -> None:
    page.goto(f"{languages.address}ar/index.html")
    page.evaluate("() => document.documentElement.setAttribute('lang', 'arabisch')")
    assert any("html-lang-valid" in it for it in violations(page, AXE_TAGS))


def test_no_page_has_an_error(languages_site_folder: Path) -> None:
    folders = [languages_site_folder / it for it in LANGUAGES]
    assert errors(messages(*folders)) == []
