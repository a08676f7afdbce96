import re

import pytest

from generator.problems import Severity
from tests.check.district import ADVICE, BASE, MEETING, Check, edited

SPARE = "---\nid: {id}\nname: N\ncategories: [recht]\nservice_area:\n  {area}\nverified:\n"
SPARE += "  on: 2026-09-01\n  by: Redaktion\n  how: call\n{more}---\n"


def without(field: str) -> dict[str, str]:
    """Return the meeting without one field and everything below it."""
    text = (BASE / MEETING).read_text("utf-8")
    return {MEETING: re.sub(rf"^{field}:.*\n(?:[ -].*\n)*", "", text, flags=re.MULTILINE)}


@pytest.mark.parametrize(
    ("field", "missing"),
    [
        ("venue", "Ort (venue)"),
        ("cost", "Kosten (cost)"),
        ("registration", "Anmeldung (registration)"),
        ("languages", "Sprachen (languages)"),
        ("contact", "Kontakt (phone, email oder website)"),
    ],
)
def test_readers_miss_what_is_not_said(checked: Check, field: str, missing: str) -> None:
    found = [it for it in checked(without(field)) if it.rule == "missing-reader-fields"]
    assert [(it.message, it.severity) for it in found] == [
        (f"Wer das Angebot sucht, erfährt nichts über: {missing}.", Severity.WARNING)
    ]


@pytest.mark.parametrize("field", ["summary", "hours", "sessions"])
def test_one_of_two_is_enough(checked: Check, field: str) -> None:
    assert not [it for it in checked(without(field)) if it.rule == "missing-reader-fields"]


def test_all_that_is_missing_is_one_warning(checked: Check) -> None:
    bare = SPARE.format(id="bare", area="cities: [probedorf]", more="")
    (problem,) = checked({"offers/probedorf/bare.md": bare})
    assert problem.message.count("(") == 7


def test_what_is_online_or_has_ended_misses_less(checked: Check) -> None:
    online = SPARE.format(id="online", area="online: true", more="")
    ended = SPARE.format(id="ended", area="online: true", more="status:\n  state: ended\n")
    found = checked({"offers/kreisweit/online.md": online, "offers/kreisweit/ended.md": ended})
    assert [it.path for it in found] == ["offers/kreisweit/online.md"]
    assert "venue" not in found[0].message


def test_a_required_page_that_cannot_be_read_is_not_missing(checked: Check) -> None:
    found = checked({"pages/impressum.de.md": "kein Kopf"})
    assert [it.rule for it in found] == ["front-matter-missing"]


def test_a_required_page_is_needed_in_the_language_of_the_content(checked: Check) -> None:
    settings = edited("site.yaml", ("contact:", "language: en\ncontact:"))
    found = [it for it in checked(settings | edited(ADVICE)) if it.rule == "missing-page"]
    assert [it.remedy for it in found] == [
        "Legen Sie pages/impressum.en.md an.",
        "Legen Sie pages/datenschutz.en.md an.",
    ]


def test_settings_that_cannot_be_read_are_not_missing(checked: Check) -> None:
    assert [it.rule for it in checked({"site.yaml": "title: x: y"})] == ["yaml-syntax"]


def test_whom_to_tell_of_security_holes_is_asked_where_the_site_has_an_address(
    checked: Check,
) -> None:
    def asked(address: str) -> list[tuple[str, Severity]]:
        settings = edited("site.yaml", ("contact:", f"{address}contact:"))
        return [(it.rule, it.severity) for it in checked(settings)]

    address = "base_url: https://kreis.example\n"
    assert asked("") == []
    assert asked(address) == [("missing-security-contact", Severity.RELEASE)]
    assert asked(f"{address}security_contact: it@example.org\n") == []
