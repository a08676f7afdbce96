"""Links come back as they were, letter by letter, and are the same on every page in between."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from offline.links import MARK, OWN, rooted
from tests.javascript import JavaScript

CALLS = "tests/js/offline.mjs"
NAMES = st.sampled_from(["a", "b", "..", ".", "", "ä", "index.html", "b.html", "x.css"])
PATHS = st.lists(NAMES, min_size=1, max_size=5).map("/".join)
ENDINGS = st.sampled_from(["", "?q=1", "#anker", "?a/b.html", ":"])
ATTRIBUTES = st.tuples(PATHS, ENDINGS).map(lambda it: f'<a href="{it[0]}{it[1]}">')
PAGES = st.lists(st.sampled_from(["a", "b"]), max_size=3).map(lambda it: "/".join([*it, "p.html"]))


@settings(deadline=None)
@given(st.lists(ATTRIBUTES, max_size=5).map("".join), PAGES, st.sampled_from(["", "a/", "b/"]))
@example('<a href="../a/p.html">', "a/p.html", "")
@example('<a href="../a/p.html">', "b/p.html", "b/")
@example('<a href="../../../x.css">', "a/p.html", "")
def test_a_page_comes_back_as_it_was(js: JavaScript, text: str, path: str, edition: str) -> None:
    assert js(CALLS, "relative", rooted(text, path, edition), path, edition) == text


@pytest.mark.parametrize("mark", [MARK, OWN])
def test_a_page_with_the_mark_is_refused(mark: str) -> None:
    with pytest.raises(ValueError, match="control character"):
        rooted(f'<a href="{mark}a.html">', "p.html")


def test_links_to_one_page_are_the_same_from_every_folder() -> None:
    links = {
        "index.html": "stadt/marl.html?x#y",
        "stadt/marl.html": "marl.html?x#y",
        "stadt/marl/sport.html": "../marl.html?x#y",
        "angebot/x.html": "../stadt/marl.html?x#y",
    }
    written = {rooted(f'<a href="{link}">', path) for path, link in links.items()}
    assert written == {
        f'<a href="{MARK}stadt/marl.html?x#y">',
        f'<a href="{MARK}{OWN}?x#y">',
    }


def test_links_to_other_languages_are_the_same_on_every_page() -> None:
    links = {
        "index.html": "ar/index.html",
        "stadt/marl.html": "../ar/stadt/marl.html",
        "stadt/marl/sport.html": "../../ar/stadt/marl/sport.html",
    }
    written = {rooted(f'<a href="{link}">', path) for path, link in links.items()}
    assert written == {f'<a href="{MARK}ar/{OWN}">'}
    there = {
        rooted('<a href="../../index.html">', "uk/stadt/index.html", "uk/"),
        rooted('<a href="../index.html">', "uk/index.html", "uk/"),
    }
    assert there == {f'<a href="{MARK}index.html">', f'<a href="{MARK}{OWN}">'}


def test_only_links_of_pages_are_touched() -> None:
    text = '<a href="a/b.html">'
    assert rooted(text, "search/files.js") == text
    others = '<a href="https://example.org/a.html"> <a href="#b"> <p lang="de"> <a href="tel:+49">'
    assert rooted(others, "a/p.html") == others
