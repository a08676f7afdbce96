"""The search for everyone: keyboard alone, screen readers, narrow phones, every colour scheme."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.browsing import AXE_TAGS, Site, overflow, violations, watch

ADDRESSES = {
    "start": "suche.html",
    "results": "suche.html?q=Schwimmen&stadt=marl&merkmal=kostenlos",
    "nothing": "suche.html?q=Schwimmkurs&stadt=oer-erkenschwick&sprache=am",
    "unknown": "suche.html?q=zzqxv",
    "Arabic": "suche.html?q=%D8%AF%D9%88%D8%B1%D8%A9+%D9%84%D8%BA%D8%A9",
}


def arrive(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("#zeigen")).to_contain_text("zeigen")
    expect(page.locator("#zeigen")).not_to_have_text("Angebote zeigen")
    expect(page.locator("#laden")).to_be_hidden()


def open_everything(page: Page) -> None:
    page.evaluate(
        "() => document.querySelectorAll('#filter, .facet').forEach(it => { it.open = true; })"
    )


@pytest.mark.parametrize("shown", ADDRESSES)
def test_axe_finds_nothing(page: Page, demo: Site, shown: str) -> None:
    seen = watch(page)
    found: list[str] = []
    page.emulate_media(reduced_motion="reduce")
    for width in (320, 1280):
        # Tall: axe takes what the sticky button covers before one scrolls for too small.
        page.set_viewport_size({"width": width, "height": 6000})
        arrive(page, demo.address + ADDRESSES[shown])
        open_everything(page)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            found += [f"{scheme} {width}: {it}" for it in violations(page, AXE_TAGS)]
        assert overflow(page) == 0
    assert found == []
    assert seen.complaints == []


def test_the_list_of_cities_is_accessible(page: Page, demo: Site) -> None:
    arrive(page, demo.address + "suche.html?q=Beratung")
    page.get_by_role("button", name="Nach Stadt").click()
    assert violations(page) == []
    names = page.locator("#stadtliste").get_by_role("button").all_inner_texts()
    assert len(names) == 11
    assert all(any(map(str.isdigit, name)) for name in names)


def test_everything_works_with_the_keyboard_alone(page: Page, demo: Site) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(demo.address + "index.html")
    press_until(page, "#suchworte")
    page.keyboard.type("Beratung")
    page.keyboard.press("Enter")
    page.wait_for_url("**/suche.html?q=Beratung")
    expect(page.locator("#treffer")).to_contain_text("Beratung")
    before = page.locator("#zeigen").inner_text()
    press_until(page, "input[name=stadt][value=herten]")
    page.keyboard.press("Space")
    expect(page.locator("#zeigen")).not_to_have_text(before)
    expect(page.locator("#treffer")).not_to_contain_text("Herten")
    press_until(page, "#zeigen")
    wanted = page.locator("#zeigen").inner_text().split()[0]
    page.keyboard.press("Enter")
    expect(page.locator("#treffer")).to_be_focused()
    expect(page.locator("#treffer")).to_contain_text(f"{wanted} Angebote")
    press_until(page, "#sortierung")
    page.keyboard.type("N")
    page.wait_for_url("**sort=name")
    expect(page.locator("#sortierung")).to_be_focused()
    press_until(page, "#karten a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/angebot/*.html")


def press_until(page: Page, selector: str, most: int = 120) -> None:
    """Press Tab until the focus is on an element, and see that each stop is visible."""
    hidden = []
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("it => document.activeElement.matches(it)", selector):
            break
        hidden += page.evaluate(UNSEEN)
    assert page.evaluate("it => document.activeElement.matches(it)", selector), selector
    assert hidden == []


# WCAG 2.4.7 and 2.4.11: the focus is seen, and nothing that sticks to the window covers it.
UNSEEN = """() => {
  const it = document.activeElement;
  const style = getComputedStyle(it);
  const ring = style.outlineStyle !== 'none' || it.closest('.map-city');
  const { left, top, width, height } = it.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  const seen = there && (it.contains(there) || there.contains(it));
  return ring && (seen || it.closest('.card')) ? [] : [it.outerHTML.slice(0, 200)];
}"""


def test_on_a_phone_filters_open_in_place_and_fold_away(page: Page, demo: Site) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    arrive(page, demo.address + "suche.html?q=Beratung&stadt=marl&sprache=ar")
    panel, city = page.locator("#filter"), page.locator("input[name=stadt][value=herten]")
    assert not city.is_visible()
    summary = panel.locator("summary").first
    assert summary.inner_text().strip() == "Filter (2)"
    summary.click()
    city.check()
    page.locator("#zeigen").click()
    expect(city).to_be_hidden()
    expect(page.locator("#treffer")).to_be_focused()
    expect(panel.locator("summary").first).to_contain_text("Filter (3)")


def test_what_one_presses_is_large_enough(page: Page, demo: Site) -> None:
    """44 by 44 pixels for main actions, 24 for the rest (WCAG 2.5.5 and 2.5.8)."""
    page.set_viewport_size({"width": 360, "height": 740})
    arrive(page, demo.address + "suche.html?q=Beratung&stadt=marl")
    open_everything(page)
    main = "#suchworte, .search button, #zeigen, .filters summary, .view, #mehr, #sortierung"
    for height in heights(page, main):
        assert height >= 44
    for height in heights(page, ".tag, .facet label, .facet-field input, #neu"):
        assert height >= 24


def heights(page: Page, selector: str) -> list[float]:
    found: list[float] = page.locator(selector).evaluate_all(
        "all => all.map(it => it.getBoundingClientRect().height)"
    )
    assert found
    return found


def test_a_number_is_announced_once_and_the_focus_stays(page: Page, demo: Site) -> None:
    arrive(page, demo.address + "suche.html?q=Sport")
    page.evaluate(
        """() => {
          globalThis.said = [];
          const status = document.getElementById('ansage');
          new MutationObserver(() => said.push(status.textContent))
            .observe(status, {childList: true, characterData: true, subtree: true});
        }"""
    )
    page.get_by_label("Was suchen Sie?").fill("Musik")
    page.keyboard.press("Enter")
    expect(page.locator("#treffer")).to_contain_text("Musik")
    expect(page.get_by_label("Was suchen Sie?")).to_be_focused()
    assert page.evaluate("() => said") == [page.locator("#treffer").inner_text()]


def test_forced_colours_show_what_is_chosen(chromium: Browser, demo: Site) -> None:
    context = chromium.new_context(forced_colors="active", viewport={"width": 1280, "height": 800})
    page = context.new_page()
    arrive(page, demo.address + "suche.html?q=Beratung&stadt=marl")
    ground = page.locator("body").evaluate("it => getComputedStyle(it).backgroundColor")
    for selector in (".tag", ".filters", "#suchworte", "#zeigen", ".view[aria-pressed=true]"):
        edge = page.locator(selector).first.evaluate("it => getComputedStyle(it).borderTopColor")
        assert edge != ground, selector
    pressed, other = (
        page.locator(f".view[aria-pressed={it}]").evaluate("it => getComputedStyle(it).outline")
        for it in ("true", "false")
    )
    assert pressed != other
    context.close()
