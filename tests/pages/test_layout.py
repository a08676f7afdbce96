"""What surrounds every page."""

import re
from pathlib import Path

import pytest

from tests.contents import SMALL, Shown, pages

PAGES = {
    "pages/ueber.de.md": "---\ntitle: Über uns\nshort_title: Über\nmenu: main\n---\nWir.\n",
    "pages/zwei.de.md": "---\ntitle: Zwei\nmenu: footer\norder: 2\n---\n2\n",
    "pages/eins.de.md": "---\ntitle: Eins\nmenu: footer\norder: 1\n---\n1\n",
    "pages/lose.de.md": "---\ntitle: Lose\n---\nNirgends.\n",
    "handlungsfelder/feld.md": "---\nid: feld\nname: Feld\n---\n",
    "workshops/treffen.md": "---\nid: treffen\nname: Treffen\nhandlungsfeld: feld\n---\n",
}
ENTRY = re.compile(r'<li><a href="([^"]+)"( aria-current="page")?>([^<]+)</a></li>')


def menus(page: Shown) -> tuple[list[str], list[str]]:
    """Return the entries of main menu and footer."""
    head, _, rest = page.html.partition("<main")
    wide = head.partition('class="menu-wide"')[2].partition("</nav>")[0]
    foot = rest.partition("<footer")[2]
    return [it[2] for it in ENTRY.findall(wide)], [it[2] for it in ENTRY.findall(foot)]


def current(page: Shown) -> set[str]:
    head = page.html.partition("<main")[0]
    return {name for _, mark, name in ENTRY.findall(head) if mark}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Shown]:
    return pages(tmp_path_factory.mktemp("content"), PAGES)


def test_the_menus_hold_what_there_is(site: dict[str, Shown]) -> None:
    main, footer = menus(site["index.html"])
    wanted = "Suche|Angebote|Wer ist zuständig?|Institutionen|Handlungsfelder|Workshops|Über"
    assert main == wanted.split("|")
    assert footer == ["Eins", "Zwei", "Ohne Internet nutzen", "Offene Daten"]


def test_the_menus_leave_out_what_there_is_not(tmp_path: Path) -> None:
    main, footer = menus(pages(tmp_path, {})["index.html"])
    assert main == ["Suche", "Angebote", "Wer ist zuständig?", "Institutionen"]
    assert footer == ["Ohne Internet nutzen", "Offene Daten"]


@pytest.mark.parametrize(
    ("path", "entry"),
    [
        ("suche.html", "Suche"),
        ("angebote.html", "Angebote"),
        ("angebot/beet.html", "Angebote"),
        ("stadt/ahausen/garten.html", "Angebote"),
        ("handlungsfeld/feld.html", "Handlungsfelder"),
        ("workshop/treffen.html", "Workshops"),
        ("zustaendig.html", "Wer ist zuständig?"),
        ("ueber.html", "Über"),
    ],
)
def test_the_menu_marks_where_one_is(site: dict[str, Shown], path: str, entry: str) -> None:
    assert current(site[path]) == {entry}


def test_pages_outside_the_menu_mark_nothing(site: dict[str, Shown]) -> None:
    assert current(site["index.html"]) == current(site["404.html"]) == set()


def test_every_page_says_of_which_day_it_is(site: dict[str, Shown]) -> None:
    assert {path for path, page in site.items() if "23. November 2026" not in page.html} == set()


def test_every_page_has_its_own_title(site: dict[str, Shown]) -> None:
    titles = [re.findall(r"<title>(.*?)</title>", page.html) for page in site.values()]
    assert all(len(found) == 1 for found in titles)
    assert len({found[0] for found in titles}) == len(titles)


def test_only_a_demo_says_that_all_is_invented(site: dict[str, Shown], tmp_path: Path) -> None:
    demo = pages(tmp_path, {"site.yaml": SMALL["site.yaml"] + "demo: true\n"})
    assert all("sind erfunden" in page.html for page in demo.values())
    assert not any("sind erfunden" in page.html for page in site.values())


def test_readers_tell_of_barriers_with_the_address_of_the_page(tmp_path: Path) -> None:
    contact = "contact: {email: redaktion@example.org}\n"
    site = {"site.yaml": SMALL["site.yaml"] + contact}
    html = pages(tmp_path, site)["stadt/ahausen.html"].html
    letter = (
        "mailto:redaktion@example.org?subject=Barriere%20auf%20der%20Seite%20stadt/ahausen.html"
    )
    assert f'<a href="{letter}&amp;body=stadt/ahausen.html' in html
    there = {"site.yaml": site["site.yaml"] + "base_url: https://kreis.example/a/\n"}
    html = pages(tmp_path, there)["stadt/ahausen.html"].html
    assert "&amp;body=https%3A//kreis.example/a/stadt/ahausen.html" in html
    assert "Barriere auf dieser Seite melden" in html
    assert "Barriere auf dieser Seite" not in pages(tmp_path, SMALL)["index.html"].html
