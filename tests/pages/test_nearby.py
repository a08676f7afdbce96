"""Offers like this one: in the same city, and the nearest elsewhere."""

from pathlib import Path

from tests.contents import SMALL, Shown, offer, pages

FIVE_CITIES = "terms:\n" + "".join(
    f"  - {{id: {name}, name: {name.title()}, latitude: {latitude}, longitude: 7.2}}\n"
    for name, latitude in (("ahausen", 54.6), ("b", 54.61), ("c", 54.62), ("d", 54.8), ("e", 54.9))
)


def site_with(folder: Path, *offers: str) -> dict[str, Shown]:
    """Return the pages of five cities in a row with these offers, given as `id@city+category`."""
    files = {"taxonomy/cities.yaml": FIVE_CITIES, "offers/ahausen/beet.md": offer("beet")}
    for text in offers:
        name, _, place = text.partition("@")
        city, _, category = place.partition("+")
        made = offer(name, cities=city.replace("/", ", "), categories=category or "garten")
        files[f"offers/{city.partition('/')[0] or 'kreisweit'}/{name}.md"] = made
    assert set(files) > set(SMALL) & set(files)
    return pages(folder, files)


def related(page: Shown) -> list[str]:
    """Return the offers below the page's own facts."""
    found = [link for link in page.links if link.startswith("angebot/")]
    return [link.removeprefix("angebot/").removesuffix(".html") for link in found]


def test_the_same_city_comes_first_then_one_offer_for_each_near_city(tmp_path: Path) -> None:
    site = site_with(tmp_path, "hier@ahausen", "dort@b", "dort-auch@b", "weiter@c", "fern@e")
    assert related(site["angebot/beet.html"]) == ["hier", "dort", "weiter", "fern"]


def test_only_the_three_nearest_cities_are_shown(tmp_path: Path) -> None:
    site = site_with(tmp_path, "vier@e", "eins@b", "drei@d", "zwei@c")
    assert related(site["angebot/beet.html"]) == ["eins", "zwei", "drei"]


def test_distances_are_said_in_kilometres(tmp_path: Path) -> None:
    text = site_with(tmp_path, "eins@b", "zwei@e")["angebot/beet.html"].text
    assert "etwa 1 km entfernt" in text
    assert "etwa 33 km entfernt" in text


def test_other_categories_and_offers_for_the_whole_district_are_not_near(tmp_path: Path) -> None:
    site = site_with(tmp_path, "lied@ahausen+musik", "weit@", "hier@b+musik")
    assert related(site["angebot/beet.html"]) == []


def test_an_offer_in_two_cities_is_near_to_both_and_elsewhere_to_none(tmp_path: Path) -> None:
    site = site_with(tmp_path, "beide@ahausen/b", "dort@b")
    assert related(site["angebot/beet.html"]) == ["beide", "dort"]
    assert related(site["angebot/dort.html"]) == ["beide", "beet"]
    assert related(site["angebot/beide.html"]) == ["beet", "dort"]


def test_no_page_recommends_itself_or_what_ended(tmp_path: Path) -> None:
    site = site_with(tmp_path, "eins@ahausen", "zwei@b")
    for name in ("beet", "eins", "zwei"):
        assert name not in related(site[f"angebot/{name}.html"])
    ended = {"offers/b/zwei.md": offer("zwei", "status: {state: ended}", cities="b")}
    again = pages(tmp_path, {"taxonomy/cities.yaml": FIVE_CITIES, **ended})
    assert related(again["angebot/beet.html"]) == ["eins"]


def test_the_most_alike_come_first(tmp_path: Path) -> None:
    files = {
        f"offers/ahausen/{name}.md": offer(name, *lines, categories=categories)
        for name, categories, lines in (
            ("anders", "garten", ()),
            ("probe", "garten, musik", ("languages: [{code: uk}]",)),
            ("sprache", "garten", ("languages: [{code: uk}]",)),
            ("zwilling", "garten, musik", ("languages: [{code: uk}]",)),
        )
    }
    site = pages(tmp_path, files)
    assert related(site["angebot/probe.html"])[:2] == ["zwilling", "sprache"]
