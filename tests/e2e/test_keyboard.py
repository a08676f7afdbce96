"""Everything can be reached and used with the keyboard alone."""

import pytest
from playwright.sync_api import Page

from tests.e2e.browsing import Site


def test_the_skip_link_is_first_is_seen_and_leads_to_the_content(page: Page, real: Site) -> None:
    page.goto(real.address + "stadt/datteln.html")
    link = page.locator(".skip-link")
    hidden = link.bounding_box()
    page.keyboard.press("Tab")
    assert link.evaluate("it => it === document.activeElement")
    shown = link.bounding_box()
    assert hidden
    assert shown
    assert hidden["y"] + hidden["height"] <= 0
    assert shown["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "inhalt"
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('main') !== null")


def test_the_menu_of_a_phone_opens_with_the_keyboard(page: Page, real: Site) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(real.address + "index.html")
    menu, entry = page.locator(".menu-small"), page.locator(".menu-small a").first
    assert not entry.is_visible()
    for _ in range(3):
        page.keyboard.press("Tab")
    assert menu.locator("summary").evaluate("it => it === document.activeElement")
    page.keyboard.press("Enter")
    assert entry.is_visible()
    page.keyboard.press("Tab")
    assert entry.evaluate("it => it === document.activeElement")
    name = entry.inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: not url.endswith("index.html"))
    assert page.locator(".menu-small [aria-current]").text_content() == name


def test_only_one_menu_is_there_at_a_time(page: Page, real: Site) -> None:
    page.goto(real.address + "index.html")
    for width, small in ((360, True), (1280, False)):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.locator(".menu-small summary").is_visible() is small
        assert page.locator(".menu-wide a").first.is_visible() is not small


@pytest.mark.parametrize("path", ["index.html", "angebot/badminton.html", "angebote.html"])
def test_the_focus_visits_everything_in_order_and_is_always_seen(
    page: Page, real: Site, path: str
) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(real.address + path)
    wanted = page.locator(STOPS.replace(",", ":visible,") + ":visible").count()
    visited = []
    for _ in range(wanted + 2):
        page.keyboard.press("Tab")
        visited.append(page.evaluate(WHERE, STOPS))
    stops = [stop for stop in visited if stop["place"] >= 0]
    places = [stop["place"] for stop in stops[:wanted]]
    assert places == sorted(set(places))
    assert len(places) == wanted
    assert [stop for stop in stops if not stop["ring"]] == []


STOPS = "a[href], summary, input:not([type=hidden]), button"
WHERE = """stops => {
  const it = document.activeElement;
  const all = [...document.querySelectorAll(stops)];
  const style = getComputedStyle(it);
  const drawn = it.querySelector('path') && getComputedStyle(it.querySelector('path'));
  return {
    place: all.indexOf(it),
    ring: style.outlineStyle !== 'none' || style.boxShadow !== 'none'
      || Boolean(drawn && parseFloat(drawn.strokeWidth) >= 4),
  };
}"""
