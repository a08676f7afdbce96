"""Keeping the site on a device by its own pages: what they say, and that it is true."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.building import SECOND_DISTRICT, build, files_in
from tests.contents import write
from tests.e2e.browsing import violations, watch
from tests.e2e.keeping import Host, hosted, stop_workers

STATES = ("unsupported", "absent", "loading", "kept", "lost", "failed")
EDITED = {"pages/neu.de.md": "---\ntitle: Neue Seite\nmenu: footer\n---\nNeu.\n"}
WAITING = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update();
}"""
LOSE = "async () => Promise.all((await caches.keys()).map((it) => caches.delete(it)))"


@pytest.fixture(scope="module")
def site(second_site_folder: Path) -> dict[str, bytes]:
    return files_in(second_site_folder)


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("newer")
    files = {
        path.relative_to(SECOND_DISTRICT).as_posix(): path.read_text("utf-8")
        for path in SECOND_DISTRICT.rglob("*")
        if path.is_file()
    }
    return files_in(build(write(folder / "content", {**files, **EDITED}), folder / "site"))


@pytest.fixture
def host(site: dict[str, bytes]) -> Iterator[Host]:
    with hosted(dict(site)) as running:
        yield running


def shown(page: Page) -> str:
    """Return the state that the page shows; there is never more than one."""
    visible = [it for it in STATES if page.locator(f"[data-state={it}]").is_visible()]
    assert len(visible) == 1
    return visible[0]


def wait_for(page: Page, state: str) -> None:
    expect(page.locator(f"[data-state={state}]")).to_be_visible()
    assert shown(page) == state


def keep(page: Page, host: Host) -> None:
    page.goto(host.address + "mitnehmen.html")
    wait_for(page, "absent")
    page.get_by_role("button", name="Auf diesem Gerät behalten").click()
    wait_for(page, "kept")


def test_a_device_keeps_the_site_and_lets_it_go(page: Page, host: Host) -> None:
    seen = watch(page)
    keep(page, host)
    assert page.evaluate("() => document.activeElement.dataset.state") == "kept"
    page.reload()
    wait_for(page, "kept")
    page.get_by_role("button", name="Von diesem Gerät löschen").click()
    wait_for(page, "absent")
    assert page.evaluate("async () => caches.keys()") == []
    assert seen.complaints == []
    assert all(it.startswith(host.address) for it in seen.requests)


def test_the_page_says_how_much_there_is_to_load(page: Page, host: Host) -> None:
    page.goto(host.address + "mitnehmen.html")
    expect(page.locator("[data-size]")).to_have_text(
        re.compile(r"Geladen werden einmal etwa 0,\d MB\.")
    )


def test_each_state_is_accessible(page: Page, host: Host) -> None:
    page.goto(host.address + "mitnehmen.html")
    wait_for(page, "absent")
    for state in STATES:
        page.evaluate(
            "(wanted) => { for (const it of document.querySelectorAll('[data-state]'))"
            " it.hidden = it.dataset.state !== wanted; }",
            state,
        )
        assert violations(page) == []


def test_what_does_not_come_is_said_and_can_be_tried_again(page: Page, host: Host) -> None:
    host.fault = "500"
    page.goto(host.address + "mitnehmen.html")
    wait_for(page, "absent")
    page.get_by_role("button", name="Auf diesem Gerät behalten").click()
    wait_for(page, "failed")
    host.fault = ""
    page.get_by_role("button", name="Noch einmal versuchen").click()
    wait_for(page, "kept")


def test_what_the_device_dropped_is_said_and_can_be_loaded_again(page: Page, host: Host) -> None:
    keep(page, host)
    page.evaluate(LOSE)
    page.reload()
    wait_for(page, "lost")
    page.get_by_role("button", name="Noch einmal laden").click()
    wait_for(page, "kept")
    assert len(page.evaluate("async () => caches.keys()")) == 1
    page.context.set_offline(True)
    page.goto(host.address + "index.html")
    assert page.get_by_role("heading", level=1).is_visible()


@pytest.mark.parametrize("delay", [0, 3])
def test_it_is_loaded_again_even_if_the_browser_ends_the_worker_meanwhile(
    page: Page, host: Host, delay: float
) -> None:
    keep(page, host)
    page.evaluate(LOSE)
    page.reload()
    wait_for(page, "lost")
    host.delay = delay
    page.get_by_role("button", name="Noch einmal laden").click()
    if delay:
        page.wait_for_timeout(1000)
    stop_workers(page.context, page)
    expect(page.locator("[data-state=kept]")).to_be_visible(timeout=40_000)
    stop_workers(page.context, page)
    # Playwright cannot take the network from a worker that has just been ended, it waits for ever.
    host.files = {}
    page.goto(host.address + "index.html", timeout=20_000)
    assert page.get_by_role("heading", level=1).is_visible()
    page.reload(timeout=20_000)
    assert page.get_by_role("heading", level=1).is_visible()


def test_a_worker_that_never_answers_is_said_and_can_be_asked_again(page: Page, host: Host) -> None:
    keep(page, host)
    page.evaluate(LOSE)
    page.reload()
    wait_for(page, "lost")
    host.delay = 8 * 60
    page.clock.install()
    page.get_by_role("button", name="Noch einmal laden").click()
    wait_for(page, "loading")
    page.clock.run_for(5 * 60 * 1000)
    wait_for(page, "loading")
    page.clock.run_for(2 * 60 * 1000)
    wait_for(page, "failed")
    host.delay = 0
    stop_workers(page.context, page)
    page.get_by_role("button", name="Noch einmal versuchen").click()
    wait_for(page, "kept")


def test_a_newer_version_waits_until_the_reader_wants_it(
    page: Page, host: Host, newer: dict[str, bytes]
) -> None:
    keep(page, host)
    page.goto(host.address + "index.html")
    other = page.context.new_page()
    other.goto(host.address + "suche.html")
    host.files = newer
    page.evaluate(WAITING)
    button = page.get_by_role("button", name="Neue Fassung laden")
    expect(button).to_be_visible()
    page.goto(host.address + "hilfe.html" if "hilfe.html" in newer else host.address + "index.html")
    assert page.get_by_role("link", name="Neue Seite").count() == 0
    expect(button).to_be_visible()
    assert violations(page) == []
    with page.expect_navigation(), other.expect_navigation():
        button.click()
    for each in (page, other):
        expect(each.get_by_role("link", name="Neue Seite")).to_have_count(1)
        expect(each.get_by_role("button", name="Neue Fassung laden")).to_have_count(0)
    assert len(page.evaluate("async () => caches.keys()")) == 1


def test_a_small_site_offers_itself_at_once(page: Page, host: Host) -> None:
    seen = watch(page)
    page.goto(host.address)
    offer = page.locator("#sofort-behalten")
    expect(offer).to_be_visible()
    assert violations(page) == []
    offer.get_by_role("button", name="Behalten").click()
    expect(offer.get_by_text("Fertig.")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.wait_for_timeout(500)
    assert not offer.is_visible()
    assert seen.complaints == []


def test_who_declines_is_not_asked_again(page: Page, host: Host) -> None:
    page.goto(host.address)
    offer = page.locator("#sofort-behalten")
    offer.get_by_role("button", name="Nein, danke").click()
    assert not offer.is_visible()
    page.reload()
    page.wait_for_timeout(500)
    assert not offer.is_visible()


def test_who_saves_data_is_not_asked(chromium: Browser, host: Host) -> None:
    context = chromium.new_context()
    context.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    page = context.new_page()
    page.goto(host.address)
    page.wait_for_timeout(500)
    assert not page.locator("#sofort-behalten").is_visible()
    assert "offline.json" not in host.asked
    context.close()


def test_a_large_site_does_not_push_itself(page: Page, host: Host) -> None:
    host.files = {**host.files, "offline.json": b'{"de": {"bytes": 200001}}'}
    page.goto(host.address)
    page.wait_for_timeout(500)
    assert not page.locator("#sofort-behalten").is_visible()


def test_without_javascript_the_page_says_what_still_works(chromium: Browser, host: Host) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(host.address + "mitnehmen.html")
    assert shown(page) == "unsupported"
    assert page.get_by_role("link", name="Alles als ZIP-Datei").is_visible()
    context.close()


def test_a_page_opened_from_a_folder_has_no_need_of_it(
    page: Page, second_site_folder: Path
) -> None:
    seen = watch(page)
    page.goto((second_site_folder / "mitnehmen.html").as_uri())
    assert shown(page) == "unsupported"
    assert seen.complaints == []


def test_the_browser_can_install_it(page: Page, host: Host) -> None:
    page.goto(host.address)
    session = page.context.new_cdp_session(page)
    found = session.send("Page.getAppManifest")
    assert found["errors"] == []
    assert found["url"] == host.address + "manifest.webmanifest"
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [it["errorId"] for it in errors] in ([], ["in-incognito"])
