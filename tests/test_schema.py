"""Generated documents are what the models say."""

import json
from pathlib import Path

from generator.schema import END, START, schemas, with_field_tables

ROOT = Path(__file__).parent.parent
RENEW = "python build.py schema"


def test_schemas_are_up_to_date() -> None:
    on_disk = {file.name: file.read_text() for file in (ROOT / "schemas").glob("*.json")}
    assert on_disk == dict(schemas()), f"renew with: {RENEW}"


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
    offer = json.loads(schemas()["offer.schema.json"])
    assert offer["additionalProperties"] is False
    assert offer["properties"]["categories"]["title"] == "Kategorie"
    assert offer["required"] == ["id", "name", "categories", "service_area"]
