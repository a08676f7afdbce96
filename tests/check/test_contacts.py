import pytest

from generator.problems import Severity
from tests.check.district import MEETING, Check, edited


@pytest.mark.parametrize(
    "address", ["a@example.org", "vor.nach+liste@sub.example.org", "info@bücher.example.org"]
)
def test_addresses_that_work(checked: Check, address: str) -> None:
    assert checked(edited(MEETING, ("sprachtreff@example.org", address))) == []


@pytest.mark.parametrize(
    "address",
    ["sprachtreff", "a@", "a b@example.org", "a@localhost", "a..b@example.org", "ä@example.org"],
)
def test_addresses_that_do_not_work(checked: Check, address: str) -> None:
    (problem,) = checked(edited(MEETING, ("sprachtreff@example.org", address)))
    assert (problem.rule, problem.field) == ("bad-email", ("contact", "email"))


def test_what_is_still_to_be_filled_in_is_one_problem(checked: Check) -> None:
    settings = edited(
        "site.yaml",
        ("redaktion@example.org", '"[[bitte ergänzen]]"'),
        ("030 23125 001", '"[[bitte ergänzen]]"'),
    )
    assert [(it.rule, it.severity) for it in checked(settings)] == [
        ("to-fill-in", Severity.RELEASE),
        ("to-fill-in", Severity.RELEASE),
    ]


@pytest.mark.parametrize(
    ("until", "rules"),
    [
        ("2026-11-24", []),
        ("2026-11-23", []),
        ("2026-11-22", ["contact-without-consent"]),
        ("", ["contact-without-consent"]),
    ],
)
def test_a_name_needs_a_consent_that_still_holds(
    checked: Check, until: str, rules: list[str]
) -> None:
    named = f"role: Büro\n  name: Erika Mustermann\n  consent_until: {until}"
    found = checked(edited(MEETING, ("role: Büro", named)))
    assert [it.rule for it in found] == rules
    assert all(it.severity is Severity.RELEASE for it in found)


def test_a_deputy_needs_a_consent_too(checked: Check) -> None:
    office = ("    contact:\n", "    deputy:\n      name: Max Mustermann\n    contact:\n")
    (problem,) = checked(edited("institutions/stadt-musterstadt.yaml", office))
    assert problem.field == ("responsibilities", 0, "deputy", "name")


@pytest.mark.parametrize(
    ("contact", "good"),
    [
        ("it-sicherheit@kreis.example.org", True),
        ("https://www.example.org/sicherheit", True),
        ("[[bitte ergänzen]]", True),
        ("http://www.example.org/sicherheit", False),
        ("https://", False),
        ("javascript:alert(1)", False),
        ("0800 23125-00", False),
        ("IT-Abteilung", False),
        ("a@example.org, b@example.org", False),
    ],
)
def test_security_holes_are_reported_by_mail_or_on_a_secure_page(
    checked: Check, contact: str, *, good: bool
) -> None:
    settings = edited("site.yaml", ("contact:", f'security_contact: "{contact}"\ncontact:'))
    found = [it for it in checked(settings) if it.rule != "to-fill-in"]
    expected = [] if good else [("bad-security-contact", ("security_contact",))]
    assert [(it.rule, it.field) for it in found] == expected
