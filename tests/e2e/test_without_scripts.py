"""Without JavaScript the pages are the whole site.

Missing are only the search by words and keeping the site on a device.
"""

from playwright.sync_api import Browser

from tests.e2e.browsing import MOVED, Site

SEARCH = "pages/search.html"
"""What it does without JavaScript is told in test_search.py."""

WITHOUT_KEEPING = """(main) => {
  for (const it of main.querySelectorAll("#behalten, #sofort-behalten")) it.remove();
}"""
"""What it says without JavaScript is told in test_keep_page.py."""


def test_pages_say_the_same_without_javascript(chromium: Browser, real: Site) -> None:
    told: list[dict[str, str]] = []
    for enabled in (True, False):
        context = chromium.new_context(java_script_enabled=enabled)
        page, texts = context.new_page(), {}
        for template, path in real.kinds.items():
            if template not in {MOVED, SEARCH}:
                page.goto(real.address + path)
                page.locator("main").evaluate(WITHOUT_KEEPING)
                texts[path] = page.locator("main").inner_text()
        told.append(texts)
        context.close()
    assert all(len(text) > 20 for text in told[1].values())
    assert told[0] == told[1]


def test_the_menu_of_a_phone_opens_without_javascript(chromium: Browser, real: Site) -> None:
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": 360, "height": 740}
    )
    page = context.new_page()
    page.goto(real.address + "index.html")
    entry = page.locator(".menu-small a").first
    assert not entry.is_visible()
    page.locator(".menu-small summary").click()
    assert entry.is_visible()
    context.close()
