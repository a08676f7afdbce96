"""Editions in other languages: what is translated, what is marked as German, what is said of it."""

import json
import re
import shutil
from pathlib import Path

import pytest

from generator.catalogue import build_catalogue
from generator.editions import editions
from generator.foreign import foreign, unmarked
from generator.i18n import words_in
from generator.load import load
from generator.localizing import localized
from generator.pages import plan
from generator.pages.page import Edition, Plan, source_edition
from generator.product import Product
from generator.products import products
from generator.urls import Urls
from tests.building import SECOND_DISTRICT, TODAY
from tests.contents import SMALL, Shown, offer, write
from tests.golden.test_golden import WORKSHOP
from tests.i18n.pseudo import LANGUAGE, forgotten, pseudo

UK = SMALL["taxonomy/languages.yaml"].replace("{id: uk,", "{id: uk, interface: true,")
MARKS = ("\ue000", "\ue001")


def files_of(content_folder: Path) -> dict[str, Product]:
    """Return the files of a site in German and in the language of brackets."""
    content = load(content_folder)
    catalogue = build_catalogue(content)
    shown, languages = build_catalogue(localized(content, pseudo())), ("de", LANGUAGE)
    german = source_edition(catalogue, TODAY, languages)
    other = Edition(shown, pseudo(), Urls(LANGUAGE), TODAY, catalogue, languages)
    plans = [Plan(it, tuple(plan(it))) for it in (german, other)]
    return {it.path: it for it in products(plans)}


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Product]:
    content = shutil.copytree(SECOND_DISTRICT, tmp_path_factory.mktemp("second") / "content")
    write(content, {"workshops/zukunft.md": WORKSHOP})
    return files_of(content)


def names() -> frozenset[str]:
    """Return what is called the same in all languages: cities, licences, what others are called."""
    cities = build_catalogue(load(SECOND_DISTRICT)).taxonomy.cities.terms
    return frozenset({*(it.name for it in cities), "CC-BY-4.0", "OpenStreetMap"})


def test_no_page_says_anything_that_is_neither_translated_nor_german(
    second: dict[str, Product],
) -> None:
    pages = [it for it in second.values() if it.path.startswith("uk/") and it.path[-5:] == ".html"]
    assert len(pages) >= 60
    found = {it.path: forgotten(it.content.decode(), names()) for it in pages}
    assert {path: texts for path, texts in found.items() if texts} == {}


def test_what_is_forgotten_would_be_found() -> None:
    page = '<html lang="uk"><p aria-label="Suche">⟦Ja⟧ <b lang="de">Beet</b> Nein</p></html>'
    assert forgotten(page, frozenset()) == ["Suche", "Nein"]
    assert forgotten('<html lang="uk"><p>⟦in {Marl}⟧</p></html>', frozenset()) == []


def test_marks_are_in_the_texts_of_the_search_only(second: dict[str, Product]) -> None:
    marked = [
        path
        for path, it in second.items()
        if it.path[-4:] not in {".zip", ".png", ".jpg"} and set(it.content.decode()) & set(MARKS)
    ]
    assert {re.sub("[0-9a-f]{10}|[0-9]+", "", it) for it in marked} == {
        "assets/search-.js",
        "offline/de-.txt",  # it holds the script that knows the marks
        "offline/uk-.txt",
        "uk/search/cards--.js",
        "uk/search/facets-.js",
    }
    assert not [path for path, it in second.items() if b"%EE%80%8" in it.content]
    assert not [path for path in second if set(path) & set(MARKS)]


def test_the_german_edition_is_as_if_there_were_no_other(second: dict[str, Product]) -> None:
    german = [it for it in second.values() if not it.path.startswith(("uk/", "offline/"))]
    pages = [it.content.decode() for it in german if it.path.endswith(".html")]
    assert not [
        it for it in pages if "⟦" in it or '<span lang="de"' in it or '<div lang="de"' in it
    ]


def test_every_page_leads_to_itself_in_the_other_language(second: dict[str, Product]) -> None:
    pages = [path for path in second if path.endswith(".html") and not path.startswith("uk/")]
    assert [path for path in pages if f"uk/{path}" not in second] == []
    for path in pages:
        there = Shown(path, second[path].content.decode())
        assert 'hreflang="uk" lang="uk" dir="ltr">' in there.html
    html = second["uk/stadt/aehrenstadt.html"].content.decode()
    assert '<html lang="uk" dir="ltr">' in html
    assert '<a href="../../stadt/aehrenstadt.html" hreflang="de"' in html


TRANSLATION = """\
---
source_digest: {digest}
translated_by: {by}
name: Грядка
summary: Разом садимо.
---
Приходьте **всі**.
"""
PLAIN = offer("beet", "summary: Wir pflanzen.").replace("name: Angebot beet", "name: Beet")


def offer_page(folder: Path, translation: str = "") -> str:
    beside = {"offers/ahausen/beet.uk.md": translation} if translation else {}
    files = {**SMALL, "taxonomy/languages.yaml": UK, "offers/ahausen/beet.md": PLAIN, **beside}
    content = load(write(folder, files))
    assert content.problems == ()
    _, ukrainian = editions(content, build_catalogue(content), TODAY, ("uk",))
    page = next(it for it in plan(ukrainian) if it.path == "uk/angebot/beet.html")
    view = page.view
    return json.dumps([unmarked(page.heading.title), repr(view)], ensure_ascii=False)


def digest_of(folder: Path) -> str:
    from generator.translation import source_digest

    content = load(write(folder, {**SMALL, "offers/ahausen/beet.md": PLAIN}))
    return source_digest(build_catalogue(content).offer_by_id["beet"])


def test_an_offer_without_a_translation_says_so(tmp_path: Path) -> None:
    shown = offer_page(tmp_path)
    words = words_in("uk")
    assert words("Diesen Text gibt es nur auf Deutsch.") not in shown
    assert "лише німецькою" in shown
    assert "Beet" in shown


@pytest.mark.parametrize("by", ["person", "machine"])
@pytest.mark.parametrize("fresh", [True, False])
def test_a_translated_offer_says_whether_the_german_is_newer(
    tmp_path: Path, by: str, fresh: bool
) -> None:
    digest = digest_of(tmp_path / "german") if fresh else "0" * 12
    shown = offer_page(tmp_path / "site", TRANSLATION.format(digest=digest, by=by))
    assert "Грядка" in shown
    assert "Разом садимо." in shown
    assert "Wir pflanzen." not in shown
    assert ("Німецький текст новіший" in shown) is not fresh
    assert ("переклала програма" in shown) is (by == "machine")


def test_only_languages_that_the_content_asks_for_have_editions(tmp_path: Path) -> None:
    content = load(write(tmp_path, SMALL))
    catalogue = build_catalogue(content)
    assert [it.words.language for it in editions(content, catalogue, TODAY, None)] == ["de"]
    asked = load(write(tmp_path, {"taxonomy/languages.yaml": UK}))
    found = list(editions(asked, build_catalogue(asked), TODAY, None))
    assert [it.words.language for it in found] == ["de", "uk"]
    assert [it.languages for it in found] == [("de", "uk")] * 2
    only = editions(asked, build_catalogue(asked), TODAY, ("de",))
    assert [it.words.language for it in only] == ["de"]


def test_languages_are_called_what_cldr_calls_them_and_cities_what_they_are(tmp_path: Path) -> None:
    content = load(write(tmp_path, SMALL))
    shown = build_catalogue(localized(content, words_in("uk")))
    assert shown.name_of("languages", "de") == "німецька"
    assert shown.name_of("cities", "ahausen") == "Ahausen"
    assert shown.name_of("genders", "frauen") == foreign("Frauen")


def test_text_pages_are_german_where_there_is_no_other(tmp_path: Path) -> None:
    pages = {
        "pages/eins.de.md": "---\ntitle: Eins\n---\nText.\n",
        "pages/zwei.de.md": "---\ntitle: Zwei\n---\nText.\n",
        "pages/zwei.uk.md": "---\ntitle: Два\n---\n1.\n",
    }
    content = load(write(tmp_path, {**SMALL, **pages}))
    shown = build_catalogue(localized(content, words_in("uk")))
    assert shown.text_pages["eins", "uk"].title == foreign("Eins")
    assert shown.text_pages["zwei", "uk"].title == "Два"
