"""Who is listed where."""

from pathlib import Path

import pytest

from tests.contents import Shown, offer, pages

FILES = {
    "offers/ahausen/ufer.md": offer("ufer", cities="ahausen, bedorf", categories="musik"),
    "offers/ahausen/frueher.md": offer("frueher", "status: {state: ended}"),
    "offers/bedorf/anbau.md": offer(
        "anbau",
        "languages: [{code: uk}]",
        "audience: {genders: [frauen]}",
        cities="bedorf",
        categories="garten, musik",
    ),
    "offers/kreisweit/weit.md": offer("weit", cities="", categories="musik"),
    "offers/kreisweit/netz.md": offer("netz").replace("cities: [ahausen]", "online: true"),
    "offers/kreisweit/beides.md": offer("beides", cities="", categories="garten").replace(
        "whole_district: true", "whole_district: true, cities: [bedorf]"
    ),
}
OFFERS = {"anbau", "beet", "beides", "netz", "ufer", "weit"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Shown]:
    return pages(tmp_path_factory.mktemp("content"), FILES)


def listed(page: Shown) -> list[str]:
    found = [link for link in page.links if link.startswith("angebot/")]
    return [link.removeprefix("angebot/").removesuffix(".html") for link in found]


def own_and_district(page: Shown) -> tuple[list[str], list[str]]:
    """Split what a city's page lists at the heading of what is for all cities."""
    own, _, district = page.html.partition("Angebote im ganzen Kreis")
    return listed(Shown(page.path, own + "</main>")), listed(Shown(page.path, "<main>" + district))


def test_a_city_lists_its_own_offers_first_and_then_those_for_all(site: dict[str, Shown]) -> None:
    assert own_and_district(site["stadt/ahausen.html"]) == (
        ["ufer", "beet"],
        ["beides", "netz", "weit"],
    )


def test_an_offer_for_a_city_and_for_all_is_listed_once(site: dict[str, Shown]) -> None:
    assert own_and_district(site["stadt/bedorf.html"]) == (
        ["anbau", "beides", "ufer"],
        ["netz", "weit"],
    )


def test_the_number_of_a_city_counts_its_own_offers_only(site: dict[str, Shown]) -> None:
    assert "2 Angebote" in site["stadt/ahausen.html"].text
    assert "3 Angebote" in site["stadt/bedorf.html"].text


def test_a_city_and_category_lists_both_in_the_same_way(site: dict[str, Shown]) -> None:
    assert own_and_district(site["stadt/ahausen/garten.html"]) == (["beet"], ["beides", "netz"])
    assert own_and_district(site["stadt/bedorf/garten.html"]) == (["anbau", "beides"], ["netz"])
    assert own_and_district(site["stadt/bedorf/musik.html"]) == (["anbau", "ufer"], ["weit"])


def test_what_is_for_all_has_a_page_of_its_own(site: dict[str, Shown]) -> None:
    assert listed(site["kreisweit.html"]) == ["beides", "netz", "weit"]
    assert {"stadt/ahausen.html", "stadt/bedorf.html"} <= {*site["kreisweit.html"].links}


def test_a_category_lists_the_offers_of_all_cities_once(site: dict[str, Shown]) -> None:
    assert listed(site["kategorie/musik.html"]) == ["anbau", "ufer", "weit"]
    assert listed(site["kategorie/garten.html"]) == ["anbau", "beides", "netz", "beet"]


def test_languages_have_a_page_when_an_offer_speaks_them(site: dict[str, Shown]) -> None:
    assert listed(site["sprache/uk.html"]) == ["anbau"]
    assert "Українська" in site["sprache/uk.html"].text
    assert "sprache/de.html" not in site


def test_audiences_have_a_page(site: dict[str, Shown]) -> None:
    assert listed(site["zielgruppe/geschlecht/frauen.html"]) == ["anbau"]


def test_what_ended_is_in_no_list(site: dict[str, Shown]) -> None:
    assert "angebot/frueher.html" in site
    assert [path for path, page in site.items() if "frueher" in listed(page)] == []
    assert set(listed(site["angebote.html"])) == OFFERS


def test_an_empty_list_says_so_and_leads_on(tmp_path: Path) -> None:
    site = pages(tmp_path, {"pages/aenderung-melden.de.md": "---\ntitle: Melden\n---\nBitte.\n"})
    empty = site["stadt/bedorf/musik.html"]
    assert listed(empty) == []
    assert "0 Angebote" in empty.text
    assert "In Bedorf ist noch kein Angebot der Kategorie „Musik“ eingetragen." in empty.text
    assert {"stadt/bedorf.html", "kategorie/musik.html", "aenderung-melden.html"} <= {*empty.links}


def test_a_city_without_offers_still_shows_those_for_all(tmp_path: Path) -> None:
    site = pages(tmp_path, {"offers/kreisweit/weit.md": offer("weit", cities="")})
    assert own_and_district(site["stadt/bedorf.html"]) == ([], ["weit"])
    assert "In Bedorf ist noch kein Angebot eingetragen." in site["stadt/bedorf.html"].text


def test_offers_stand_in_the_order_of_their_names(tmp_path: Path) -> None:
    named = {
        f"offers/ahausen/{place}.md": offer(place).replace(f"Angebot {place}", name)
        for place, name in (("eins", "zelt"), ("zwei", "Apfel"), ("drei", "bad"), ("vier", "Bad"))
    }
    site = pages(tmp_path, named)
    assert listed(site["stadt/ahausen.html"]) == ["zwei", "drei", "vier", "beet", "eins"]
