"""What the search knows of offers: what their pages show, filed as the lists file them."""

from pathlib import Path

import pytest

from generator.findable import Findable, everything_findable
from tests.contents import edition, offer

FILES = {
    "taxonomy/genders.yaml": "terms: [{id: frauen, name: Frauen}, {id: maenner, name: Männer}]\n",
    "taxonomy/age_groups.yaml": "terms: [{id: kinder, name: Kinder, age_min: 6, age_below: 14}]\n",
    "institutions/verein.yaml": """\
id: verein
name: Verein am Deich
short_name: VaD
other_names: [Deichler]
""",
    "offers/ahausen/zwei.md": offer("zwei", categories="musik, garten"),
    "offers/kreisweit/alle.md": offer("alle", cities=""),
    "offers/bedorf/alt.md": offer("alt", "status: {state: ended}", cities="bedorf"),
    "offers/bedorf/voll.md": offer(
        "voll",
        "summary: Beete für Familien.",
        "venue: {name: Haus, street: Weg 1, postcode: '12345', city: Bedorf, district: Süd}",
        "audience: {genders: [frauen], age_groups: [kinder], note: mit Oma}",
        "languages: [{code: uk}, {code: de}]",
        "cost: {free: true}",
        "childcare: 'yes'",
        "provider: verein",
        "contact: {role: Gärtnerei, phone: 030 23125 001}",
        cities="bedorf",
    )
    + "Alles **wächst** hier, [auch Salat](/konzept.html).\n",
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Findable]:
    content = edition(tmp_path_factory.mktemp("content"), FILES)
    return {it.document.id: it for it in everything_findable(content)}


def test_offers_come_first_by_subject_and_ended_ones_not_at_all(found: dict[str, Findable]) -> None:
    assert list(found) == ["alle", "beet", "voll", "zwei", "verein"]
    assert [it.document.id for it in found.values() if it.filing] == list(found)[:4]


def test_everything_a_page_shows_can_be_searched(found: dict[str, Findable]) -> None:
    known = found["voll"].document
    place = ("Bedorf", "Haus", "Weg 1", "12345", "Bedorf", "Süd")
    providers = ("Verein am Deich", "VaD", "Deichler", "Gärtnerei")
    assert known.labels == (*place, *providers, "Kinder", "Frauen", "Ukrainisch")
    assert known.subjects == ("Garten", "kostenlos", "mit Kinderbetreuung")
    assert known.text == "Beete für Familien.\nAlles wächst hier, auch Salat.\nmit Oma"
    assert known.phones == ("030 23125 001",)
    assert {("categories", "garten"), ("languages", "de"), ("cities", "bedorf")} < known.values


def test_a_card_shows_what_lists_show(found: dict[str, Findable]) -> None:
    card = found["voll"].card
    assert (card.kind, card.href, card.name) == ("offer", "angebot/voll.html", "Angebot voll")
    assert (card.place, card.provider) == ("Bedorf, Süd", "Verein am Deich")
    assert card.summary == "Beete für Familien."


def test_offers_for_the_whole_district_are_for_each_city(found: dict[str, Findable]) -> None:
    assert values(found["alle"], "stadt") == {"ahausen", "bedorf", "kreisweit"}
    assert values(found["beet"], "stadt") == {"ahausen"}


def test_an_offer_is_filed_under_all_it_is_known_to_have(found: dict[str, Findable]) -> None:
    filed = found["voll"]
    assert values(filed, "merkmal") == {"kostenlos", "kinderbetreuung"}
    assert values(filed, "stadtteil") == {"bedorf-sued"}
    assert values(filed, "anbieter") == {"verein"}
    assert values(filed, "sprache") == {"de", "uk"}
    assert values(filed, "geschlecht") == {"frauen"}
    assert filed.filing
    assert filed.filing.ages == (6, 13)


def values(found: Findable, facet: str) -> set[str]:
    assert found.filing
    return {value for name, value in found.filing.values if name == facet}


@pytest.mark.parametrize(
    ("audience", "ages"),
    [
        ("{}", None),
        ("{age_groups: [kinder]}", (6, 13)),
        ("{age_min: 3}", (3, 120)),
        ("{age_max: 10}", (0, 10)),
        ("{age_min: 3, age_max: 10}", (3, 10)),
        ("{age_groups: [kinder], age_min: 8}", (8, 13)),
        ("{age_groups: [kinder], age_min: 20}", (20, 20)),
        ("{age_groups: [kinder, alt]}", (6, 120)),
        ("{age_groups: [alle]}", (0, 120)),
    ],
)
def test_ages_are_one_span_of_years(
    tmp_path: Path, audience: str, ages: tuple[int, int] | None
) -> None:
    groups = (
        "terms: [{id: kinder, name: Kinder, age_min: 6, age_below: 14}, {id: alle, name: alle}, "
        "{id: alt, name: Alte, age_min: 60}]\n"
    )
    files = {
        "taxonomy/age_groups.yaml": groups,
        "offers/ahausen/beet.md": offer("beet", f"audience: {audience}"),
    }
    (found,) = everything_findable(edition(tmp_path, files))
    assert found.filing
    assert found.filing.ages == ages
