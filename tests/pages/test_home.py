"""The start page: every way into the directory."""

import json
from pathlib import Path

import pytest

from tests.contents import Shown, offer, pages

MAP = {
    "attribution": "© Niemand",
    "attribution_url": "https://example.org/karte",
    "license": "Zero",
    "license_url": "https://example.org/zero",
    "features": [
        {
            "properties": {"id": city},
            "geometry": {"coordinates": [[[7.1, low], [7.3, low], [7.3, low + 0.1], [7.1, low]]]},
        }
        for city, low in (("ahausen", 54.6), ("bedorf", 54.7))
    ],
}
FILES = {
    "taxonomy/district.geojson": json.dumps(MAP),
    "offers/bedorf/zwei.md": offer("zwei", "languages: [{code: uk}]", cities="bedorf"),
    "offers/kreisweit/weit.md": offer("weit", cities=""),
    "handlungsfelder/miteinander.md": "---\nid: miteinander\nname: Miteinander\nicon: users\n---\n",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    return pages(tmp_path_factory.mktemp("content"), FILES)["index.html"]


def test_it_leads_to_all_there_is(home: Shown) -> None:
    cities = {f"stadt/{city}.html" for city in ("ahausen", "bedorf")}
    categories = {f"kategorie/{category}.html" for category in ("garten", "musik")}
    assert cities | categories | {"handlungsfeld/miteinander.html", "sprache/uk.html"} <= {
        *home.links
    }


def test_ways_to_nothing_are_left_out(home: Shown) -> None:
    assert "sprache/de.html" not in home.links
    assert "zielgruppe/geschlecht/frauen.html" not in home.links


def test_the_map_shows_each_city_with_its_number_and_its_licence(home: Shown) -> None:
    assert home.html.count('class="map-city"') == 2
    assert 'aria-label="Ahausen: 1 Angebot"' in home.html
    assert 'aria-label="Bedorf: 1 Angebot"' in home.html
    assert {"https://example.org/karte", "https://example.org/zero"} <= {*home.addresses}


def test_without_a_map_there_is_no_empty_place_for_it(tmp_path: Path) -> None:
    assert "<figure" not in pages(tmp_path, {})["index.html"].html
