"""What the tests of the search share: asking, and reading what the page answers."""

from urllib.parse import parse_qs, quote, urlsplit

from playwright.sync_api import Locator, Page, expect


def heading(page: Page) -> Locator:
    return page.locator("#treffer")


def cards(page: Page) -> Locator:
    return page.locator("#karten > .card")


def button(page: Page) -> Locator:
    """Return the button of the filters, which says how many offers there would be."""
    return page.locator("#zeigen")


def value(page: Page, facet: str, name: str) -> Locator:
    return page.locator(f".facet input[name={facet}][value={name}]")


def found(page: Page) -> int:
    """Return how many offers the page says it found, once it has."""
    expect(heading(page)).not_to_be_empty()
    return int(heading(page).inner_text().split()[0].replace(".", "").replace("Kein", "0"))


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query, keep_blank_values=True)


def open_search(page: Page, start: str, query: str = "", more: str = "") -> None:
    page.goto(f"{start}suche.html?q={quote(query)}{more}")
    expect(page.locator("#ergebnis")).to_be_visible()
    expect(page.locator("#laden")).to_be_hidden()
