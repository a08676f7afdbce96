"""Ways on and back: fewer filters, more offers, the browser's buttons, nothing found."""

from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import Site
from tests.e2e.searching import cards, found, heading, open_search, value


def test_what_is_chosen_can_be_taken_off(page: Page, start: str) -> None:
    open_search(page, start, "Beratung", "&stadt=marl&merkmal=kostenlos&alter=30")
    few = found(page)
    tags = page.locator("#gewaehlt button")
    assert tags.all_text_contents() == [
        "Filter entfernen: Stadt: Marl×",
        "Filter entfernen: Merkmale: kostenlos×",
        "Filter entfernen: Alter: 30 Jahre×",
    ]
    assert page.locator(".filters > summary").inner_text().strip() == "Filter (3)"
    tags.first.click()
    expect(tags).to_have_count(2)
    expect(heading(page)).to_be_focused()
    assert found(page) > few
    assert not value(page, "stadt", "marl").is_checked()
    page.get_by_role("link", name="Neue Suche").click()
    expect(page.locator("#ergebnis")).to_be_hidden()
    expect(page.locator("#wege")).to_be_visible()
    expect(page.get_by_label("Was suchen Sie?")).to_be_focused()
    assert page.url == start + "suche.html"
    assert page.locator(".facet input:checked").count() == 0


def test_more_offers_follow_and_the_way_back_leads_to_them(page: Page, start: str) -> None:
    open_search(page, start, "Beratung", "&sort=name")
    page.get_by_role("button", name="Mehr anzeigen").click()
    expect(cards(page)).to_have_count(40)
    expect(cards(page).nth(20).get_by_role("link")).to_be_focused()
    names = page.locator("#karten h3").all_inner_texts()
    cards(page).nth(30).scroll_into_view_if_needed()
    place = page.evaluate("() => scrollY")
    cards(page).nth(30).get_by_role("link").click()
    page.wait_for_url("**/angebot/*.html")
    page.go_back()
    expect(cards(page)).to_have_count(40)
    assert page.locator("#karten h3").all_inner_texts() == names
    assert page.locator("#sortierung").input_value() == "name"
    assert page.evaluate("() => scrollY") == pytest.approx(place, abs=2)
    cards(page).nth(30).get_by_role("link").click()
    page.get_by_role("link", name="Zurück zu den Suchergebnissen").click()
    expect(cards(page)).to_have_count(40)
    assert page.evaluate("() => scrollY") == pytest.approx(place, abs=2)


def test_the_way_back_is_offered_only_after_a_search(page: Page, start: str) -> None:
    page.goto(start + "stadt/marl.html")
    page.locator(".card a").first.click()
    assert not page.locator("#zurueck").is_visible()
    open_search(page, start, "Sport")
    cards(page).first.get_by_role("link").click()
    assert page.locator("#zurueck").is_visible()
    page.goto(start + "stadt/marl.html")
    page.locator(".card a").first.click()
    assert not page.locator("#zurueck").is_visible()


def test_back_and_forward_repeat_what_was_asked(page: Page, start: str) -> None:
    open_search(page, start, "Sport", "&stadt=marl")
    sport = heading(page).inner_text()
    page.get_by_label("Was suchen Sie?").fill("Musik")
    page.keyboard.press("Enter")
    expect(heading(page)).to_contain_text("Musik")
    expect(page.get_by_label("Was suchen Sie?")).to_be_focused()
    music = heading(page).inner_text()
    page.go_back()
    expect(heading(page)).to_have_text(sport)
    assert page.get_by_label("Was suchen Sie?").input_value() == "Sport"
    page.go_forward()
    expect(heading(page)).to_have_text(music)
    page.get_by_role("link", name="Neue Suche").click()
    expect(heading(page)).to_be_hidden()
    page.go_back()
    expect(heading(page)).to_be_visible()
    expect(heading(page)).to_have_text(music)


def test_nothing_found_is_said_and_leads_on(page: Page, start: str) -> None:
    open_search(page, start, "Schwimmkurs", "&stadt=oer-erkenschwick&sprache=am")
    expect(heading(page)).to_have_text(
        "Kein Angebot für „Schwimmkurs“ in Oer-Erkenschwick (amharisch)."
    )
    nearby = page.locator("#stattdessen .card")
    assert 1 <= nearby.count() <= 3
    assert "in einer anderen Stadt" in nearby.first.inner_text()
    assert page.get_by_role("link", name="Wer ist zuständig?").last.is_visible()
    assert page.get_by_role("link", name="Diese Lücke melden").is_visible()
    open_search(page, start, "", "&sprache=am&stadt=marl&kategorie=wohnen")
    without = page.locator("#lockern button").first
    total = without.inner_text().partition(": ")[2]
    without.click()
    expect(heading(page)).to_have_text(total)


def test_words_that_nobody_knows_are_named(page: Page, start: str) -> None:
    open_search(page, start, "zzqxv")
    expect(page.locator("#unbekannt")).to_have_text(
        "„zzqxv“ kommt nirgends vor. Stimmt die Schreibweise?"
    )
    expect(page.locator("#wege")).to_be_visible()


def test_a_gap_is_told_with_what_was_looked_for(page: Page, second: Site) -> None:
    open_search(page, second.address, "zzqxv & Co.", "&stadt=nebelhorst")
    letter = page.locator("#luecke").get_attribute("href") or ""
    assert letter.startswith("mailto:redaktion@example.org?subject=Ein%20Angebot%20fehlt&body=")
    body = parse_qs(letter.partition("?")[2])["body"][0]
    assert body.strip() == "Kein Angebot für „zzqxv & Co.“ in Nebelhorst am Bach."
