"""Every kind of page, light and dark, on a phone and on a desk: nothing that axe finds.

WCAG 2.0 to 2.2, levels A and AA, and axe's best practice. Machines find about a third of all
barriers; docs/ says what people have to look at.
"""

from collections.abc import Iterable
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from generator.render import TEMPLATES
from tests.e2e.browsing import (
    AXE_TAGS,
    COLOUR_RULES,
    MOVED,
    Site,
    overflow,
    violations,
    watch,
)

SITES = ("real", "demo")
NARROW = (320, 360)
AXE_WIDTHS = (320, 1280)
SCHEMES: tuple[tuple[Literal["light", "dark"], tuple[str, ...]], ...] = (
    ("light", AXE_TAGS),
    ("dark", COLOUR_RULES),
)
TEMPLATE_NAMES = sorted(f"pages/{file.name}" for file in (TEMPLATES / "pages").iterdir())


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Site:
    found: Site = request.getfixturevalue(request.param)
    return found


def resize(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})


def shown_kinds(site: Site) -> list[str]:
    """Return a page of every kind that stays where it is."""
    return [site.address + path for template, path in site.kinds.items() if template != MOVED]


def test_the_sites_have_pages_of_every_kind(real: Site, demo: Site, second: Site) -> None:
    assert [*sorted({*real.kinds, MOVED})] == TEMPLATE_NAMES
    assert [*sorted({*demo.kinds, MOVED})] == TEMPLATE_NAMES
    assert MOVED in second.kinds


def barriers(page: Page, addresses: Iterable[str]) -> list[str]:
    """Return what axe finds on pages, light and dark, narrow and wide."""
    found: list[str] = []
    for address in addresses:
        page.goto(address)
        for scheme, rules in SCHEMES:
            # Colours that change slowly would be measured half-way.
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            for width in AXE_WIDTHS:
                resize(page, width)
                found += [f"{scheme} {width}: {it}" for it in violations(page, rules)]
    return found


def too_wide(page: Page, addresses: Iterable[str]) -> dict[str, int]:
    """Return how many pixels pages are wider than a narrow phone."""
    wider = {}
    for address in addresses:
        page.goto(address)
        for width in NARROW:
            resize(page, width)
            if pixels := overflow(page):
                wider[f"{address} at {width}"] = pixels
    return wider


def test_axe_finds_nothing(page: Page, site: Site) -> None:
    seen = watch(page)
    assert barriers(page, shown_kinds(site)) == []
    assert seen.complaints == []


def test_axe_would_find_something(page: Page, real: Site) -> None:
    page.goto(real.address + "index.html")
    page.evaluate("() => document.querySelector('h1').remove()")
    page.evaluate("() => document.querySelector('main a').replaceChildren()")
    found = " ".join(violations(page))
    assert "link-name" in found
    assert "page-has-heading-one" in found


def test_no_page_is_wider_than_a_narrow_phone(page: Page, site: Site) -> None:
    assert too_wide(page, shown_kinds(site)) == {}


def test_overflow_would_be_found(page: Page, real: Site) -> None:
    resize(page, 320)
    page.goto(real.address + "index.html")
    page.evaluate(
        "() => document.querySelector('h1').append('x'.repeat(9).replace(/x/g, 'Wort\\u2060'))"
    )
    page.evaluate(
        "() => document.querySelector('h1').style.setProperty('min-inline-size', '40rem')"
    )
    assert overflow(page) > 0


def test_a_moved_page_leads_on(page: Page, second: Site) -> None:
    seen = watch(page)
    with page.expect_navigation(url="**/angebot/deutsch-im-garten.html"):
        page.goto(second.address + "angebot/gartendeutsch.html", wait_until="commit")
    assert page.get_by_role("heading", level=1).inner_text() == "Deutsch im Garten"
    assert seen.complaints == []


def test_a_moved_page_is_accessible_where_browsers_do_not_lead_on(page: Page, second: Site) -> None:
    path = second.kinds[MOVED]
    html = (second.folder / path).read_text("utf-8")
    assert html.count('http-equiv="refresh"') == 1
    still = html.replace('http-equiv="refresh"', 'name="refresh"')
    page.route(second.address + path, lambda it: it.fulfill(body=still, content_type="text/html"))
    page.goto(second.address + path)
    assert violations(page) == []
    page.get_by_role("main").get_by_role("link").click()
    assert (second.folder / page.url.removeprefix(second.address)).is_file()


def test_forced_colours_are_respected(chromium: Browser, real: Site) -> None:
    """Windows' contrast themes replace all colours: cards keep an edge, the map its outlines."""
    context = chromium.new_context(forced_colors="active", viewport={"width": 1280, "height": 800})
    page = context.new_page()
    for address in shown_kinds(real):
        page.goto(address)
        assert page.screenshot().startswith(b"\x89PNG")
    page.goto(real.address + "index.html")
    edge = page.locator(".tile").first.evaluate("it => getComputedStyle(it).borderTopColor")
    ground = page.locator("body").evaluate("it => getComputedStyle(it).backgroundColor")
    assert edge != ground
    context.close()
