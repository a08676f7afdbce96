"""What the search loads and when, what is said when it does not come, and what is there without."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.e2e.browsing import Site, watch
from tests.e2e.searching import found, heading, open_search


def test_a_file_that_does_not_come_is_said_and_asked_for_again(page: Page, demo: Site) -> None:
    page.route("**/search/facets-*", lambda it: it.abort())
    page.goto(demo.address + "suche.html?q=Sport")
    expect(page.locator("#fehler")).to_be_visible()
    assert not page.locator("#laden").is_visible()
    page.unroute("**/search/facets-*")
    page.get_by_role("button", name="Noch einmal versuchen").click()
    assert found(page) > 1
    assert not page.locator("#fehler").is_visible()
    page.route("**/search/words-uk-*", lambda it: it.abort())
    page.get_by_label("Was suchen Sie?").fill("німецька")
    page.keyboard.press("Enter")
    expect(page.locator("#fehler")).to_be_visible()
    page.unroute("**/search/words-uk-*")
    page.get_by_role("button", name="Noch einmal versuchen").click()
    expect(heading(page)).to_contain_text("німецька")


def test_nothing_of_the_search_is_loaded_before_somebody_wants_it(page: Page, demo: Site) -> None:
    seen = watch(page)
    page.goto(demo.address + "stadt/marl.html")
    files = demo.address + "search/"
    assert [it for it in seen.requests if it.startswith(files)] == []
    page.get_by_label("In dieser Liste suchen").focus()
    with page.expect_request(files + "cards-*"):
        pass
    assert [it for it in seen.requests if it.startswith(files + "words-")] == [
        it for it in seen.requests if it.startswith(files + "words-de-")
    ]


def test_on_a_slow_connection_one_sees_how_far_it_is(page: Page, demo: Site) -> None:
    held: list[Route] = []
    page.route("**/search/facets-*", lambda it: held.append(it))  # noqa: PLW0108
    page.goto(demo.address + "suche.html?q=Sport", wait_until="commit")
    waiting = page.get_by_text("Suche wird geladen …")
    expect(waiting).to_be_visible()
    bar = page.get_by_role("progressbar", name="Suche wird geladen …")
    expect(bar).not_to_have_attribute("value", "0")
    assert 0 < float(bar.get_attribute("value") or 0) < float(bar.get_attribute("max") or 0)
    page.get_by_label("Was suchen Sie?").fill("Musik")
    page.keyboard.press("Enter")
    held[0].continue_()
    expect(heading(page)).to_contain_text("„Musik“")
    expect(waiting).to_be_hidden()


def test_without_javascript_the_form_leads_to_the_lists(chromium: Browser, demo: Site) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(demo.address + "stadt/marl.html")
    page.get_by_label("In dieser Liste suchen").fill("Deutsch")
    page.keyboard.press("Enter")
    page.wait_for_url("**/suche.html?**")
    main = page.get_by_role("main")
    assert "braucht es JavaScript" in main.inner_text()
    assert not page.locator("#filter, #ergebnis, #suchstand").filter(visible=True).count()
    links = {urlsplit(it.get_attribute("href") or "").path for it in main.get_by_role("link").all()}
    assert {"stadt/marl.html", "kategorie/beratung.html", "sprache/ar.html"} <= links
    assert {"angebote.html", "institutionen.html", "zielgruppe/geschlecht/weiblich.html"} <= links
    context.close()


# Shards before the main part of the index, sounds before dictionaries: a slow line delays anything.
@pytest.mark.parametrize(
    ("late", "query"),
    [
        (re.compile(r"/index-[0-9a-f]{10}\.js"), "Schulden"),
        (re.compile(r"/words-(uk|ru|bg|ar|fa)-[0-9a-f]{10}\.js"), "besplatnaya odezhda"),
    ],
)
def test_files_may_come_in_any_order(
    page: Page, demo: Site, late: re.Pattern[str], query: str
) -> None:
    open_search(page, demo.address, query)
    expected = heading(page).inner_text()
    assert found(page) > 0

    def delay(route: Route) -> None:
        page.wait_for_timeout(700)
        route.continue_()

    page.route(late, delay)
    open_search(page, demo.address, query)
    expect(heading(page)).to_have_text(expected)
