"""A browser visits every page: over http below a sub-path, and opened from the folder."""

import pytest
from playwright.sync_api import Page

from tests.e2e.browsing import Site, watch
from tests.e2e.crawling import Chromium, Visited, crawl, reachable


def leads_to_a_place(link: str, found: dict[str, Visited]) -> bool:
    address, _, fragment = link.partition("#")
    return address in found and (not fragment or fragment in found[address].ids)


@pytest.mark.parametrize("opened", [False, True], ids=["http", "file"])
def test_every_page_opens_without_a_word_and_every_link_leads_to_a_place(
    page: Page, real: Site, *, opened: bool
) -> None:
    start = real.opened if opened else real.address
    page.set_viewport_size({"width": 320, "height": 200})  # little to paint: half the time
    browser = Chromium(page)
    seen = browser.watched
    found = crawl(browser, start)
    assert {address.removeprefix(start) for address in found} >= reachable(real.folder)
    assert seen.complaints == []
    assert [url for url in seen.requests if not url.startswith(start)] == []
    inside = {link for it in found.values() for link in it.links if link.startswith(start)}
    assert [link for link in sorted(inside) if not leads_to_a_place(link, found)] == []
    outside = {link for it in found.values() for link in it.links} - inside
    assert [it for it in outside if it.startswith(("file:", "http://127."))] == []


def test_what_a_page_must_not_do_would_be_noticed(page: Page, real: Site) -> None:
    address = real.address + "hilfe.html"
    html = (real.folder / "hilfe.html").read_text("utf-8")
    evil = html.replace("</body>", "<script>1</script><img src='https://example.org/a.png'></body>")
    page.route(address, lambda it: it.fulfill(body=evil, content_type="text/html"))
    seen = watch(page)
    page.goto(address)
    assert any("Executing inline script" in it for it in seen.complaints), seen.complaints
    assert any("example.org" in it for it in seen.complaints), seen.complaints
