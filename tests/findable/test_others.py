"""Institutions, Handlungsfelder, workshops and texts can be found, too."""

import pytest

from generator.findable import Findable, everything_findable
from tests.contents import edition

FILES = {
    "taxonomy/abbreviations.yaml": "terms: [{id: ki, name: KI, description: Zentrum}]\n",
    "taxonomy/institution_kinds.yaml": "terms: [{id: amt, name: Amt}]\n",
    "institutions/kreis.yaml": "id: kreis\nname: Kreis Klein\nwhole_district: true\n",
    "institutions/stelle.yaml": """\
id: stelle
name: Stelle
short_name: ST
other_names: [Büro]
kind: amt
parent: kreis
cities: [ahausen, bedorf]
description: Hilft weiter.
addresses: [{street: Deichweg 1, city: Ahausen}]
responsibilities:
  - {topics: [musik, feld], cities: [bedorf], note: nur Noten}
""",
    "handlungsfelder/feld.md": """\
---
id: feld
name: Nordfeld
summary: Worum es geht.
categories: [musik]
goals: [{text: Ein Ziel, subgoals: [ein Teilziel]}]
measures: [{id: m1, text: Eine Tat, details: [Näheres], institutions: [stelle]}]
---
*Mehr* dazu.
""",
    "workshops/treffen.md": """\
---
id: treffen
name: Treffen
place: Rathaus
handlungsfeld: feld
statements: [{id: s1, weather: sun, text: Es läuft gut, note: aus der Mitschrift}]
---
""",
    "pages/hilfe.de.md": "---\ntitle: Hilfe\nshort_title: Rat\n---\nSo **geht** es.\n",
    "pages/hilfe.uk.md": "---\ntitle: Їжа\n---\nЩ.\n",
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Findable]:
    content = edition(tmp_path_factory.mktemp("content"), FILES)
    return {it.card.href: it for it in everything_findable(content)}


def test_each_has_its_page_and_its_kind(found: dict[str, Findable]) -> None:
    assert {href: it.card.kind for href, it in found.items()} == {
        "angebot/beet.html": "offer",
        "institution/kreis.html": "institution",
        "institution/stelle.html": "institution",
        "handlungsfeld/feld.html": "handlungsfeld",
        "workshop/treffen.html": "workshop",
        "hilfe.html": "page",
        "abkuerzungen.html": "page",
    }


def test_an_institution_is_found_by_all_its_page_shows(found: dict[str, Findable]) -> None:
    stelle = found["institution/stelle.html"]
    where = "Ahausen und Bedorf"
    assert stelle.document.labels == (
        *("Amt", "Kreis Klein", where, "ST", "Büro", "Deichweg 1", "Ahausen"),
    )
    assert stelle.document.subjects == ("Musik", "Nordfeld")
    assert stelle.document.text == "Hilft weiter.\nnur Noten"
    assert ("categories", "musik") in stelle.document.values
    assert (stelle.card.place, stelle.card.summary) == (where, "Hilft weiter.")


def test_goals_measures_and_statements_are_found(found: dict[str, Findable]) -> None:
    field, workshop = found["handlungsfeld/feld.html"], found["workshop/treffen.html"]
    said = "Worum es geht.\nMehr dazu.\nEin Ziel\nein Teilziel\nEine Tat\nNäheres\n"
    assert field.document.text == said
    assert field.document.labels == ("Stelle",)
    assert field.document.subjects == ("Musik",)
    assert workshop.document.text.split("\n")[-2:] == ["Es läuft gut", "aus der Mitschrift"]
    assert workshop.document.subjects == ("Nordfeld",)
    assert (workshop.card.place, workshop.card.summary) == ("Rathaus", "Es läuft gut")


def test_texts_are_found_in_the_language_of_the_edition(found: dict[str, Findable]) -> None:
    page = found["hilfe.html"]
    assert (page.document.name, page.document.labels) == ("Hilfe", ("Rat",))
    assert page.card.summary == "So geht es."
    assert "KI Zentrum" in found["abkuerzungen.html"].document.text
