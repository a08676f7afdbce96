import pytest

from generator.check.thesaurus import OF_OFFERS
from tests.check.district import Check, edited

COURSE = "taxonomy/concepts/deutschkurs.yaml"
LEARNING = "taxonomy/concepts/weiterlernen.yaml"


def concept(name: str, *implied: str) -> dict[str, str]:
    words = f"{{de: [{name}], en: [{name}]}}"
    text = f"name: {name}\nwords: {words}\nimplies: [{', '.join(implied)}]\n"
    return {f"taxonomy/concepts/{name}.yaml": text}


def test_the_vocabularies_of_offers_are_all_that_offers_name() -> None:
    assert {"categories", "cities", "languages", "offer_kinds", "genders"} <= OF_OFFERS
    assert not OF_OFFERS & {"abbreviations", "institution_kinds", "institutions", "statements"}


def test_a_circle_is_told_once_wherever_one_enters_it(checked: Check) -> None:
    files = concept("a", "b") | concept("b", "c") | concept("c", "d") | concept("d", "b")
    (problem,) = checked(files)
    assert problem.rule == "circle"
    assert problem.message.endswith(": b → c → d → b.")


def test_every_circle_is_told(checked: Check) -> None:
    files = concept("a", "b") | concept("b", "a") | concept("c", "d") | concept("d", "c")
    assert [it.path for it in checked(files)] == [
        "taxonomy/concepts/a.yaml",
        "taxonomy/concepts/c.yaml",
    ]


def test_two_ways_to_a_broader_concept_are_no_circle(checked: Check) -> None:
    files = concept("a", "b", "c") | concept("b", "d") | concept("c", "d") | concept("d")
    assert checked(files) == []


def test_a_concept_that_cannot_be_read_is_not_reported_again(checked: Check) -> None:
    broken = edited(LEARNING, ("name: Weiterlernen", "name: [Weiterlernen]"))
    assert {it.path for it in checked(broken)} == {LEARNING}


@pytest.mark.parametrize("vocabulary", ["categories", "languages"])
def test_values_of_a_broken_vocabulary_are_not_reported(checked: Check, vocabulary: str) -> None:
    broken = {f"taxonomy/{vocabulary}.yaml": "terms: x\n"}
    files = edited(COURSE, ("terms: {categories: [sprache]}", f"terms: {{{vocabulary}: [x]}}"))
    assert COURSE not in {it.path for it in checked(broken | files)}
