"""The bench of keeping the site beside Workbox: both really keep it; timings are never asserted."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from click.testing import CliRunner
from playwright.sync_api import sync_playwright

from bench.offline.__main__ import ROWS, main
from bench.offline.host import CODINGS, LOOPBACK, Host, Line, ready
from bench.offline.measuring import Rival, measure, measure_slow, worker_of_ours
from bench.offline.site import Site, build, change, with_workbox
from bench.table import Figures
from generator.memory import Memory
from generator.product import Product
from generator.urls import SERVICE_WORKER
from tests.contents import SMALL, write


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Site]:
    folder = tmp_path_factory.mktemp("small")
    content = write(folder / "content", SMALL)
    before = build(content, folder / "cache")
    change(content)
    return before, build(content, folder / "cache")


def rival(before: Site, after: Site, worker: str) -> Rival:
    return Rival(ready(before.files, Memory()), ready(after.files, Memory()), worker, before.pages)


def measured(made: Rival) -> Figures:
    """Return the figures; measured in a thread, for Playwright may run in this one already."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(measured_here, made).result()


def measured_here(made: Rival) -> Figures:
    with sync_playwright() as playwright:
        slow = measure_slow(playwright, made, "gzip", Line(latency=0.001, rate=10_000_000))
        return {**measure(playwright, made, "gzip", 1), **slow}


def test_the_command_explains_itself() -> None:
    said = CliRunner().invoke(main, ["--help"])
    assert said.exit_code == 0
    assert "Workbox" in said.output


def test_ours_comes_with_two_requests_and_so_does_what_changed(builds: tuple[Site, Site]) -> None:
    figures = measured(rival(*builds, worker_of_ours("de")))
    assert set(figures) == {it.key for it in ROWS}
    assert figures["install requests"] == figures["update requests"] == 2
    assert figures["space both"] > figures["space"] > 0


def test_workbox_asks_for_each_file_and_then_for_those_that_changed(
    builds: tuple[Site, Site],
) -> None:
    before, after = builds
    figures = measured(rival(with_workbox(before), with_workbox(after), SERVICE_WORKER))
    changed = [it for it in after.kept if before.files.get(it) != after.files[it]]
    assert figures["install requests"] == len(before.kept) + 1
    assert figures["update requests"] == len(changed) + 1
    assert 0 < len(changed) < len(before.kept)


def test_both_keep_the_same_files(builds: tuple[Site, Site]) -> None:
    before, _ = builds
    worker = with_workbox(before).files[SERVICE_WORKER].content.decode()
    assert set(before.kept) <= before.files.keys()
    assert [it for it in before.kept if f'"url":"{it}"' not in worker] == []
    assert "search/files-offline.js" in before.kept


@pytest.mark.parametrize("coding", CODINGS)
def test_a_host_compresses_for_those_who_can_read_it(coding: str) -> None:
    page = Product("index.html", b"<p>immer dasselbe</p>" * 100)
    host = Host(ready({page.path: page}, Memory()), coding, LOOPBACK)
    assert f"Content-Encoding: {coding}".encode() in host.answer("index.html", "gzip, br")
    assert host.answer("index.html", "").endswith(page.content)


def test_a_host_counts_what_it_sends() -> None:
    host = Host({}, "gzip", Line(latency=0.001, rate=10_000_000))
    answer = bytes(range(256)) * 100
    assert b"".join(host.passing(answer)) == answer
    assert (host.requests, host.sent) == (1, len(answer))
    host.restart()
    assert (host.requests, host.sent) == (0, 0)
