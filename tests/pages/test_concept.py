"""Handlungsfelder and workshops, and how offers and statements find each other."""

import pytest

from tests.contents import Shown, offer, pages

FILES = {
    "handlungsfelder/feld.md": """\
---
id: feld
name: Feld
categories: [garten]
goals: [{text: Blühen, subgoals: [Gießen]}]
---
Ein **Feld**.
""",
    "handlungsfelder/leer.md": "---\nid: leer\nname: Leer\norder: 9\n---\n",
    "workshops/erster.md": """\
---
id: erster
name: Erster
order: 1
date: 2026-03-20
place: Saal
handlungsfeld: feld
statements:
  - {id: aussage, weather: cloud, text: Wer gießt?}
measures:
  - {id: kanne, text: Eine Kanne, offers: [beet], institutions: [amt]}
  - {id: eimer, text: Ein Eimer, answers: [aussage]}
---
""",
    "workshops/zweiter.md": "---\nid: zweiter\nname: Zweiter\norder: 2\n---\n",
    "institutions/amt.yaml": "id: amt\nname: Amt\n",
    "offers/bedorf/antwort.md": offer("antwort", "answers: [aussage]", cities="bedorf"),
    "offers/kreisweit/weit.md": offer("weit", cities=""),
    "offers/ahausen/alt.md": offer("alt", "status: {state: ended}"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Shown]:
    return pages(tmp_path_factory.mktemp("content"), FILES)


def test_handlungsfelder_are_listed_in_order_with_their_numbers(site: dict[str, Shown]) -> None:
    text = site["handlungsfelder.html"].text
    assert text.endswith("Feld 3 Angebote Leer 0 Angebote")


def test_a_handlungsfeld_groups_its_offers_by_place(site: dict[str, Shown]) -> None:
    page = site["handlungsfeld/feld.html"]
    assert "3 Angebote" in page.text
    assert page.text.endswith("Ahausen Beet Bedorf Angebot antwort Im ganzen Kreis Angebot weit")
    assert "alt" not in page.text.split()


def test_a_handlungsfeld_shows_its_goals_and_workshops(site: dict[str, Shown]) -> None:
    page = site["handlungsfeld/feld.html"]
    assert "Ein Feld ." in page.text
    assert "Blühen" in page.text
    assert "Workshop: Erster 20. März 2026 · Saal" in page.text
    assert "workshop/erster.html" in page.links


def test_what_is_not_known_of_a_workshop_is_left_out_or_said(site: dict[str, Shown]) -> None:
    assert "Zweiter ohne Termin in der Quelle" in site["workshops.html"].text
    assert "Klimakonferenz" not in site["workshop/zweiter.html"].text


def test_symbols_without_statements_say_so(site: dict[str, Shown]) -> None:
    text = site["workshop/erster.html"].text
    assert text.count("Dazu ist nichts festgehalten.") == 3
    assert "Wolke Was ist unklar? Wer gießt?" in text


def test_statements_lead_to_their_answers_and_back(site: dict[str, Shown]) -> None:
    workshop = site["workshop/erster.html"]
    assert "angebot/antwort.html" in workshop.links
    assert "#eimer" in workshop.addresses
    assert "../workshop/erster.html#aussage" in site["angebot/antwort.html"].addresses


def test_measures_lead_to_offers_and_institutions(site: dict[str, Shown]) -> None:
    assert {"angebot/beet.html", "institution/amt.html"} <= {*site["workshop/erster.html"].links}


def test_workshops_lead_to_their_neighbours(site: dict[str, Shown]) -> None:
    assert site["workshop/erster.html"].links[-1] == "workshop/zweiter.html"
    assert site["workshop/zweiter.html"].links[-1] == "workshop/erster.html"
