import re

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.check.references import FIELDS
from generator.model import audience, concept, institution, offer, site, taxonomy, thesaurus
from tests.check.district import ADVICE, MEETING, Check, edited

SLUG_PATTERN = "[a-z0-9]+(-[a-z0-9]+)*"
MODULES = (audience, concept, institution, offer, site, taxonomy, thesaurus)
NAMES_ITSELF = {"id", "former_ids", "icon", "required_pages", "terms"}
"""Ids of the record itself, of pictures, of pages and of terms: other checks look at them."""


def models() -> set[type[BaseModel]]:
    found = {it for module in MODULES for it in vars(module).values() if isinstance(it, type)}
    return {it for it in found if issubclass(it, BaseModel)}


def holds_ids(info: FieldInfo) -> bool:
    # A single id has its pattern in the field's metadata, a list of ids in the type of its items.
    return SLUG_PATTERN in repr(info.metadata) + repr(info.annotation)


def test_every_field_that_holds_an_id_is_checked() -> None:
    ids = {
        (model, field)
        for model in models()
        for field, info in model.model_fields.items()
        if field not in NAMES_ITSELF and holds_ids(info)
    }
    assert ids == {(model, field) for model, fields in FIELDS.items() for field in fields}


def test_an_id_of_a_broken_file_is_not_reported_again(checked: Check) -> None:
    broken = edited("institutions/nachbarschaftsverein.yaml", ("kind: verein", "kind: [verein]"))
    assert {it.path for it in checked(broken)} == set(broken)


def test_statements_of_a_broken_workshop_are_not_reported_again(checked: Check) -> None:
    broken = edited("workshops/bildung.md", ("weather: cloud", "weather: fog"))
    assert {it.path for it in checked(broken)} == set(broken)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("musterstadt-an-der-au", "musterstadt"),
        ("mustrstadt", "musterstadt"),
        ("probed", "probedorf"),
        ("dortmund", None),
    ],
)
def test_a_remedy_names_the_city_that_was_meant(
    checked: Check, typed: str, meant: str | None
) -> None:
    (problem,) = checked(edited(MEETING, ("cities: [musterstadt]", f"cities: [{typed}]")))
    suggested = re.match(r"Meinten Sie „([^“]+)“", problem.remedy)
    assert (suggested and suggested.group(1)) == meant


def test_a_former_id_leads_to_the_present_one(checked: Check) -> None:
    (problem,) = checked(
        edited("institutions/stadt-musterstadt.yaml", ("kind:", "former_ids: [rathaus]\nkind:"))
        | edited(ADVICE, ("provider: stadt-musterstadt", "provider: rathaus"))
    )
    assert problem.remedy == "Meinten Sie „stadt-musterstadt“ (rathaus)?"
