"""The search page and the search boxes that lead to it."""

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from generator.findable import filing
from generator.pages.search_box import WHOLE_DISTRICT
from generator.pipeline import inspect
from tests.building import CONTENT, TODAY
from tests.contents import Shown, offer, pages
from tests.pages.test_home import FILES

PRESET = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)">')
SCRIPT = re.compile(r'<script src="[./]*assets/search-[0-9a-f]{10}\.js" defer></script>')
REPORT = {"pages/aenderung-melden.de.md": "---\ntitle: Melden\n---\nBitte.\n"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Shown]:
    institution = {
        "institutions/verein.yaml": "id: verein\nname: Verein\n",
        "offers/bedorf/drei.md": offer("drei", "provider: verein", cities="bedorf"),
        "institutions/amt.yaml": "id: amt\nname: Amt\n",
    }
    return pages(tmp_path_factory.mktemp("content"), {**FILES, **institution, **REPORT})


def presets(page: Shown) -> list[tuple[str, ...]]:
    return [it.groups() for it in PRESET.finditer(page.html)]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.html", []),
        ("suche.html", []),
        ("angebote.html", []),
        ("angebot/beet.html", []),
        ("kreisweit.html", [("stadt", "kreisweit")]),
        ("stadt/ahausen.html", [("stadt", "ahausen")]),
        ("stadt/ahausen/garten.html", [("stadt", "ahausen"), ("kategorie", "garten")]),
        ("kategorie/musik.html", [("kategorie", "musik")]),
        ("sprache/uk.html", [("sprache", "uk")]),
        ("zielgruppe/geschlecht/frauen.html", [("geschlecht", "frauen")]),
        ("institution/verein.html", [("anbieter", "verein")]),
    ],
)
def test_a_page_that_lists_offers_has_a_box_preset_to_its_list(
    site: dict[str, Shown], path: str, expected: list[tuple[str, str]]
) -> None:
    page = site[path]
    assert page.html.count('<form class="search') == 1
    assert len(SCRIPT.findall(page.html)) == 1
    assert "suche.html" in page.links
    assert presets(page) == expected


@pytest.mark.parametrize(
    "path", ["institution/amt.html", "institutionen.html", "zustaendig.html", "404.html"]
)
def test_a_page_without_offers_has_neither_box_nor_script(
    site: dict[str, Shown], path: str
) -> None:
    assert "<form" not in site[path].html
    assert "/search-" not in site[path].html


def test_everything_preset_is_a_value_that_the_search_knows(real_site: dict[str, str]) -> None:
    facets = filing.offer_facets(inspect(CONTENT, TODAY).plans[0].edition)
    known = {(facet.id, value) for facet in facets for value, _ in facet.values}
    used = {it for path, html in real_site.items() for it in presets(Shown(path, html))}
    assert {name for name, _ in used} >= {"stadt", "kategorie", "sprache", "herkunft", "anbieter"}
    assert used <= known
    assert WHOLE_DISTRICT == filing.WHOLE_DISTRICT


def test_the_search_page_leads_into_every_list_without_javascript(site: dict[str, Shown]) -> None:
    links = {*site["suche.html"].links}
    cities = {f"stadt/{city}.html" for city in ("ahausen", "bedorf")}
    categories = {f"kategorie/{category}.html" for category in ("garten", "musik")}
    others = {"sprache/uk.html", "angebote.html", "institutionen.html", "zustaendig.html"}
    assert cities | categories | others | {"kreisweit.html"} <= links
    assert "zielgruppe/geschlecht/frauen.html" not in links
    told = re.search(r"<noscript>.*</noscript>", site["suche.html"].html)
    assert told
    assert "braucht es JavaScript" in told.group()


def test_texts_come_in_the_forms_that_the_language_has(site: dict[str, Shown]) -> None:
    written = re.search(r'data-offers="([^"]*)"', site["suche.html"].html)
    assert written
    forms = json.loads(written.group(1).replace("&#34;", '"'))
    assert forms == {"one": "{count} Angebot", "other": "{count} Angebote"}


def test_a_gap_is_told_by_mail_else_on_the_page_for_it(tmp_path: Path) -> None:
    def gap(folder: str, files: dict[str, str]) -> list[str]:
        html = pages(tmp_path / folder, files)["suche.html"].html
        return [unquote(it) for it in re.findall(r'id="luecke" href="([^"]*)"', html)]

    head = "title: A\ndistrict: B\ntagline: C\ncontact: {email: post@example.org}\n"
    assert gap("mail", {"site.yaml": head, **REPORT}) == ["mailto:post@example.org"]
    assert gap("page", REPORT) == ["aenderung-melden.html"]
    assert gap("none", {}) == []


def test_the_results_have_a_map_where_the_district_has_one(
    site: dict[str, Shown], tmp_path: Path
) -> None:
    html = site["suche.html"].html
    assert re.findall(r'<g class="map-city" data-city="(\w+)">', html) == ["ahausen", "bedorf"]
    assert "<figure" not in pages(tmp_path, {})["suche.html"].html
