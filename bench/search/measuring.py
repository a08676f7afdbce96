"""Measuring one search in the browser."""

import gzip
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from bench.search.browser import fresh_page, memory, slow_down
from bench.search.figures import percentile
from bench.search.place import Place
from bench.table import Figures

_FREEZE = (Path(__file__).parent / "page" / "freeze.js").read_text("utf-8")


def measure(browser: Browser, page_address: str, queries: Sequence[str], rounds: int) -> Figures:
    """Return the figures of a search: the median of rounds, each on a fresh page."""
    made = [_round(browser, page_address, queries) for _ in range(rounds)]
    return {key: median(it[key] for it in made) for key in made[0]}


def _round(browser: Browser, page_address: str, queries: Sequence[str]) -> Figures:
    with fresh_page(browser) as (page, session):
        page.goto(page_address)
        empty = memory(session)
        page.evaluate("() => bench.download()")
        slow_down(session)
        ready = page.evaluate("() => bench.ready()")
        loaded = memory(session) - empty
        first, again = (page.evaluate("(all) => bench.ask(all)", queries) for _ in range(2))
        facets = page.evaluate("(rounds) => bench.facets(rounds)", len(queries))
        return {
            **ready,
            "memory": loaded,
            "asked": memory(session) - empty,
            "p50": percentile(first["times"], 50),
            "p95": percentile(first["times"], 95),
            "again50": percentile(again["times"], 50),
            "again95": percentile(again["times"], 95),
            "failed": first["failed"],
            **_of_facets(facets),
        }


def _of_facets(times: Sequence[float]) -> Figures:
    if not times:
        return {}
    return {"facets50": percentile(times, 50), "facets95": percentile(times, 95)}


def first_kilobytes(
    browser: Browser, address: str, name: str, place: Place, queries: Sequence[str]
) -> float:
    """Return the compressed kB loaded until the first result is there, the median of queries."""
    return (
        median(_first_bytes(browser, f"{address}{name}.html", it, place) for it in queries) / 1000
    )


def _first_bytes(browser: Browser, address: str, query: str, place: Place) -> int:
    with fresh_page(browser) as (page, _):
        page.goto(address)
        page.evaluate(
            "async (query) => {\n"
            "await bench.download(); await bench.ready(); await bench.ask([query]); }",
            query,
        )
        paths = set(page.evaluate("() => bench.loaded()"))
    return sum(_compressed(place.root / it.removeprefix("/")) for it in _shipped(paths, place))


def _shipped(paths: set[str], place: Place) -> set[str]:
    """Replace the script that measures ours by the one that ships; it is more than the engine."""
    if "/ours-page.js" not in paths:
        return paths
    (script,) = (place.site / "assets").glob("search-*.js")
    return paths - {"/ours-page.js"} | {f"/site/assets/{script.name}"}


@cache
def _compressed(file: Path) -> int:
    content = file.read_bytes()
    # What is compressed already only grows.
    return min(len(content), len(gzip.compress(content, 9)))


def freezes(browser: Browser, address: str, rounds: int) -> Figures:
    """Return how long the search page stands still at most, in ms, the median of rounds.

    While the search is loaded, and afterwards while filters and offers are drawn.
    """
    made = [_freezes(browser, address) for _ in range(rounds)]
    return {key: median(it[key] for it in made) for key in made[0]}


def _freezes(browser: Browser, address: str) -> Figures:
    with fresh_page(browser) as (page, session):
        page.add_init_script(_FREEZE)
        slow_down(session)
        page.goto(address)
        page.locator("#karten > .card").first.wait_for()
        page.locator("#laden").wait_for(state="hidden")
        found: Figures = page.evaluate("() => longestFreezes()")
        return found
