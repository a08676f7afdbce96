"""„Meinten Sie …?“, measured: how often it is right, and that it is never wrong.

`typos.tsv` has slips of fingers and of spelling, words people use instead, and words that mean
something else altogether.
"""

import csv
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel

from generator.catalogue import build_catalogue
from generator.check.registers import Register, registers
from generator.check.scope import scope_of
from generator.load import load
from generator.model.contact import Address, Contact
from generator.model.offer import Offer, Registration, Status
from generator.model.validation import validate
from generator.model.verification import Verification
from tests.building import CONTENT

MODELS: dict[str, type[BaseModel]] = {
    it.__name__: it for it in (Address, Contact, Offer, Registration, Status, Verification)
}
RIGHT_AT_LEAST = 0.90


@cache
def known() -> dict[str, Register]:
    content = load(CONTENT)
    return dict(registers(scope_of(content, build_catalogue(content), date(2026, 11, 23))))


def rows() -> list[tuple[str, str, str]]:
    text = (Path(__file__).parent / "typos.tsv").read_text("utf-8")
    lines = [it for it in text.splitlines() if not it.startswith("#")]
    return [(it[0], it[1], it[2]) for it in csv.reader(lines, delimiter="\t")]


def said(where: str, typed: str) -> str:
    """Return the remedy that an editor reads."""
    if where in known():
        return known()[where].remedy(typed)
    name, _, field = where.partition(".")
    _, problems = validate(MODELS[name], {field or typed: typed}, "x.md")
    wanted = (field,) if field else (typed,)
    return next((it.remedy for it in problems if it.field == wanted), "")


def suggested(where: str, typed: str) -> str:
    """Return what the remedy suggests, "-" for nothing; what was right already is itself."""
    remedy = said(where, typed)
    if remedy.startswith("Meinten Sie „"):
        return remedy.removeprefix("Meinten Sie „").partition("“")[0]
    return "-" if remedy else typed


def test_suggestions_are_mostly_right_and_never_wrong() -> None:
    found = [(*row, suggested(row[0], row[1])) for row in rows()]
    typos = [it for it in found if it[2] != "-"]
    wrong = [it for it in found if it[3] not in {it[2], "-"}]
    missed = [it for it in typos if it[3] == "-"]
    assert len(typos) >= 150
    assert len(found) - len(typos) >= 30
    assert wrong == []
    assert 1 - len(missed) / len(typos) >= RIGHT_AT_LEAST, missed


@pytest.mark.parametrize("typed", ["Castrup-Rauxel", "Oer Erkenschwik", "Haltern"])
def test_cities_are_found_by_slip_and_by_beginning(typed: str) -> None:
    assert suggested("cities", typed) in {"castrop-rauxel", "oer-erkenschwick", "haltern-am-see"}
