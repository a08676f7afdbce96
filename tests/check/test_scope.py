from pathlib import Path

from generator.catalogue import build_catalogue
from generator.check.scope import Scope, scope_of
from generator.load import load
from generator.model.contact import Contact
from generator.model.taxonomy import City, Term
from generator.problems import Passage, Severity
from tests.building import TODAY
from tests.check.district import BASE


def scope(folder: Path = BASE) -> Scope:
    content = load(folder)
    return scope_of(content, build_catalogue(content), TODAY)


def test_parts_are_found_wherever_they_stand() -> None:
    places = {(it.path, it.field) for it in scope().each(Contact)}
    assert ("offers/musterstadt/sprachtreff.md", ("contact",)) in places
    assert ("institutions/stadt-musterstadt.yaml", ("contacts", 0)) in places
    own = ("responsibilities", 0, "contact")
    assert ("institutions/stadt-musterstadt.yaml", own) in places


def test_terms_stand_in_the_file_of_their_vocabulary() -> None:
    terms = {(it.path, it.value.id) for it in scope().each(Term)}
    assert ("taxonomy/cities.yaml", "probedorf") in terms
    assert ("taxonomy/genders.yaml", "weiblich") in terms
    assert {it.value.id for it in scope().each(City)} < {term for _, term in terms}


def test_every_text_has_its_place() -> None:
    texts = {(it.path, it.field): it.value for it in scope().texts}
    assert texts["offers/musterstadt/sprachtreff.md", ("categories", 1)] == "begegnung"
    assert texts["site.yaml", ("contact", "email")] == "redaktion@example.org"


def test_a_problem_stands_at_the_field_below_its_part() -> None:
    part = next(it for it in scope().each(Contact) if it.field == ("contacts", 0))
    there = Passage(2)
    found = part.problem("rule", "was", "wie", "phone", severity=Severity.WARNING, passage=there)
    assert found.field == ("contacts", 0, "phone")
    assert (found.path, found.severity, found.passage) == (part.path, Severity.WARNING, there)
