"""One browser of a kind and one server a site for all browser tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.building import CONTENT, SECOND_DISTRICT
from tests.e2e.browsing import FLAGS, Site, served
from tests.e2e.firefox import Firefox, running_firefox
from tools.find_chromium import chromium_path


# Closed after the tests of this folder: Playwright runs threads, and later tests fork.
@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def firefox() -> Iterator[Firefox]:
    with running_firefox() as running:
        yield running


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Return a new page; whatever a test does with it, the site leaves no cookie behind."""
    context = chromium.new_context()
    yield context.new_page()
    cookies = context.cookies()
    context.close()
    assert cookies == []


@pytest.fixture(scope="package")
def real(real_site_folder: Path) -> Iterator[Site]:
    with served(CONTENT, real_site_folder) as site:
        yield site


@pytest.fixture(scope="package")
def second(second_site_folder: Path) -> Iterator[Site]:
    with served(SECOND_DISTRICT, second_site_folder) as site:
        yield site


@pytest.fixture(scope="package")
def demo(demo_site_folder: Path) -> Iterator[Site]:
    with served(demo_site_folder.parent / "content", demo_site_folder) as site:
        yield site


@pytest.fixture(params=["address", "opened"], ids=["http", "file"])
def start(request: pytest.FixtureRequest, demo: Site) -> str:
    """Return where the site with examples starts, in both ways to open it."""
    address: str = getattr(demo, request.param)
    return address
