"""Going through the pages of a site, the same way in every browser."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any, Protocol

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page

from tests.building import pages_in
from tests.e2e.browsing import Watch, watch

# One question a page: asking takes longer than answering. Links in drawings count as well.
WHAT_IS_THERE = """(() => ({
  links: [...document.querySelectorAll('a[href]:not([download])')].map(
    it => new URL(it.getAttribute('href'), document.baseURI).href),
  ids: [...document.querySelectorAll('[id]')].map(it => it.id),
  heading: document.querySelector('h1')?.textContent ?? '',
  styled: getComputedStyle(document.body).backgroundColor !== 'rgba(0, 0, 0, 0)',
}))()"""
LED_ON = """document.readyState === 'complete'
  && !document.querySelector('meta[http-equiv=refresh]')"""
"""A page that has moved leads to where it is now."""
PATIENCE = 30
"""How long a page may take, in seconds."""
AGAIN = 25
"""How long until it is asked again, in milliseconds."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page answered, and the host before it: 0 or nothing where there is none."""

    status: int | None
    answer: Any


@dataclass(frozen=True, slots=True)
class Visited:
    """A page as the browser saw it: where its links lead, what they can lead to."""

    status: int | None
    links: frozenset[str]
    ids: frozenset[str]
    heading: str
    styled: bool


class Browser(Protocol):
    """A browser that opens pages."""

    @property
    def complaints(self) -> list[str]:
        """What it complained about so far."""

    def visit(self, addresses: Iterable[str], ask: str, *steps: str) -> dict[str, Seen]:
        """Open pages, wait until each step is true, one after the other, and ask for a value.

        `ask` and the steps are expressions of JavaScript.
        """


@dataclass(slots=True)
class Chromium:
    """A page of Chromium, driven by Playwright."""

    page: Page
    watched: Watch = field(init=False)

    def __post_init__(self) -> None:
        self.watched = watch(self.page)

    @property
    def complaints(self) -> list[str]:
        return self.watched.complaints

    def visit(self, addresses: Iterable[str], ask: str, *steps: str) -> dict[str, Seen]:
        seen = {}
        for address in addresses:
            response = self.page.goto(address)
            for step in steps:
                self._wait_until(step)
            status = response.status if response else None
            seen[address] = Seen(status, self.page.evaluate(ask))
        return seen

    def _wait_until(self, step: str) -> None:
        # Not `wait_for_function`: it evaluates text in the page, which our policy forbids.
        end = monotonic() + PATIENCE
        while not self._is_true(step):
            assert monotonic() < end, f"{self.page.url}: never true: {step}"
            self.page.wait_for_timeout(AGAIN)

    def _is_true(self, step: str) -> bool:
        try:
            return bool(self.page.evaluate(step))
        except PlaywrightError:  # A page that leads to another may be gone before it answers.
            return False


def look_at(browser: Browser, addresses: Iterable[str], *steps: str) -> dict[str, Visited]:
    """Open pages and return what is there, by address."""
    return {
        address: Visited(
            status=seen.status,
            links=frozenset(seen.answer["links"]),
            ids=frozenset(seen.answer["ids"]),
            heading=seen.answer["heading"],
            styled=seen.answer["styled"],
        )
        for address, seen in browser.visit(addresses, WHAT_IS_THERE, *steps).items()
    }


def crawl(browser: Browser, start: str) -> dict[str, Visited]:
    """Visit every page below `start` that links lead to, and return them by address."""
    found: dict[str, Visited] = {}
    waiting = {start + "index.html"}
    while waiting:
        seen = look_at(browser, sorted(waiting))
        found |= seen
        linked = {link.partition("#")[0] for it in seen.values() for link in it.links}
        waiting = {it for it in linked if it.startswith(start)} - found.keys()
    return found


def every_page(browser: Browser, start: str, folder: Path) -> dict[str, Visited]:
    """Visit the pages that links lead to, then those kept for old links, and the 404 page."""
    found = crawl(browser, start)
    assert {it.removeprefix(start) for it in found} >= reachable(folder)
    rest = {start + path for path in pages_in(folder)} - found.keys()
    return found | look_at(browser, sorted(rest), LED_ON)


def reachable(folder: Path) -> set[str]:
    """Return the pages of a site but the 404 page and those kept for old links only."""
    old = ("Diese Seite ist umgezogen", "Dieses Angebot ist beendet.")
    pages = pages_in(folder)
    return {it for it in pages if not any(map(pages[it].__contains__, old))} - {"404.html"}
