"""Addresses that do not exist get a page that helps, from our server and from any host."""

from pathlib import Path

from playwright.sync_api import Page

from generator.serve import start_server
from tests.building import build, files_in
from tests.contents import SMALL, write
from tests.reading import read

BASE = "https://kreis.example/angebote/"


def test_the_page_has_its_style_and_leads_on(page: Page, real_site_folder: Path) -> None:
    server = start_server(real_site_folder, 0)
    address = f"http://127.0.0.1:{server.server_port}/"
    answer = page.goto(address + "gibt-es-nicht.html")
    assert answer
    assert answer.status == 404
    assert page.get_by_role("heading", level=1).inner_text() == "Diese Seite gibt es nicht"
    assert page.evaluate("() => document.styleSheets[0].cssRules.length") > 50
    page.get_by_role("main").get_by_role("link", name="Alle Angebote").click()
    assert page.url == address + "angebote.html"
    server.shutdown()
    server.server_close()


def test_below_a_known_address_its_links_hold_at_any_depth(tmp_path: Path) -> None:
    files = {**SMALL, "site.yaml": SMALL["site.yaml"] + f"base_url: {BASE}\n"}
    site = build(write(tmp_path / "content", files), tmp_path / "site")
    references = read((site / "404.html").read_text("utf-8")).references
    inside = [it.removeprefix(BASE) for it in references if it.startswith(BASE)]
    assert len(inside) > 5
    assert set(inside) <= set(files_in(site))
    assert [it for it in references if "://" not in it] == ["#inhalt"]
