"""A district is content: another one is built without touching code."""

import re
from pathlib import Path

from generator.catalogue import build_catalogue
from generator.load import load
from tests.building import CONTENT, SECOND_DISTRICT, run
from tests.reading import read

HERE, THERE = build_catalogue(load(CONTENT)), build_catalogue(load(SECOND_DISTRICT))


def test_it_could_be_published(tmp_path: Path) -> None:
    built = run(
        "build",
        "--release",
        "--content",
        SECOND_DISTRICT,
        "--site",
        tmp_path / "site",
        "--no-cache",
    )
    assert built.returncode == 0, built.stdout
    assert (tmp_path / "site" / "index.html").is_file()


def test_the_two_districts_have_no_city_category_or_handlungsfeld_in_common() -> None:
    for vocabulary in ("cities", "categories"):
        names = [
            {term.name for term in getattr(it.taxonomy, vocabulary).terms} for it in (HERE, THERE)
        ]
        assert all(names)
        assert not names[0] & names[1]
    fields = [{field.name for field in it.handlungsfelder} for it in (HERE, THERE)]
    assert all(fields)
    assert not fields[0] & fields[1]


def test_no_page_speaks_of_the_first_district(second_site: dict[str, str]) -> None:
    names = [HERE.site.title, HERE.site.district, HERE.site.tagline]
    names += [term.name for term in HERE.taxonomy.cities.terms]
    names += [term.id for term in HERE.taxonomy.cities.terms]
    names += [it.name for it in HERE.institutions]
    names += [it.name for it in HERE.offers]
    names += [it.name for it in HERE.handlungsfelder]
    words = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names))
    found = {path: words.findall(html) for path, html in second_site.items()}
    assert {path: names for path, names in found.items() if names} == {}


def test_every_page_speaks_of_its_own_district(second_site: dict[str, str]) -> None:
    assert {path for path, html in second_site.items() if THERE.site.title in html} == {
        *second_site
    }
    assert THERE.site.tagline in second_site["index.html"]


def test_what_the_district_has_is_there(second_site: dict[str, str]) -> None:
    pages = set(second_site)
    assert {f"stadt/{it.id}.html" for it in THERE.taxonomy.cities.terms} < pages
    assert {f"kategorie/{it.id}.html" for it in THERE.taxonomy.categories.terms} < pages
    assert {f"angebot/{it.id}.html" for it in THERE.offers} < pages
    assert {f"institution/{it.id}.html" for it in THERE.institutions} < pages
    assert {f"handlungsfeld/{it.id}.html" for it in THERE.handlungsfelder} < pages


def test_what_the_district_has_not_leaves_no_trace(
    second_site: dict[str, str], real_site: dict[str, str]
) -> None:
    """There are no workshops and no map here; the first district shows what that looks like."""
    assert HERE.workshops
    assert HERE.district_map
    assert "workshops.html" in real_site
    assert "workshops.html" in read(real_site["index.html"]).references
    assert "<figure" in real_site["index.html"]
    assert not [path for path in second_site if "workshop" in path]
    assert not [path for path, html in second_site.items() if "orkshop" in html]
    assert "<figure" not in second_site["index.html"]


def test_every_page_says_that_all_is_invented(
    second_site: dict[str, str], real_site: dict[str, str]
) -> None:
    assert all("sind erfunden" in html for html in second_site.values())
    assert not [path for path, html in real_site.items() if "sind erfunden" in html]
