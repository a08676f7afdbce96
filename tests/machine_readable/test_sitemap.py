from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.machine_readable.sitemap import sitemap
from generator.pages.page import Plan
from tests.contents import offer
from tests.machine_readable.published import (
    BASE,
    NAMES,
    SITEMAP,
    faults,
    machine_files,
    plans,
    texts,
    xml,
)

LANGUAGES = ("de", "tr", "ar")


def made(plans: tuple[Plan, ...], most: int = 50_000) -> dict[str, bytes]:
    return {product.path: product.content for product in sitemap(plans, BASE, most)}


def versions(root: ET.Element) -> dict[str, dict[str, str]]:
    """Return for each address those of the same page by language."""
    return {
        entry.findtext("sitemap:loc", "", NAMES): {
            it.attrib["hreflang"]: it.attrib["href"] for it in entry.iterfind("xhtml:link", NAMES)
        }
        for entry in root.iterfind("sitemap:url", NAMES)
    }


def test_it_lists_every_page_that_search_engines_may_list(tmp_path: Path) -> None:
    moved = {"offers/ahausen/neu.md": offer("neu", "former_ids: [alt]")}
    root = xml(machine_files(tmp_path, moved)["sitemap.xml"])
    listed = texts(root, "sitemap:url/sitemap:loc")
    assert f"{BASE}/index.html" in listed
    assert f"{BASE}/angebot/neu.html" in listed
    assert f"{BASE}/stadt/ahausen/garten.html" in listed
    assert not {f"{BASE}/angebot/alt.html", f"{BASE}/404.html"} & set(listed)
    assert len(set(listed)) == len(listed)


def test_it_lists_the_pages_that_do_not_say_noindex(tmp_path: Path) -> None:
    (german_plan,) = plans(tmp_path, "de")
    listed = texts(xml(made((german_plan,))["sitemap.xml"]), "sitemap:url/sitemap:loc")
    assert listed == [f"{BASE}/{it.path}" for it in german_plan.pages if it.indexed]


def test_one_language_needs_no_links_to_others(tmp_path: Path) -> None:
    files = made(plans(tmp_path / "content", "de"))
    assert b"xhtml" not in files["sitemap.xml"]
    assert faults(SITEMAP, tmp_path, files) == []


def test_each_language_of_a_page_names_all_and_german_for_everybody_else(tmp_path: Path) -> None:
    files = made(plans(tmp_path / "content", *LANGUAGES))
    found = versions(xml(files["sitemap.xml"]))
    city = {"de": "stadt/ahausen", "tr": "tr/stadt/ahausen", "ar": "ar/stadt/ahausen"}
    expected = {language: f"{BASE}/{path}.html" for language, path in city.items()}
    for address in expected.values():
        assert found[address] == {**expected, "x-default": expected["de"]}
    assert faults(SITEMAP, tmp_path, files) == []


def test_all_links_between_languages_lead_back(tmp_path: Path) -> None:
    found = versions(xml(made(plans(tmp_path, *LANGUAGES))["sitemap.xml"]))
    assert len(found) > 3 * 10
    for address, languages in found.items():
        assert address in languages.values()
        assert all(found[other] == languages for other in languages.values())


def test_a_page_that_other_languages_lack_stands_alone(tmp_path: Path) -> None:
    german_plan, turkish = plans(tmp_path, "de", "tr")
    few = replace(turkish, pages=tuple(it for it in turkish.pages if it.path == "tr/index.html"))
    found = versions(xml(made((german_plan, few))["sitemap.xml"]))
    assert set(found[f"{BASE}/tr/index.html"]) == {"de", "tr", "x-default"}
    assert found[f"{BASE}/suche.html"] == {}


def test_a_page_that_german_lacks_names_nothing_for_everybody_else(tmp_path: Path) -> None:
    _, turkish, arabic = plans(tmp_path, *LANGUAGES)
    found = versions(xml(made((turkish, arabic))["sitemap.xml"]))
    assert set(found[f"{BASE}/ar/index.html"]) == {"tr", "ar"}


@pytest.mark.parametrize(("languages", "each"), [(("de",), 1), (LANGUAGES, 5)])
def test_many_addresses_are_several_sitemaps(
    tmp_path: Path, languages: tuple[str, ...], each: int
) -> None:
    planned = plans(tmp_path / "content", *languages)
    whole, files = made(planned), made(planned, 10)
    listed = texts(xml(files.pop("sitemap.xml")), "sitemap:sitemap/sitemap:loc")
    assert listed == [f"{BASE}/{path}" for path in files]
    assert all(len(versions(xml(it))) * each <= 10 for it in files.values())
    together = [it for file in files.values() for it in versions(xml(file)).items()]
    assert together == [*versions(xml(whole["sitemap.xml"])).items()]
    assert faults(SITEMAP, tmp_path, made(planned, 10)) == []


def test_no_pages_give_no_sitemap() -> None:
    assert sitemap((), BASE) == ()


def test_pages_of_a_demo_are_in_no_sitemap(tmp_path: Path) -> None:
    files = machine_files(tmp_path, {}, "demo: true\n")
    assert "sitemap.xml" not in files
    assert b"Sitemap" not in files["robots.txt"]


def test_robots_may_fetch_everything_and_learn_where_the_sitemap_is(tmp_path: Path) -> None:
    lines = machine_files(tmp_path, {})["robots.txt"].decode().splitlines()
    assert lines == ["User-agent: *", "Allow: /", "", f"Sitemap: {BASE}/sitemap.xml"]


def test_a_wrong_sitemap_would_be_found(tmp_path: Path) -> None:
    wrong = b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>'
    assert faults(SITEMAP, tmp_path, {"sitemap.xml": wrong})
