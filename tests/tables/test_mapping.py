"""Mistakes in a mapping are reported by line, like those of content."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator.catalogue import build_catalogue
from generator.load import Content
from generator.schema import schemas
from generator.tables import TableError, read_mapping
from generator.yamlio import parse
from tests.building import ROOT
from tests.tables.importing import bring, content, errors, mapping, read
from tests.tables.workbooks import workbook

GOOD = """\
title: Liste der Chöre
sheet: Tabelle1
header_row: 2
offers:
  prefix: choere
  key: [Nr]
  columns:
    Chor: name
    Ort: service_area.cities
    Art:
      to: categories
      separator: ","
      values: {Gesang: musik, "k. A.": ""}
    Zeiten:
      to: hours.opening_hours
      separator: ""
    Leitung und Telefon:
      pattern: "{contact.role} ({contact.phone})"
  constants:
    source.name: Liste der Chöre
ignore: [Bemerkung]
"""


def problems(folder: Path, text: str) -> list[tuple[int, str, str]]:
    found, problems = read_mapping(mapping(folder, text))
    assert found is None
    return [(it.line, it.rule, it.remedy) for it in problems]


def test_all_that_a_mapping_can_say_is_done(tmp_path: Path) -> None:
    root = content(tmp_path)
    table = workbook(
        tmp_path / "t.xlsx",
        ["Chöre im Kreis"],
        ["Nr", " chor ", "ORT", "Art", "Zeiten", "Leitung  und Telefon", "Bemerkung"],
        [
            7,
            "Singkreis",
            "Bedorf",
            "Gesang, k. A.",
            "Mo 10:00-11:00; PH off",
            "Leitung (030 23125-001)",
        ],
    )
    imported = bring(root, table, mapped=mapping(tmp_path, GOOD))
    assert imported.findings == ()
    text = (root / "offers/bedorf/singkreis-bedorf.md").read_text("utf-8")
    assert "categories:\n  - musik\n" in text
    assert "opening_hours: Mo 10:00-11:00; PH off\n" in text
    assert "role: Leitung\n  phone: 030 23125-001\n" in text
    assert "source:\n  name: Liste der Chöre\n  key: choere:7\n" in text


def test_a_row_without_its_key_is_refused(tmp_path: Path) -> None:
    root = content(tmp_path)
    head = ["Nr", "Chor", "Ort", "Art", "Zeiten", "Leitung und Telefon"]
    table = workbook(tmp_path / "t.xlsx", ["x"], head, [None, "Singkreis", "Bedorf", "Gesang"])
    assert errors(read(root, table, mapped=mapping(tmp_path, GOOD))) == [("A3", "no-key")]


def test_unknown_fields_are_named_with_their_line(tmp_path: Path) -> None:
    text = GOOD.replace("Chor: name", "Chor: nam").replace("{contact.phone}", "{contact.fone}")
    assert problems(tmp_path, text) == [
        (8, "unknown-field", "Meinten Sie „name“?"),
        (18, "unknown-field", "Meinten Sie „contact.phone“?"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "rule"),
    [
        ("Chor: name", "Chor: {}", 8, "column-ways"),
        ("offers:", "offer:", 4, "unknown-field"),
        ("  key: [Nr]\n", "", 5, "missing-field"),
        ("header_row: 2", "header_row: zwei", 3, "not-a-number"),
        ("title:", "title: [", 1, "yaml-syntax"),
    ],
)
def test_other_mistakes_have_their_line(
    old: str, new: str, line: int, rule: str, tmp_path: Path
) -> None:
    found = problems(tmp_path, GOOD.replace(old, new, 1))
    assert (line, rule) in [(it[0], it[1]) for it in found]


def test_a_mapping_that_is_not_there_is_said_in_german(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="lässt sich nicht lesen"):
        read_mapping(tmp_path / "fehlt.yaml")


@pytest.mark.parametrize("file", sorted((ROOT / "mappings").glob("*.yaml")), ids=lambda it: it.stem)
def test_the_mappings_that_come_along_are_valid(file: Path) -> None:
    found, wrong = read_mapping(file)
    assert found is not None
    assert wrong == ()
    value = parse(file.read_text("utf-8"), file.name)[0].value
    nothing = build_catalogue(Content((), {}, (), frozenset()))
    schema = json.loads(schemas(nothing)["table-mapping.schema.json"])
    assert list(Draft202012Validator(schema).iter_errors(value)) == []
