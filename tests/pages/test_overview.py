"""The overview: numbers by city and category, every way in, all offers."""

import re
from pathlib import Path

import pytest

from tests.contents import Shown, offer, pages

FILES = {
    "offers/ahausen/ufer.md": offer("ufer", cities="ahausen, bedorf", categories="musik"),
    "offers/ahausen/frueher.md": offer("frueher", "status: {state: ended}"),
    "offers/kreisweit/weit.md": offer("weit", cities="", categories="musik"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Shown]:
    return pages(tmp_path_factory.mktemp("content"), FILES)


def cells(page: Shown) -> dict[str, str]:
    """Return the table's numbers by what a screen reader says of the cell, and where they lead."""
    found = re.findall(r'<td[^>]*><a href="([^"]+)" aria-label="([^"]+)"', page.html)
    return {label: href for href, label in found}


def test_every_number_counts_once_and_leads_to_its_list(site: dict[str, Shown]) -> None:
    assert cells(site["angebote.html"]) == {
        "Garten in Ahausen: 1": "stadt/ahausen/garten.html",
        "Garten in Bedorf: 0": "stadt/bedorf/garten.html",
        "Garten: ganzer Kreis: 0": "kategorie/garten.html",
        "Musik in Ahausen: 1": "stadt/ahausen/musik.html",
        "Musik in Bedorf: 1": "stadt/bedorf/musik.html",
        "Musik: ganzer Kreis: 1": "kategorie/musik.html",
    }


def test_the_total_counts_each_offer_once(site: dict[str, Shown]) -> None:
    assert site["angebote.html"].text.startswith("Alle Angebote 3 Angebote.")
    assert "3 Angebote für Neuzugewanderte" in site["index.html"].text


def test_all_offers_are_named_with_their_place(site: dict[str, Shown]) -> None:
    text = site["angebote.html"].text
    assert "Angebot ufer Ahausen, Bedorf" in text
    assert "Angebot weit im ganzen Kreis" in text
    assert "frueher" not in text


def test_one_offer_is_said_in_the_singular(tmp_path: Path) -> None:
    assert pages(tmp_path, {})["angebote.html"].text.startswith("Alle Angebote 1 Angebot.")
