"""Each check states its rule, and each rule has its planted mistake in tests/invalid."""

import re

import pytest

from generator.check import CHECKS
from tests.building import ROOT

SOURCES = (
    *(ROOT / "generator" / "check").glob("*.py"),
    ROOT / "generator" / "content_files.py",
    ROOT / "generator" / "load.py",
    ROOT / "generator" / "kinds.py",
    ROOT / "generator" / "district_map.py",
    ROOT / "generator" / "textio.py",
    ROOT / "generator" / "yamlio.py",
    ROOT / "generator" / "yaml_messages.py",
)
NOT_IN_A_REPOSITORY = {"colliding-file-names", "not-a-file"}
"""Planted in other tests: some computers could not check these files out."""


def planted() -> set[str]:
    reports = (ROOT / "tests" / "invalid").glob("*/expected.txt")
    return {rule for it in reports for rule in re.findall(r" \[([a-z0-9-]+)\] ", it.read_text())}


def rules() -> set[str]:
    """Return the rule ids in the program: the texts that look like one and stand alone."""
    texts = (it.read_text("utf-8") for it in SOURCES)
    calls = r'(?:[pP]roblem|_refuse|_at)\(\s*(?:[\w."]+,\s*){0,2}"([a-z0-9]+(?:-[a-z0-9]+)*)"'
    return {rule for text in texts for rule in re.findall(calls, text)}


@pytest.mark.parametrize("check", CHECKS, ids=lambda it: str(it.__name__))
def test_a_check_says_its_rule_in_a_sentence(check: object) -> None:
    assert re.fullmatch(r"[A-Z][^\n]+\.", check.__doc__ or "")


def test_no_check_is_listed_twice() -> None:
    assert len(set(CHECKS)) == len(CHECKS)


def test_every_rule_has_a_planted_mistake() -> None:
    assert len(rules()) > len(CHECKS)
    assert rules() - planted() == NOT_IN_A_REPOSITORY
