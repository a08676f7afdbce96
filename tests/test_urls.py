import inspect
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.assets import assets
from generator.links import absolute, at_root, relative, uri
from generator.uris import geo_uri, mailto, openstreetmap_point, openstreetmap_search
from generator.urls import Urls, is_immutable

FEEDS = ("news", "city_news", "category_news")
FILES = ("search_file", "web_manifest", "pack", "archive")
NO_PAGES = {"audience", "in_every_language", "in_this_language", *FEEDS, *FILES}


def pages(urls: Urls) -> list[str]:
    """Return an address of every kind of page."""
    kinds = [
        method
        for name, method in inspect.getmembers(urls, inspect.ismethod)
        if not name.startswith("_") and name not in NO_PAGES
    ]
    found = [it(*(f"x{n}" for n in range(len(inspect.signature(it).parameters)))) for it in kinds]
    return [*found, *(urls.audience(it, "x0") for it in ("genders", "origins", "age_groups"))]


def test_every_kind_of_page_has_an_address_of_its_own() -> None:
    found = pages(Urls())
    assert len(found) > 15
    assert len(set(found)) == len(found)
    assert all(it.endswith(".html") and not it.startswith("/") for it in found)


def test_other_languages_stand_in_a_folder() -> None:
    assert pages(Urls("ar")) == [f"ar/{it}" for it in pages(Urls())]


def test_every_feed_has_an_address_of_its_own_in_each_language() -> None:
    assert Urls().news() == "neu.xml"
    assert Urls().city_news("marl") == "stadt/marl.xml"
    assert Urls("ar").category_news("sport") == "ar/kategorie/sport.xml"


@pytest.mark.parametrize("language", ["de", "ar", "en"])
def test_a_page_has_one_name_in_every_language(language: str) -> None:
    urls = Urls(language)
    assert [urls.in_every_language(it) for it in pages(urls)] == pages(Urls())


def test_a_pack_and_an_archive_say_whose_they_are() -> None:
    assert Urls("ar").pack("0123456789abcdef") == "offline/ar-0123456789.txt"
    assert is_immutable(Urls().pack("0123456789abcdef"))
    assert Urls("ar").archive() == "download/verzeichnis-ar.zip"


def test_files_of_the_search_stand_in_a_folder_of_the_language() -> None:
    assert Urls().search_file("files.js") == "search/files.js"
    assert Urls("ar").search_file("files.js") == "ar/search/files.js"


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("index.html", "index.html", "index.html"),
        ("index.html", "stadt/datteln.html", "../index.html"),
        ("stadt/datteln.html", "index.html", "stadt/datteln.html"),
        ("stadt/datteln/sport.html", "stadt/datteln.html", "datteln/sport.html"),
        ("a.html#b", "a.html", "#b"),
        ("a.html#b", "c/d.html", "../a.html#b"),
        ("a.html#ä b", "a.html", "#%C3%A4%20b"),
        ("ä.html", "b.html", "%C3%A4.html"),
    ],
)
def test_links_are_relative(target: str, page: str, link: str) -> None:
    assert relative(target, page) == link


PATHS = st.lists(st.text("abc ä%", min_size=1, max_size=4), min_size=1, max_size=4).map("/".join)


@settings(deadline=None)
@given(PATHS, PATHS)
def test_a_relative_link_leads_back_to_its_target(target: str, page: str) -> None:
    folder = page.rpartition("/")[0]
    assert normpath(join(folder, unquote(relative(target, page)))) == target


@pytest.mark.parametrize(
    "base", ["https://www.example.org/kreis", "https://www.example.org/kreis/"]
)
def test_absolute_addresses_have_one_slash(base: str) -> None:
    assert absolute("stadt/a b.html", base) == "https://www.example.org/kreis/stadt/a%20b.html"


def test_absolute_addresses_are_ascii() -> None:
    base = "https://müller.example/bücher%20hier"
    assert uri(base) == "https://m%C3%BCller.example/b%C3%BCcher%20hier"
    assert absolute("ä.html", base) == uri(base) + "/%C3%A4.html"
    assert at_root(".well-known/security.txt", base + "/") == (
        "https://m%C3%BCller.example/.well-known/security.txt"
    )


@given(st.text(st.characters(codec="utf-8", exclude_characters="#"), min_size=1))
def test_an_address_in_ascii_stays_as_it_is(text: str) -> None:
    once = uri(f"https://kreis.example:8080/{text}?a=b#c")
    assert once.isascii()
    assert uri(once) == once


def test_what_people_type_stays_inside_its_part_of_an_address() -> None:
    hostile = "a&b=c?d#e/f\r\nBcc: x@example.org"
    search = urlsplit(openstreetmap_search(hostile))
    assert (search.netloc, search.fragment) == ("www.openstreetmap.org", "")
    assert search.query.count("&") == 0
    letter = mailto("post@example.org", hostile, hostile)
    assert letter.count("&") == letter.count("?") == 1
    assert "\n" not in letter
    assert " " not in letter


def test_letters_without_subject_and_points_on_the_map() -> None:
    assert mailto("post@example.org") == "mailto:post@example.org"
    assert (
        mailto("post@example.org", body="Grüße") == "mailto:post@example.org?body=Gr%C3%BC%C3%9Fe"
    )
    assert geo_uri(51.5, 7.123456789) == "geo:51.50000,7.12346"


@pytest.mark.parametrize("compressed", ["", ".br", ".gz"])
def test_names_that_change_with_their_content(compressed: str) -> None:
    for path in ("assets/site-0123456789.css", "en/search/words-7-abcdef0123.js"):
        assert is_immutable(path + compressed)
        assert not is_immutable(f"{path}{compressed}.html")
    for path in ("search/files.js", "sw.js", "angebot/a-0123456789.html", "assets/a-012345678.js"):
        assert not is_immutable(path + compressed)


def test_a_point_is_marked_on_the_map() -> None:
    address = urlsplit(openstreetmap_point(51.6, -7.123456))
    assert (address.netloc, address.query) == (
        "www.openstreetmap.org",
        "mlat=51.60000&mlon=-7.12346&zoom=17",
    )


def test_a_page_never_looks_as_if_its_name_changed_with_its_content() -> None:
    """Whatever editors name it: it would be cached for a year, and stay when it is removed."""
    for city in ("offline", "search", "assets"):
        path = Urls("en").city_category(city, "kurse-2024123100")
        assert path.endswith("/kurse-2024123100.html")
        assert not is_immutable(path)
        assert not is_immutable(f"{path.removesuffix('.html')}.js")
        assert not is_immutable(f"{city}/kurse-2024123100.html")
        assert not is_immutable(f"{city}/kurse-2024123100.php")


def test_all_assets_have_names_that_change_with_their_content() -> None:
    assert all(is_immutable(it.path) for it in assets({"search.js": b""}).values())
