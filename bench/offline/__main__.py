"""What it costs to keep the site on a device: `make bench`, or `python -m bench.offline`.

All figures of a run come from this machine in this run; compare the ratios, not the numbers of
different days. The rival, Workbox, precaches one by one the very files that our pack has.
"""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import brotli
import click
from playwright.sync_api import sync_playwright

from bench.offline.host import CODINGS, SLOW, ready
from bench.offline.measuring import Rival, measure, measure_slow, worker_of_ours
from bench.offline.site import Site, build, change, with_workbox
from bench.search.place import DAY, ROOT
from bench.table import OURS, Figures, Row, table
from generator.cache import Cache
from generator.demo import write_demo
from generator.memory import Memory
from generator.urls import SERVICE_WORKER

WORKBOX = "Workbox"
ROWS = (
    Row("install requests", "keeping it: requests"),
    Row("install bytes", "... kB on the wire"),
    Row("install seconds", "... s until installed", 2),
    Row("install slow", "... s on a slow line", 1),
    Row("space", "space used, kB"),
    Row("rest", "a page offline, at rest, ms"),
    Row("again", "... worker running, ms"),
    Row("update requests", "one offer changed: requests"),
    Row("update bytes", "... kB on the wire"),
    Row("update seconds", "... s until installed", 2),
    Row("update slow", "... s on a slow line", 1),
    Row("space both", "... space used then, kB"),
)
NOTES = f"""\
Chromium with a profile on disk, CPU as it is; medians of the rounds, each with a new profile.
kB on the wire: answers of the host, heads included (HTTP/1.1), files compressed beforehand.
slow line: once; {SLOW.latency * 1000:.0f} ms before each answer, {SLOW.rate * 8 / 1e6} Mbit/s.
  The host is slow, since the browser's own brake does not reach service workers.
a page offline: until its load event, median of some; "at rest": its worker had to start first."""
GOALS = {520: 350, 1000: 1000}
"""Offers, and the kB that their pack may have."""


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--offers", default=520, show_default=True, help="Number of offers.")
@click.option("--rounds", default=3, show_default=True, help="How often everything is measured.")
@click.option("--slow/--no-slow", default=True, help="The slow line takes minutes.")
@click.option("--goals/--no-goals", default=True, help="Without them one site only is built.")
def main(offers: int, rounds: int, *, slow: bool, goals: bool) -> None:
    """Measure our pack and a precache of all files (Workbox) side by side."""
    with TemporaryDirectory() as folder:
        sites = Sites(Path(folder))
        if goals:
            click.echo(f"{'offers':>9}{'gzip 9, kB':>14}{'brotli 11, kB':>16}{'goal, kB':>12}")
            click.echo("\n".join(_size(count, sites.pack(count)) for count in GOALS))
        before, after = sites.builds(offers)
        rivals = {
            OURS: sites.rival(before, after, worker_of_ours("de")),
            WORKBOX: sites.rival(with_workbox(before), with_workbox(after), SERVICE_WORKER),
        }
        for coding in CODINGS:
            pages = f"{len(before.pages)} pages, {len(before.kept)} files"
            click.echo(f"\n{offers} offers, {pages}, {coding}, {rounds} rounds")
            click.echo(table(ROWS, _side_by_side(rivals, coding, rounds, slow=slow)))
    click.echo(NOTES)


@dataclass(frozen=True, slots=True)
class Sites:
    """Sites of invented offers, built in a folder that remembers what they share."""

    folder: Path

    def pack(self, offers: int) -> bytes:
        """Return the pack of a site."""
        return self._build(self._content(offers)).pack.content

    def builds(self, offers: int) -> tuple[Site, Site]:
        """Return a site, and what it becomes when one offer changes."""
        content = self._content(offers)
        before = self._build(content)
        change(content)
        return before, self._build(content)

    def rival(self, before: Site, after: Site, worker: str) -> Rival:
        """Return two builds, compressed."""
        memory = Memory(Cache(self.folder / "compressed"))
        return Rival(ready(before.files, memory), ready(after.files, memory), worker, before.pages)

    def _content(self, offers: int) -> Path:
        content = self.folder / "content"
        write_demo(ROOT / "content", content, offers, 1, DAY)
        return content

    def _build(self, content: Path) -> Site:
        return build(content, self.folder / "cache")


def _size(offers: int, pack: bytes) -> str:
    zipped, best = len(gzip.compress(pack, 9)) / 1000, len(brotli.compress(pack)) / 1000
    return f"{offers:>9,}{zipped:>14,.0f}{best:>16,.0f}{GOALS[offers]:>12,}"


def _side_by_side(
    rivals: Mapping[str, Rival], coding: str, rounds: int, *, slow: bool
) -> dict[str, Figures]:
    with sync_playwright() as playwright:
        return {
            name: {
                **measure(playwright, rival, coding, rounds),
                **(measure_slow(playwright, rival, coding, SLOW) if slow else {}),
            }
            for name, rival in rivals.items()
        }


if __name__ == "__main__":
    main()
