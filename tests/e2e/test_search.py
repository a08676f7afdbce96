"""The search as people use it: over http below a sub-path, and opened from the folder."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import watch
from tests.e2e.searching import asked, button, cards, found, heading, open_search, value


def test_a_word_typed_on_the_start_page_finds_offers(page: Page, start: str) -> None:
    seen = watch(page)
    page.goto(start + "index.html")
    page.get_by_label("Was suchen Sie?").fill("Schwimmkurs")
    page.get_by_role("button", name="Suchen").click()
    page.wait_for_url("**/suche.html?q=Schwimmkurs")
    assert found(page) > 1
    assert "„Schwimmkurs“" in heading(page).inner_text()
    assert cards(page).count() == min(found(page), 20)
    assert "chwimm" in page.locator("#karten mark").first.inner_text()
    expect(page.locator("#ansage")).to_have_text(heading(page).inner_text())
    assert page.title().startswith(heading(page).inner_text())
    name = cards(page).first.get_by_role("link").inner_text()
    cards(page).first.get_by_role("link").click()
    assert page.get_by_role("heading", level=1).inner_text() == name
    assert seen.complaints == []
    assert [it for it in seen.requests if not it.startswith(start)] == []


def test_a_list_presets_its_filters(page: Page, start: str) -> None:
    page.goto(start + "stadt/marl/beratung.html")
    page.get_by_label("In dieser Liste suchen").fill("Schulden")
    page.keyboard.press("Enter")
    found(page)
    assert asked(page) == {"q": ["Schulden"], "stadt": ["marl"], "kategorie": ["beratung"]}
    assert page.locator("#gewaehlt li").count() == 2
    assert value(page, "stadt", "marl").is_checked()


def test_choosing_counts_and_only_the_button_changes_the_results(page: Page, start: str) -> None:
    open_search(page, start, "Beratung")
    before, first = found(page), cards(page).first.inner_text()
    counts = [int(it) for it in page.locator("input[name=stadt] ~ .count").all_inner_texts()]
    value(page, "stadt", "marl").check()
    expect(button(page)).not_to_have_text(f"{before} Angebote zeigen")
    assert found(page) == before
    assert cards(page).first.inner_text() == first
    wanted = int(value(page, "stadt", "marl").locator("xpath=../*[@class='count']").inner_text())
    assert wanted in counts
    expect(button(page)).to_have_text(f"{wanted} Angebote zeigen")
    button(page).click()
    expect(heading(page)).to_have_text(f"{wanted} Angebote für „Beratung“")
    expect(heading(page)).to_be_focused()
    assert asked(page) == {"q": ["Beratung"], "stadt": ["marl"]}
    assert page.locator("input[name=stadt] ~ .count").all_inner_texts() == [*map(str, counts)]


def test_values_of_one_filter_add_up_and_filters_narrow_each_other(page: Page, start: str) -> None:
    def total(more: str) -> int:
        open_search(page, start, "", more)
        return found(page)

    women, arabic = total("&geschlecht=weiblich"), total("&sprache=ar")
    assert total("&sprache=ar&sprache=uk") > arabic
    assert total("&sprache=ar&geschlecht=weiblich") < min(women, arabic)
    assert 0 < total("&alter=7") < total("")
    assert 0 < total("&name=schwimm") < arabic


def test_what_words_were_taken_for_can_be_refused(page: Page, start: str) -> None:
    open_search(page, start, "Schuldnerberatung")
    chips = page.locator("#verstanden button")
    assert chips.count() == 1
    chips.click()
    expect(chips).to_have_count(0)
    assert len(asked(page)["ohne"]) == 1
    expect(heading(page)).to_contain_text("Schuldnerberatung")


@pytest.mark.parametrize("query", ["دورة لغة ألمانية", "курс німецької мови", "almanca kursu"])
def test_other_languages_are_understood(page: Page, start: str, query: str) -> None:
    seen = watch(page)
    open_search(page, start, query)
    assert found(page) > 5
    assert heading(page).locator("bdi").inner_text() == query
    assert seen.complaints == []


def test_results_can_be_seen_by_city(page: Page, start: str) -> None:
    open_search(page, start, "Beratung")
    page.get_by_role("button", name="Nach Stadt").click()
    assert not cards(page).first.is_visible()
    chip = page.locator("#stadtliste button", has_text="Marl")
    count = chip.locator(".count").inner_text()
    assert page.locator("text.map-count[data-city=marl]").text_content() == count
    page.locator("g[data-city=marl] path").click()
    expect(heading(page)).to_have_text(f"{count} Angebote für „Beratung“")
    assert cards(page).first.is_visible()
    assert asked(page)["stadt"] == ["marl"]


def test_what_is_typed_stays_a_text(page: Page, start: str) -> None:
    seen = watch(page)
    query = "<img src=x onerror=alert(1)>\u202e\"'&{about}"
    open_search(page, start, query, f"&name={quote(query)}&stadt=%3Cb%3E&__proto__=1&sort=x")
    assert query in heading(page).inner_text()
    assert page.locator("main img").count() == 0
    assert seen.complaints == []


def test_what_nobody_checked_for_long_is_shown_on_request_only(page: Page, start: str) -> None:
    open_search(page, start, "Beratung")
    before = found(page)
    page.locator("summary", has_text="Zuletzt geprüft").click()
    aged = value(page, "lange-nicht-geprueft", "lange-nicht-geprueft")
    more = int(aged.locator("xpath=../*[@class='count']").inner_text())
    assert more > 0
    aged.check()
    expect(button(page)).to_have_text(f"{before + more} Angebote zeigen")
    button(page).click()
    expect(heading(page)).to_have_text(f"{before + more} Angebote für „Beratung“")
    assert asked(page) == {"q": ["Beratung"], "lange-nicht-geprueft": ["lange-nicht-geprueft"]}
    page.locator("#gewaehlt").get_by_role("button", name="auch lange nicht geprüfte").click()
    expect(heading(page)).to_have_text(f"{before} Angebote für „Beratung“")
