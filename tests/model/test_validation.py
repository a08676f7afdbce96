from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from generator.model.corrections import SLUG, correction
from generator.model.institution import Institution
from generator.model.messages import PATTERNS, TEXTS
from generator.model.offer import Offer
from generator.model.site import Site, TextPage
from generator.model.taxonomy import Taxonomy
from generator.model.thesaurus import Compounds, Concept
from generator.model.validation import LONGEST_QUOTE, validate
from generator.problems import Problem

VALID: dict[str, Any] = {
    "id": "beet",
    "name": "Beet",
    "categories": ["garten"],
    "service_area": {"online": "true"},
}


def problems(**fields: object) -> tuple[Problem, ...]:
    record, found = validate(Offer, VALID | fields, "a.md")
    assert (record is None) == bool(found)
    return found


def test_a_valid_record_comes_back() -> None:
    offer, found = validate(Offer, VALID, "a.md")
    assert found == ()
    assert offer
    assert offer.service_area.online is True


def test_empty_fields_are_as_good_as_missing_ones() -> None:
    assert problems(venue=None, cost={"free": None}, hours=None) == ()
    assert [it.rule for it in problems(name=None)] == ["missing-field"]


@pytest.mark.parametrize("word", ["true", "ja", "Yes", "false", "nein", "NO"])
def test_yes_and_no_are_understood(word: str) -> None:
    assert problems(cost={"free": word}) == ()


@pytest.mark.parametrize(
    ("fields", "rule", "field"),
    [
        ({"name": "a\nb"}, "several-lines", "name"),
        ({"name": "a" * 251}, "too-long", "name"),
        ({"summary": "a" * 161}, "too-long", "summary"),
        ({"name": ["a"]}, "not-text", "name"),
        ({"categories": [None]}, "empty-item", "categories[0]"),
        ({"sessions": [None]}, "empty-item", "sessions[0]"),
        ({"categories": {}}, "not-a-list", "categories"),
        ({"venue": []}, "not-a-group", "venue"),
        ({"venue": {"postcode": "4571I"}}, "bad-postcode", "venue.postcode"),
        ({"venue": {"latitude": "91", "longitude": "1"}}, "too-large", "venue.latitude"),
        ({"venue": {"latitude": "nan", "longitude": "1"}}, None, "venue.latitude"),
        ({"venue": {"latitude": "1"}}, "half-coordinates", "venue.latitude"),
        ({"audience": {"age_min": "9" * 5000}}, None, "audience.age_min"),
        ({"audience": {"age_min": "1.5"}}, "not-a-number", "audience.age_min"),
        ({"status": {"state": "active", "since": "1511"}}, "not-a-date", "status.since"),
        ({"status": {"state": "active", "since": "2026-13-01"}}, "not-a-date", "status.since"),
        ({"sessions": [{"start": "2026-12-01T18:00Z"}]}, "not-a-moment", "sessions[0].start"),
        ({"sessions": [{"start": "2026-12-32 18:00"}]}, "not-a-moment", "sessions[0].start"),
        ({"registration": {"requirement": "nein"}}, "not-allowed", "registration.requirement"),
        ({"contact": {"website": "https://a@b.de"}}, "bad-url", "contact.website"),
        ({"contact": {"website": "https://b"}}, "bad-url", "contact.website"),
        ({"contact": {"website": 'https://b.de/"x'}}, "bad-url", "contact.website"),
        ({"contact": {"x": "y"}}, "unknown-field", "contact.x"),
        ({"languages": [{"code": "DE"}]}, "bad-id", "languages[0].code"),
        ({"id": "a--b"}, "bad-id", "id"),
        ({"id": "a" * 81}, "too-long", "id"),
        ({"service_area": {}}, "area-empty", "service_area"),
    ],
)
def test_mistakes_are_found_at_their_field(
    fields: dict[str, object], rule: str | None, field: str
) -> None:
    (problem,) = problems(**fields)
    assert problem.field_name == field
    assert rule in {problem.rule, None}
    assert "{" not in problem.message + problem.remedy


def test_all_mistakes_are_found_at_once() -> None:
    found = problems(name="", categories=[], venue={"postcode": "1", "latitude": "x"})
    assert [it.rule for it in found] == ["empty-text", "empty-list", "bad-postcode", "not-a-number"]


def test_a_misspelt_field_is_not_missing_too() -> None:
    wrong = {"titel": "T", "district": "K", "untertitel": "U"}
    _, found = validate(Site, wrong, "site.yaml")
    assert [(it.rule, it.remedy, it.at_key) for it in found] == [
        ("unknown-field", "Meinten Sie „title“?", True),
        ("unknown-field", "Meinten Sie „tagline“?", True),
    ]


@pytest.mark.parametrize("value", [None, "Text", ["a"], []])
def test_a_file_without_fields_is_told_so(value: object) -> None:
    for model in (Offer, Institution, TextPage):
        _, found = validate(model, value, "a.md")
        assert [it.rule for it in found] == ["no-fields"]


def test_long_values_are_quoted_in_part() -> None:
    (problem,) = problems(kind="Ä" * 1000)
    assert len(problem.message) < LONGEST_QUOTE * 2


@pytest.mark.parametrize(
    ("kind", "typed", "meant"),
    [
        ("iso_date", "9.1.2024", "2024-01-09"),
        ("iso_date", "30.02.2024", ""),
        ("iso_date", "2024", ""),
        ("iso_datetime", "08.12.2026, 16:00 Uhr", "2026-12-08 16:00"),
        ("iso_datetime", "8.12.2026 um 9:05", "2026-12-08 09:05"),
        ("iso_datetime", "16:00", ""),
        ("float_parsing", "-54,6", "-54.6"),
        ("float_parsing", "54,6,1", ""),
        ("url", "www.example.org/a?b=c", "https://www.example.org/a?b=c"),
        ("url", "javascript:alert(1)", ""),
        ("url", "www.example.org/a b", ""),
        ("url", "Homepage", ""),
        (SLUG, "Sprachcafé Süd", "sprachcafe-sued"),
        (SLUG, "日本", ""),
        ("int_parsing", "achtzehn", ""),
    ],
)
def test_corrections_are_made_where_there_is_only_one(kind: str, typed: str, meant: str) -> None:
    assert correction(kind, typed) == meant


@settings(deadline=None)
@given(st.text(max_size=20))
def test_a_corrected_id_is_an_id(typed: str) -> None:
    better = correction(SLUG, typed)
    assert not better or problems(id=better) == ()


def test_every_text_is_a_german_sentence_with_a_remedy() -> None:
    for rule, message, remedy in (*TEXTS.values(), *PATTERNS.values()):
        assert rule == rule.lower()
        assert message.endswith(".")
        assert remedy.endswith((".", ": …"))


ANYTHING = st.recursive(
    st.none() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)


@settings(deadline=None)
@given(
    st.sampled_from([Offer, Institution, Site, TextPage, Taxonomy, Concept, Compounds]),
    st.data(),
)
def test_any_value_is_a_record_or_german_problems(
    model: type[BaseModel], data: st.DataObject
) -> None:
    known = st.dictionaries(st.sampled_from(sorted(model.model_fields)), ANYTHING, max_size=6)
    record, found = validate(model, data.draw(known | ANYTHING), "a.md")
    assert (record is None) == bool(found)
    assert all(it.message and it.remedy for it in found)
