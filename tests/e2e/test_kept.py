"""A site on a device: whole or not at all, never two builds at once, and gone when it should be."""

import random
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests.e2e.keeping import PAGES, PLACE, Host, hosted, site, stop_workers, workers

UPDATES = 220
FAULTS = ("404", "500", "cut", "damaged")
KEEP = """async () => {
  const registration = await navigator.serviceWorker.register("sw.js?keep=de");
  const worker = registration.installing || registration.waiting || registration.active;
  await new Promise((resolve) => {
    const settled = () => ["activated", "redundant"].includes(worker.state) && resolve();
    worker.addEventListener("statechange", settled);
    settled();
  });
  return worker.state;
}"""
UPDATE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update().catch(() => {});
  const worker = registration.installing;
  if (worker) await new Promise((resolve) => {
    const settled = () => worker.state !== "installing" && resolve();
    worker.addEventListener("statechange", settled);
    settled();
  });
  return Boolean(registration.waiting);
}"""
TAKE_OVER = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  const changed = new Promise((resolve) => {
    navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
  });
  registration.waiting.postMessage("take over");
  await changed;
}"""
BUILDS = """async (paths) => Promise.all(paths.map(async (path) => {
  const text = await (await fetch(path)).text();
  return /<p>(.*)<.p>/.exec(text)?.[1];
}))"""
SPOIL = """async () => {
  const cache = await caches.open((await caches.keys())[0]);
  await cache.put((await cache.keys())[0], new Response("not a pack"));
}"""
LISTED = 'async () => (await fetch("search/files.js")).text()'
CACHES = "async () => caches.keys()"


@pytest.fixture
def host() -> Iterator[Host]:
    with hosted(site(1)) as running:
        yield running


@pytest.fixture
def kept(page: Page, host: Host) -> Page:
    page.goto(host.address)
    assert page.evaluate(KEEP) == "activated"
    # A page that came from the host stays with it.
    assert page.evaluate("() => navigator.serviceWorker.controller") is None
    page.reload()
    return page


def shown(page: Page, address: str) -> tuple[str, str]:
    """Return which build a page says it is from, and which its script."""
    page.goto(address)
    return page.locator("p").inner_text(), page.title()


def test_every_page_is_there_without_a_network(kept: Page, host: Host) -> None:
    kept.context.set_offline(True)
    host.asked.clear()
    for path in (*PAGES, "", "stadt/", "?frage=1#anker"):
        address = host.address + (path if path.startswith("?") else quote(path))
        assert shown(kept, address) == ("1", "1")
    assert host.asked == []


def test_one_request_brings_it(page: Page, host: Host) -> None:
    page.goto(host.address)
    host.asked.clear()
    page.evaluate(KEEP)
    assert [it for it in host.asked if it != "sw.js"] == [
        it for it in host.files if it.startswith("offline/")
    ]


def test_what_no_page_is_says_so_without_a_network(kept: Page, host: Host) -> None:
    kept.context.set_offline(True)
    answer = kept.goto(host.address + "gibt-es-nicht.html")
    assert answer
    assert answer.status == 404
    assert kept.locator("h1").inner_text() == "404.html"


def test_an_address_that_cannot_be_decoded_is_no_page(kept: Page, host: Host) -> None:
    kept.context.set_offline(True)
    answer = kept.goto(host.address + "%E0%A4%A")
    assert answer
    assert answer.status == 404
    assert kept.locator("h1").inner_text() == "404.html"


def test_the_search_has_all_languages_while_there_is_a_network(kept: Page) -> None:
    kept.reload()
    assert kept.evaluate(LISTED) == "online 1"
    kept.context.set_offline(True)
    assert kept.evaluate(LISTED) == "offline 1"


@pytest.mark.parametrize("stopped", [False, True])
def test_a_page_that_only_the_host_has_gets_all_its_files_from_there(
    kept: Page, host: Host, stopped: bool
) -> None:
    host.files = site(2, more=("neu.html",))
    assert shown(kept, host.address + "neu.html") == ("2", "2")
    if stopped:
        stop_workers(kept.context, kept)
    assert kept.evaluate(LISTED) == "online 2"
    kept.context.set_offline(True)
    assert kept.evaluate(LISTED) == "offline 1"
    kept.context.set_offline(False)
    assert shown(kept, host.address) == ("1", "1")
    assert kept.evaluate(LISTED) == "online 1"


@pytest.mark.parametrize("fault", FAULTS)
def test_what_does_not_come_whole_is_not_kept(page: Page, host: Host, fault: str) -> None:
    host.fault, host.cut_at = fault, 100
    page.goto(host.address)
    assert page.evaluate(KEEP) == "redundant"
    assert shown(page, host.address) == ("1", "1")


def test_a_damaged_pack_that_the_browser_remembers_is_asked_for_again(
    page: Page, host: Host
) -> None:
    host.fault, host.cut_at, host.caching = "damaged", 100, "max-age=31536000, immutable"
    page.goto(host.address)
    assert page.evaluate(KEEP) == "redundant"
    host.fault = ""
    page.reload()
    assert page.evaluate(KEEP) == "activated"


def test_updates_that_fail_change_nothing_and_those_that_come_wait(kept: Page, host: Host) -> None:
    chance = random.Random(4)
    current, mixed, outcomes = 1, [], set()
    for published in range(2, UPDATES + 2):
        host.files = site(published)
        whole = published % 10 == 0
        host.fault = "" if whole else chance.choice(FAULTS)
        host.cut_at = chance.randrange(1 << 30)
        if chance.random() < 0.1:
            stop_workers(kept.context, kept)
        waiting = kept.evaluate(UPDATE)
        outcomes.add((whole, waiting))
        mixed += [it for it in kept.evaluate(BUILDS, PAGES) if it != str(current)]
        if waiting:
            mixed += [it for it in shown(kept, host.address) if it != str(current)]
            kept.evaluate(TAKE_OVER)
            current = published
            mixed += [it for it in shown(kept, host.address) if it != str(current)]
    assert mixed == []
    assert outcomes == {(True, True), (False, False)}
    assert len(kept.evaluate(CACHES)) == 1


def test_a_device_that_dropped_the_pack_says_so(kept: Page, host: Host) -> None:
    kept.evaluate("async () => Promise.all((await caches.keys()).map((it) => caches.delete(it)))")
    stop_workers(kept.context, kept)
    assert shown(kept, host.address) == ("1", "1")
    kept.context.set_offline(True)
    answer = kept.goto(host.address)
    assert answer
    assert answer.status == 503
    assert "gelöscht" in kept.locator("h1").inner_text()


def test_a_pack_that_cannot_be_read_counts_as_dropped(kept: Page, host: Host) -> None:
    kept.evaluate(SPOIL)
    stop_workers(kept.context, kept)
    assert shown(kept, host.address) == ("1", "1")
    kept.context.set_offline(True)
    answer = kept.goto(host.address)
    assert answer
    assert answer.status == 503


def test_a_site_can_end_it(kept: Page, host: Host) -> None:
    host.files = site(2) | {"sw.js": workers()["off"].encode()}
    kept.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update()")
    kept.wait_for_function("async () => !(await caches.keys()).length")
    kept.wait_for_function("async () => !(await navigator.serviceWorker.getRegistration())")
    assert shown(kept, host.address) == ("2", "2")


def test_another_site_on_the_same_host_keeps_its_own(kept: Page, host: Host) -> None:
    other = f"pack of {host.address.removesuffix(PLACE)}/ abc"
    kept.evaluate("(name) => caches.open(name)", other)
    host.files = site(2)
    kept.evaluate(UPDATE)
    kept.evaluate(TAKE_OVER)
    assert other in kept.evaluate(CACHES)
