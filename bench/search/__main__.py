"""How our search compares: `make bench`, or `python -m bench.search --offers 5000`.

All figures of a run come from this machine in this run; compare the ratios, not the numbers of
different days. Engines run on the page's thread, because only there can a browser be slowed down.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from subprocess import CalledProcessError
from tempfile import TemporaryDirectory

import click
from playwright.sync_api import Browser
from playwright.sync_api import Error as BrowserError

from bench.search import building
from bench.search.browser import SLOWER, chromium, served
from bench.search.figures import ROWS
from bench.search.material import plain_queries, prepare, queries
from bench.search.measuring import first_kilobytes, freezes, measure
from bench.search.place import Place
from bench.table import OURS, Figures, table

RIVALS: Mapping[str, Callable[[Place], float]] = {
    "lunr": building.lunr,
    "minisearch": building.minisearch,
    "pagefind": building.pagefind,
}
_FEWER = 3
NOTES = f"""\
Chromium, CPU of the page {SLOWER} times slower; medians of the rounds, builds the best of them.
first result: gzip -9 of all that is loaded until then, median of queries ("plain": German words);
  ours with its whole interface, the others engines alone.
ready, queries: ours with running downloaded scripts; Pagefind with downloads from this machine.
freeze: ours is the real page with its worker; the others load in the page.
index: the part of ours that is lunr's: its files, ranking alone, and making it.
build: ours from records to files; the others from prepared documents or pages.
after one change: what was made before is remembered; an offer has a word that nobody had."""
INDEX = "index"


@dataclass(frozen=True, slots=True)
class Run:
    """A measurement: where everything is, who shows it, what is asked, and how often."""

    place: Place
    address: str
    browser: Browser
    asked: Sequence[str]
    rounds: int


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--offers", multiple=True, default=(520,), help="Number of offers; repeatable.")
@click.option("--rounds", default=3, show_default=True, help="How often everything is measured.")
@click.option("--rivals/--no-rivals", default=True, help="Without them no pages are built.")
def main(offers: tuple[int, ...], rounds: int, *, rivals: bool) -> None:
    """Measure our search and its index, lunr, MiniSearch and Pagefind side by side."""
    for count in offers:
        with TemporaryDirectory() as folder:
            place = Place(Path(folder))
            prepare(place, count, pages=rivals)
            with served(place.root) as address, chromium() as browser:
                run = Run(place, address, browser, queries(), rounds)
                others = _rivals(run) if rivals else {}
                click.echo(f"\n{count} offers, {len(run.asked)} queries, {rounds} rounds")
                click.echo(table(ROWS, {OURS: _ours(run), INDEX: _index(run), **others}))
    click.echo(NOTES)


def _ours(run: Run) -> Figures:
    building.page(run.place, OURS)
    seen = _seen(run, OURS)
    query = f"{run.address}site/suche.html?q=Deutschkurs"
    return {
        **seen,
        "thread": seen["freeze"],
        **freezes(run.browser, query, run.rounds),
        **_built(run, "files"),
    }


def _index(run: Run) -> Figures:
    building.page(run.place, INDEX)
    return {**_seen(run, INDEX), **_built(run, "index")}


def _built(run: Run, what: str) -> Figures:
    return {
        "build": _best(run, partial(building.ours, what)),
        "changed": _best(run, partial(building.ours_after_a_change, what)),
    }


def _rivals(run: Run) -> dict[str, Figures]:
    return {name: _rival(run, name, build) for name, build in RIVALS.items()}


def _rival(run: Run, name: str, build: Callable[[Place], float]) -> Figures:
    try:
        building.page(run.place, name)
        return {"build": _best(run, build), **_seen(run, name)}
    except (OSError, CalledProcessError, BrowserError) as failed:
        click.echo(f"{name} cannot run here: {failed}")
        return {}


def _seen(run: Run, name: str) -> Figures:
    measured = measure(run.browser, f"{run.address}{name}.html", run.asked, run.rounds)
    loads = partial(first_kilobytes, run.browser, run.address, name, run.place)
    return {**measured, "plain": loads(plain_queries()), "bytes": loads(run.asked[::_FEWER])}


def _best(run: Run, build: Callable[[Place], float]) -> float:
    return min(build(run.place) for _ in range(run.rounds))


if __name__ == "__main__":
    main()
