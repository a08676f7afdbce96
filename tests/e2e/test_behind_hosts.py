"""The site in a browser, served as Apache and nginx do: nothing it needs is forbidden there."""

import pytest
from playwright.sync_api import Page

from generator.pipeline import files, inspect
from generator.publish import publish
from tests.building import TODAY
from tests.contents import write
from tests.e2e.browsing import watch
from tests.e2e.searching import cards, found
from tests.hosts.conftest import files_at, open_folder
from tests.hosts.serving import apache, nginx

BASE = "/kreis/angebote/"


@pytest.mark.parametrize("host", ["apache", "nginx"])
def test_pages_and_search_have_nothing_to_complain_about(page: Page, host: str) -> None:
    with open_folder() as folder, open_folder() as work:
        root = folder / "root"
        inspection = inspect(write(folder / "content", files_at(BASE)), TODAY)
        publish(files(inspection, hosts=(host,)), root / BASE.strip("/"))
        with apache(root, work) if host == "apache" else nginx(root, work, BASE) as server:
            start = f"http://127.0.0.1:{server.port}{BASE}"
            seen = watch(page)
            page.goto(f"{start}suche.html?q=Beet")
            assert found(page) == 1
            cards(page).first.get_by_role("link").click()
            assert page.url == f"{start}angebot/beet.html"
            page.goto(f"{start}angebot/alt.html?von=flyer")
            assert page.url.partition("?")[0] == f"{start}angebot/neu.html"
            assert seen.complaints == []
            assert [it for it in seen.requests if not it.startswith(start)] == []
