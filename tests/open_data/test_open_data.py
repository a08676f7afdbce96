"""The open data: what is in the files, and that their description is true."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from generator.open_data import open_data
from tests.building import ROOT
from tests.contents import edition, offer, pages

PERSON = "contact: {name: Kim Muster, role: Leitung, consent_until: %s}"
FILES = {
    "institutions/verein.yaml": """\
id: verein
name: Verein & Söhne
contacts:
  - {name: Alex Probe, phone: 030 23125-001}
responsibilities:
  - {topics: [garten], cities: [ahausen], deputy: {name: Toni Test, role: Vertretung}}
""",
    "offers/ahausen/mai.md": offer("mai", PERSON % "2026-11-23", "provider: verein"),
    "offers/ahausen/juni.md": offer("juni", PERSON % "2026-11-22", "cost: {free: true}"),
    "offers/ahausen/ende.md": offer("ende", "sessions: [{start: 2026-12-01 18:00}]"),
}
"""The day of the build is 2026-11-23: one consent is in force on it for the last time."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    made = open_data(edition(tmp_path_factory.mktemp("content"), FILES))
    return {it.path: json.loads(it.content) for it in made}


def records(files: dict[str, Any], name: str) -> dict[str, Any]:
    return {it["id"]: it for it in files[f"daten/{name}.json"]["records"]}


def test_records_have_what_was_filled_in_and_nothing_else(files: dict[str, Any]) -> None:
    found = records(files, "angebote")
    assert set(found) == {"beet", "mai", "juni", "ende"}
    assert found["beet"] == {
        "id": "beet",
        "name": "Beet",
        "categories": ["garten"],
        "service_area": {"cities": ["ahausen"]},
    }
    assert found["juni"]["cost"] == {"free": True}
    assert found["ende"]["sessions"] == [{"start": "2026-12-01T18:00"}]


def test_persons_are_named_only_while_they_agree(files: dict[str, Any]) -> None:
    found = records(files, "angebote")
    assert found["mai"]["contact"]["name"] == "Kim Muster"
    assert found["juni"]["contact"] == {"role": "Leitung", "consent_until": "2026-11-22"}
    verein = records(files, "institutionen")["verein"]
    assert verein["contacts"] == [{"phone": "030 23125-001"}]
    assert verein["responsibilities"][0]["deputy"] == {"role": "Vertretung"}


def test_every_record_says_where_its_page_is(tmp_path: Path, files: dict[str, Any]) -> None:
    shown = pages(tmp_path, FILES)
    for name in ("angebote", "institutionen"):
        found = files[f"daten/{name}.json"]["pages"]
        assert set(found) == set(records(files, name))
        assert set(found.values()) <= set(shown)


def test_files_say_whose_they_are_and_what_may_be_done(files: dict[str, Any]) -> None:
    for path, file in files.items():
        if path != "daten/openapi.json":
            around = {name: file[name] for name in ("title", "license", "as_of", "demo")}
            assert around == {
                "title": "Kleines Verzeichnis",
                "license": "CC-BY-4.0",
                "as_of": "2026-11-23",
                "demo": False,
            }


def test_the_description_is_valid_and_true_of_each_file(files: dict[str, Any]) -> None:
    description = files["daten/openapi.json"]
    OpenAPIV31SpecValidator(description).validate()
    assert {f"/{it}" for it in files} - {"/daten/openapi.json"} == set(description["paths"])
    faults = [it for path in description["paths"] for it in _faults(description, path, files)]
    assert faults == []


def _faults(description: dict[str, Any], path: str, files: dict[str, Any]) -> list[str]:
    answer = description["paths"][path]["get"]["responses"]["200"]
    schema = {**answer["content"]["application/json"]["schema"], **description}
    found = Draft202012Validator(schema).iter_errors(files[path.removeprefix("/")])
    return [f"{path} {it.json_path}: {it.message}" for it in found]


def test_a_wrong_file_does_not_fit_the_description(files: dict[str, Any]) -> None:
    wrong = json.loads(json.dumps(files))
    wrong["daten/angebote.json"]["records"][0]["categories"] = "garten"
    assert _faults(files["daten/openapi.json"], "/daten/angebote.json", wrong)


def test_real_and_invented_content_fit_the_description(
    real_site_folder: Path, demo_site_folder: Path
) -> None:
    for site in (real_site_folder, demo_site_folder):
        found = {f"daten/{it.name}": json.loads(it.read_text()) for it in site.glob("daten/*.json")}
        description = found["daten/openapi.json"]
        assert [
            it for path in description["paths"] for it in _faults(description, path, found)
        ] == []


def test_the_page_links_to_every_file(tmp_path: Path, files: dict[str, Any]) -> None:
    links = pages(tmp_path, FILES)["offene-daten.html"].links
    of_what_there_is_not = {"daten/handlungsfelder.json", "daten/workshops.json"}
    assert {it for it in links if it.startswith("daten/")} == set(files) - of_what_there_is_not


def test_the_description_in_the_repository_is_that_of_the_content(real_site_folder: Path) -> None:
    written = (ROOT / "schemas" / "openapi.json").read_bytes()
    assert written == (real_site_folder / "daten" / "openapi.json").read_bytes()
