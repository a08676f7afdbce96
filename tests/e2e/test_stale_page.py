"""A page that a browser or a proxy still has from an earlier release, after others came."""

import re
from pathlib import Path

from playwright.sync_api import Page, Route, expect

from generator.pipeline import files, inspect
from generator.product import Product
from generator.release import Site, deliver, opened
from tests.building import TODAY
from tests.contents import SMALL, offer, write
from tests.e2e.browsing import on_a_host, watch
from tests.e2e.searching import cards, found

STYLE_OR_SCRIPT = re.compile(r"(assets/[a-z_]+-)[0-9a-f]{10}(\.(?:css|js))")


def release(content: Path, destination: Path, *, earlier: bool = False) -> None:
    products = files(inspect(content, TODAY))
    site = Site.of(tuple(map(of_an_earlier_release, products)) if earlier else products)
    with opened(str(destination), Path("site"), None, TODAY) as target:
        deliver(site, target, str(destination), TODAY)


def of_an_earlier_release(product: Product) -> Product:
    """Return a file as if style and script had been others then."""
    path = STYLE_OR_SCRIPT.sub(r"\g<1>0123456789\2", product.path)
    if not path.endswith((".html", ".css", ".js")):
        return Product(path, product.content)
    text = STYLE_OR_SCRIPT.sub(r"\g<1>0123456789\2", product.content.decode())
    return Product(path, text.encode())


def as_it_was(route: Route, old_page: bytes) -> None:
    route.fulfill(body=old_page, content_type="text/html; charset=utf-8")


def test_an_old_page_still_finds_its_style_and_script_and_the_newest_offers(
    page: Page, tmp_path: Path
) -> None:
    content = write(tmp_path / "content", SMALL)
    destination = tmp_path / "www" / "kreis" / "angebote"
    release(content, destination, earlier=True)
    old = (destination / "suche.html").read_bytes()
    for number in range(4):
        write(content, {f"offers/ahausen/neu-{number}.md": offer(f"neu-{number}")})
        release(content, destination)
    assert b"0123456789.js" not in (destination / "suche.html").read_bytes()
    with on_a_host(destination) as start:
        page.route(f"{start}suche.html*", lambda route: as_it_was(route, old))
        seen = watch(page)
        page.goto(f"{start}suche.html?q=neu-3")
        assert found(page) == 4
        expect(cards(page).first).to_contain_text("Angebot neu-3")
        assert page.evaluate("() => document.styleSheets[0].cssRules.length") > 10
        assert {it.partition("-")[2] for it in seen.requests if "/assets/" in it} >= {
            "0123456789.css",
            "0123456789.js",
        }
        assert seen.complaints == []
