"""Generated documents are what the models say."""

import json
from functools import cache

from generator.catalogue import Catalogue, build_catalogue
from generator.load import load
from generator.schema import END, START, schemas, with_field_tables
from tests.building import CONTENT, ROOT

RENEW = "python build.py schema"


@cache
def catalogue() -> Catalogue:
    return build_catalogue(load(CONTENT))


def test_schemas_are_up_to_date() -> None:
    on_disk = {file.name: file.read_text() for file in (ROOT / "schemas").glob("*.json")}
    assert on_disk == dict(schemas(catalogue())), f"renew with: {RENEW}"


def test_handbook_is_up_to_date() -> None:
    handbook = (ROOT / "docs" / "REDAKTION.md").read_text()
    assert handbook == with_field_tables(handbook), f"renew with: {RENEW}"


def test_handbook_keeps_what_people_wrote() -> None:
    renewed = with_field_tables(f"vorher\n{START}\nalt\n{END}\nnachher\n")
    assert renewed.startswith(f"vorher\n{START}\n")
    assert renewed.endswith(f"\n{END}\nnachher\n")
    assert "alt" not in renewed.splitlines()
    assert "| `hours.opening_hours` |" in renewed
    assert "| `languages[].code` |" in renewed


def test_schemas_refuse_unknown_fields_and_name_fields_in_german() -> None:
    offer = json.loads(schemas(catalogue())["offer.schema.json"])
    assert offer["additionalProperties"] is False
    assert offer["properties"]["categories"]["title"] == "Kategorie"
    assert offer["required"] == ["id", "name", "categories", "service_area"]


def test_fields_that_name_terms_offer_them_with_their_names() -> None:
    offer = json.loads(schemas(catalogue())["offer.schema.json"])
    cities = offer["$defs"]["ServiceArea"]["properties"]["cities"]["items"]
    assert "haltern-am-see" in cities["enum"]
    assert "Haltern am See" in cities["enumDescriptions"]
    kinds = [it for it in offer["properties"]["kind"]["anyOf"] if "enum" in it]
    assert [it["enumDescriptions"][it["enum"].index("kurs")] for it in kinds] == ["Kurs"]
