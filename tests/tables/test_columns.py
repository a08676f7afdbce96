"""Columns follow from the models: nothing is listed by hand."""

import re

import pytest

from generator.model.base import Record
from generator.schema import field_tables
from generator.tables.columns import EACH, column_at, columns
from generator.tables.subjects import INSTITUTIONS, OFFERS, Subject

BOTH = pytest.mark.parametrize("subject", [OFFERS, INSTITUTIONS], ids=["offers", "institutions"])


def handbook_fields(title: str) -> set[str]:
    """Return the fields that the handbook names below a title, groups left out."""
    section = field_tables().split(f"### {title}")[1].split("###")[0]
    names = re.findall(r"^\| `([^`]+)` ", section, re.MULTILINE)
    return {
        name
        for name in names
        if not any(other.startswith((f"{name}.", f"{name}[")) for other in names)
    }


@BOTH
def test_every_field_of_the_handbook_has_one_column(subject: Subject) -> None:
    found = [it.name.replace("[0]", "[]") for it in columns(subject.model, {})]
    assert len(found) == len(set(found))
    assert set(found) == handbook_fields(subject.noun)


@BOTH
def test_no_two_columns_share_a_title(subject: Subject) -> None:
    titles = [it.title for it in columns(subject.model, {}, 4)]
    assert len(titles) == len(set(titles))


@BOTH
def test_every_column_is_found_by_its_name(subject: Subject) -> None:
    for column in columns(subject.model, {}, 3):
        assert column_at(subject.model, column.name) is not None, column.name


def test_the_place_in_a_list_can_be_left_open() -> None:
    column = column_at(OFFERS.model, "languages[].code")
    assert column is not None
    assert column.path == ("languages", EACH, "code")
    assert column.register == "languages"
    assert column_at(OFFERS.model, "languages.code") is None
    assert column_at(OFFERS.model, "contact.fone") is None


def test_what_all_records_have_comes_last() -> None:
    names = [it.name for it in columns(OFFERS.model, {})]
    assert names[:2] == ["id", "name"]
    assert names[-1] == "former_ids"
    assert set(Record.model_fields) == {"id", "source", "license", "former_ids"}
