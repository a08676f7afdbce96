"""Keeping a site in the browser, going through it without a network, and keeping its next build."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import CDPSession, Page, Playwright

from bench.offline.host import LOOPBACK, Host, Line, hosted
from bench.table import Figures
from generator.urls import SERVICE_WORKER
from tools.find_chromium import chromium_path

START = "bench.html"
"""A page beside the site; nothing keeps it."""
_KEEP = (Path(__file__).parent / "page" / "keep.js").read_text("utf-8")
_START = (
    f'<!doctype html><link rel="icon" href="data:,"><title>bench</title><script>{_KEEP}</script>'
)
_USED = "async () => (await navigator.storage.estimate()).usage"
_LOADED = """() => new Promise((resolve) => {
  const [page] = performance.getEntriesByType("navigation");
  const look = () => page.loadEventEnd ? resolve(page.loadEventEnd) : setTimeout(look, 1);
  look();
})"""
_PAGES = 9
_REST = 5000
"""Milliseconds. Chromium, busy until now, may put off looking for the next build by two seconds."""
_FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run")


@dataclass(frozen=True, slots=True)
class Rival:
    """Two builds, ready for a host, the address of the worker that keeps them, some pages."""

    before: dict[str, bytes]
    after: dict[str, bytes]
    worker: str
    pages: Sequence[str]


def measure(playwright: Playwright, rival: Rival, coding: str, rounds: int) -> Figures:
    """Return the figures over a line without limits: medians of rounds, each on a new device."""
    made = [_round(playwright, rival, coding) for _ in range(rounds)]
    return {key: median(it[key] for it in made) for key in made[0]}


def measure_slow(playwright: Playwright, rival: Rival, coding: str, line: Line) -> Figures:
    """Return the seconds that keeping and updating take over such a line."""
    with _device(playwright, rival, coding, line) as (host, page):
        first = _kept(page, rival.worker)
        return {"install slow": first, "update slow": _updated(host, page, rival)}


def _round(playwright: Playwright, rival: Rival, coding: str) -> Figures:
    with _device(playwright, rival, coding, LOOPBACK) as (host, page):
        install = {"install seconds": _kept(page, rival.worker), **_sent(host, "install")}
        space = page.evaluate(_USED)
        rest, again = _offline(page, host.address, rival.pages)
        update = {"update seconds": _updated(host, page, rival), **_sent(host, "update")}
        both = page.evaluate(_USED)
    return {
        **install,
        **update,
        "space": space / 1000,
        "space both": both / 1000,
        "rest": rest,
        "again": again,
    }


@contextmanager
def _device(
    playwright: Playwright, rival: Rival, coding: str, line: Line
) -> Iterator[tuple[Host, Page]]:
    """Yield a host with the first build, and a page of a browser that has kept nothing yet."""
    start = {START: _START.encode()}
    with (
        hosted({**rival.before, **start}, coding, line) as host,
        # A private window, as benches of the search have it, would keep everything in memory.
        TemporaryDirectory() as folder,
    ):
        context = playwright.chromium.launch_persistent_context(
            folder, executable_path=chromium_path(), args=_FLAGS
        )
        try:
            context.set_default_timeout(0)
            page = context.new_page()
            page.goto(host.address + START)
            host.restart()
            yield host, page
        finally:
            context.close()


def _kept(page: Page, worker: str) -> float:
    seconds: float = page.evaluate("(worker) => keep(worker)", worker)
    return seconds


def _updated(host: Host, page: Page, rival: Rival) -> float:
    page.goto(host.address + START)
    page.wait_for_timeout(_REST)
    host.files = rival.after
    host.restart()
    seconds: float = page.evaluate("() => update()")
    return seconds


def _sent(host: Host, when: str) -> Figures:
    return {f"{when} requests": host.requests, f"{when} bytes": host.sent / 1000}


def _offline(page: Page, address: str, pages: Sequence[str]) -> tuple[float, float]:
    """Return the median ms until a page is there: its worker at rest before, and running."""
    context = page.context
    session = context.new_cdp_session(page)
    session.send("ServiceWorker.enable")
    some = pages[:: max(1, len(pages) // _PAGES)]
    context.set_offline(True)
    rest = median(_visit(page, address + it, session) for it in some)
    again = median(_visit(page, address + it) for it in some)
    context.set_offline(False)
    return rest, again


def _visit(page: Page, address: str, to_stop: CDPSession | None = None) -> float:
    if to_stop:
        to_stop.send("ServiceWorker.stopAllWorkers")
    answer = page.goto(address)
    if not answer or not answer.ok:
        raise AssertionError(f"not kept: {address}")
    milliseconds: float = page.evaluate(_LOADED)
    return milliseconds


def worker_of_ours(language: str) -> str:
    """Return the address of our worker as the pages register it."""
    return f"{SERVICE_WORKER}?keep={language}"
