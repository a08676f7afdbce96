"""The content files hold as many records as the slides of 28 November 2017 have statements."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.textio import decode, split_front_matter
from generator.yamlio import parse

CONTENT = Path(__file__).parents[2] / "content"
SLIDES = "Folien zum Fachtag in Datteln, 28. November 2017"
WEATHER = ("sun", "cloud", "storm", "wind")


def _read(path: Path) -> dict[str, Any]:
    text = decode(path.read_bytes(), path.name)
    if path.suffix == ".md":
        text, _, _ = split_front_matter(text, path.name)
    document, problems = parse(text, path.name)
    assert not problems
    assert isinstance(document.value, dict)
    return document.value


def _from_the_slides(folder: str) -> dict[str, dict[str, Any]]:
    """Return the records by id that came from the slides; others may join them."""
    records = [_read(path) for path in sorted((CONTENT / folder).rglob("*.*"))]
    return {
        record["id"]: record
        for record in records
        if record.get("source", {}).get("name", "").startswith(SLIDES)
    }


def _terms(vocabulary: str) -> list[str]:
    return [term["name"] for term in _read(CONTENT / "taxonomy" / f"{vocabulary}.yaml")["terms"]]


def _statements() -> list[dict[str, Any]]:
    workshops = _from_the_slides("workshops").values()
    return [statement for workshop in workshops for statement in workshop.get("statements", [])]


def _section(page: str, heading: str) -> list[str]:
    """Return the lines below a heading of a page's Markdown, up to the next heading."""
    text = (CONTENT / "pages" / f"{page}.de.md").read_text(encoding="utf-8")
    return text.split(f"\n## {heading}\n")[1].split("\n## ")[0].splitlines()


def test_seven_handlungsfelder_in_the_order_of_the_table() -> None:
    fields = sorted(_from_the_slides("handlungsfelder").values(), key=lambda it: int(it["order"]))
    assert [field["name"] for field in fields] == [
        "Bildung / Sprachförderung",
        "Familie, Frauen, Kinder und Jugendliche",
        "Integration in Ausbildung und Arbeit",
        "Bürgerschaftliches Engagement",
        "Sport, Kultur, Religion, Freizeit",
        "Wohnen",
        "Sicherheit und Rassismus",
    ]


def test_ten_workshop_records_nine_of_them_with_date_and_place() -> None:
    workshops = _from_the_slides("workshops")
    dated = {id_: (it["date"], it["place"]) for id_, it in workshops.items() if "date" in it}
    assert len(workshops) == 10
    assert dated == {
        "arbeit": ("2016-10-13", "Kreis Recklinghausen/Jobcenter"),
        "engagement": ("2016-11-17", "Datteln"),
        "bildung-ab-15": ("2016-11-21", "Dorsten"),
        "wohnen": ("2017-01-10", "Haltern am See"),
        "sport": ("2017-01-23", "Dorsten"),
        "bildung-0-14": ("2017-01-26", "Marl"),
        "sicherheit": ("2017-01-30", "Oer-Erkenschwick"),
        "familie": ("2017-02-03", "Kreis Recklinghausen"),
        "abschlussworkshop": ("2017-02-10", "Kreis Recklinghausen"),
    }


def test_eight_workshops_belong_to_the_seven_handlungsfelder() -> None:
    workshops = _from_the_slides("workshops").values()
    fields = Counter(it["handlungsfeld"] for it in workshops if "handlungsfeld" in it)
    assert set(fields) == set(_from_the_slides("handlungsfelder"))
    assert fields.total() == 8
    assert fields["bildung-sprachfoerderung"] == 2


def test_the_doubtful_pairing_of_dates_is_explained() -> None:
    workshops = _from_the_slides("workshops")
    for workshop in ("bildung-0-14", "bildung-ab-15"):
        assert "952643" in workshops[workshop]["note"]


def test_36_statements_one_for_each_symbol_on_nine_slides() -> None:
    workshops = _from_the_slides("workshops").values()
    slides = [
        tuple(statement["weather"] for statement in workshop["statements"])
        for workshop in workshops
        if "statements" in workshop
    ]
    assert slides == [WEATHER] * 9
    assert len({statement["id"] for statement in _statements()}) == 36


def test_seven_slides_name_goals() -> None:
    goals = {id_: it.get("goals", []) for id_, it in _from_the_slides("workshops").items()}
    assert {id_: len(found) for id_, found in goals.items() if found} == {
        "arbeit": 1,
        "bildung-0-14": 1,
        "bildung-ab-15": 1,
        "engagement": 1,
        "sicherheit": 1,
        "sport": 1,
        "wohnen": 3,
    }
    assert goals["arbeit"] == goals["bildung-ab-15"]
    assert [len(goal.get("subgoals", [])) for goal in goals["wohnen"]] == [0, 1, 0]


def test_transparency_is_asked_for_on_five_slides() -> None:
    asked = {it["id"]: it["weather"] for it in _statements() if "Transparenz" in it["text"]}
    assert asked == {
        "bildung-ab-15-wolke": "cloud",
        "arbeit-wolke": "cloud",
        "engagement-wolke": "cloud",
        "sport-wolke": "cloud",
        "ressourcen-gewitter": "storm",
    }


@pytest.mark.parametrize(
    ("word", "statements"),
    [
        ("Paten", {"engagement-sonne", "wohnen-sonne", "familie-wind"}),
        ("Lotsen", {"bildung-ab-15-wind", "familie-wind"}),
        ("lange Warte", {"bildung-ab-15-gewitter", "arbeit-gewitter"}),
    ],
)
def test_words_that_return_on_several_slides(word: str, statements: set[str]) -> None:
    assert {it["id"] for it in _statements() if word in it["text"]} == statements


def test_ids_of_measures_and_statements_are_unique() -> None:
    workshops = _from_the_slides("workshops").values()
    measures = [measure["id"] for workshop in workshops for measure in workshop.get("measures", [])]
    ids = Counter([*measures, *(statement["id"] for statement in _statements())])
    assert len(measures) == 14
    assert [id_ for id_, times in ids.items() if times > 1] == []


def test_ten_cities() -> None:
    assert _terms("cities") == [
        "Castrop-Rauxel",
        "Datteln",
        "Dorsten",
        "Gladbeck",
        "Haltern am See",
        "Herten",
        "Marl",
        "Oer-Erkenschwick",
        "Recklinghausen",
        "Waltrop",
    ]


def test_24_postcodes_each_in_one_city() -> None:
    cities = _read(CONTENT / "taxonomy" / "cities.yaml")["terms"]
    postcodes = Counter(postcode for city in cities for postcode in city["postcodes"])
    assert len(postcodes) == postcodes.total() == 24


@pytest.mark.parametrize(
    ("vocabulary", "literal"),
    [
        (
            "categories",
            ["Arbeitsmarkt / Fortbildung", "Begegnung", "Beratung", "Freizeit / Kultur", "Sport"],
        ),
        (
            "languages",
            ["Sprache nicht festgelegt", "afrikanische Sprachen", "albanisch", "deutsch"],
        ),
        ("genders", ["männlich", "weiblich"]),
        (
            "origins",
            [
                "keine bestimmte Zielgruppe / für alle offen",
                "insbesondere für Menschen mit Migrationshintergrund",
                "insbesondere für Neuzugewanderte",
            ],
        ),
        (
            "age_groups",
            [
                "keine bestimmte Altersgruppe / für alle offen",
                "Babys (0 - unter 1 Jahr)",
                "Kleinkinder (1 - unter 3 Jahren)",
            ],
        ),
    ],
)
def test_only_the_literal_values_of_2017_are_not_marked_as_proposals(
    vocabulary: str, literal: list[str]
) -> None:
    terms = _read(CONTENT / "taxonomy" / f"{vocabulary}.yaml")["terms"]
    assert [term["name"] for term in terms if not term["note"].startswith("Vorschlag")] == literal


def test_twelve_abbreviations_are_explained() -> None:
    known = "BK bspw. div. FFM HWK JC KAoA KI MSO TN versch. z.B.".split()  # noqa: SIM905 - shorter
    assert sorted(_terms("abbreviations"), key=str.casefold) == known


@pytest.mark.parametrize(
    ("heading", "rows"), [("Suchformular", 8), ("Die Felder eines Angebots", 16)]
)
def test_the_database_page_lists_every_field(heading: str, rows: int) -> None:
    table = [line for line in _section("datenbank", heading) if line.startswith("|")]
    assert len(table) == rows + len(("head", "rule"))


@pytest.mark.parametrize(("heading", "items"), [("Ziele", 4), ("Das Menü", 10)])
def test_the_database_page_lists_goals_and_cities(heading: str, items: int) -> None:
    assert len([line for line in _section("datenbank", heading) if line.startswith("- ")]) == items


def test_the_concept_page_names_nine_dates() -> None:
    dates = re.findall(r"\| (\d\d\.\d\d\.\d{4}) ", "\n".join(_section("konzept", "Die Workshops")))
    assert len(set(dates)) == len(dates) == 9
