"""Institutions: under their kind, with what they offer and are responsible for."""

import pytest

from tests.contents import Shown, offer, pages

FILES = {
    "taxonomy/institution_kinds.yaml": "terms: [{id: amt, name: Amt}, {id: rat, name: Rat}]\n",
    "institutions/kreis.yaml": "id: kreis\nname: Kreis\nkind: amt\nwhole_district: true\n",
    "institutions/stelle.yaml": """\
id: stelle
name: Stelle
short_name: ST
kind: amt
parent: kreis
cities: [ahausen, bedorf]
other_names: [Büro]
responsibilities:
  - {topics: [musik], cities: [bedorf], note: Noten}
""",
    "institutions/verein.yaml": "id: verein\nname: Verein\n",
    "offers/ahausen/eins.md": offer("eins", "provider: stelle"),
    "offers/ahausen/zwei.md": offer("zwei", "provider: verein", "partners: [stelle]"),
    "offers/ahausen/alt.md": offer("alt", "provider: stelle", "status: {state: ended}"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Shown]:
    return pages(tmp_path_factory.mktemp("content"), FILES)


def test_they_stand_under_their_kind_and_others_last(site: dict[str, Shown]) -> None:
    text = site["institutionen.html"].text
    assert "3 Institutionen." in text
    assert text.endswith(
        "Amt Kreis im ganzen Kreis Stelle ST Ahausen und Bedorf 2 Angebote Weitere Verein 1 Angebot"
    )


def test_a_kind_without_institutions_is_left_out(site: dict[str, Shown]) -> None:
    assert "Rat" not in site["institutionen.html"].text.split()


def test_offers_are_listed_as_provider_and_as_partner(site: dict[str, Shown]) -> None:
    offers = [it for it in site["institution/stelle.html"].links if it.startswith("angebot/")]
    assert offers == ["angebot/eins.html", "angebot/zwei.html"]


def test_what_is_known_is_told(site: dict[str, Shown]) -> None:
    page = site["institution/stelle.html"]
    assert page.text.startswith("Amt Stelle (ST)")
    assert "Auch bekannt als Büro Gehört zu Kreis Tätig Ahausen und Bedorf" in page.text
    assert "Zuständig für Musik Bedorf Noten" in page.text
    assert "institution/kreis.html" in page.links


def test_offers_lead_to_provider_and_partners(site: dict[str, Shown]) -> None:
    page = site["angebot/zwei.html"]
    assert "Anbieter Verein In Zusammenarbeit mit Stelle" in page.text
    assert {"institution/verein.html", "institution/stelle.html"} <= {*page.links}
