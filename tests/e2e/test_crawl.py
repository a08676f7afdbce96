"""A browser visits every page: over http below a sub-path, and opened from the folder."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.building import pages_in
from tests.e2e.browsing import Site, watch

# One question a page: asking takes longer than answering. Links in drawings count as well.
WHAT_IS_THERE = """() => ({
  links: [...document.querySelectorAll('a[href]')].map(
    it => new URL(it.getAttribute('href'), document.baseURI).href),
  ids: [...document.querySelectorAll('[id]')].map(it => it.id),
})"""


@dataclass(frozen=True, slots=True)
class Visited:
    """A page as the browser saw it: where its links lead, what they can lead to."""

    links: frozenset[str]
    ids: frozenset[str]


def crawl(page: Page, start: str) -> dict[str, Visited]:
    """Visit every page below `start` that links lead to, and return them by address."""
    found: dict[str, Visited] = {}
    waiting = [start + "index.html"]
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        page.goto(address)
        answer = page.evaluate(WHAT_IS_THERE)
        found[address] = Visited(frozenset(answer["links"]), frozenset(answer["ids"]))
        waiting += [it.partition("#")[0] for it in answer["links"] if it.startswith(start)]
    return found


def reachable(folder: Path) -> set[str]:
    """Return the pages of a site but the 404 page and those kept for old links only."""
    old = ("Diese Seite ist umgezogen", "Dieses Angebot ist beendet.")
    pages = pages_in(folder)
    return {it for it in pages if not any(map(pages[it].__contains__, old))} - {"404.html"}


def leads_to_a_place(link: str, found: dict[str, Visited]) -> bool:
    address, _, fragment = link.partition("#")
    return address in found and (not fragment or fragment in found[address].ids)


@pytest.mark.parametrize("opened", [False, True], ids=["http", "file"])
def test_every_page_opens_without_a_word_and_every_link_leads_to_a_place(
    page: Page, real: Site, *, opened: bool
) -> None:
    start = real.opened if opened else real.address
    page.set_viewport_size({"width": 320, "height": 200})  # little to paint: half the time
    seen = watch(page)
    found = crawl(page, start)
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
