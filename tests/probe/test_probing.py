"""What is found in content, grouped by institution; the resolver is an argument."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator import phone
from generator.load import load
from generator.probe import as_json, as_markdown, probe
from generator.probe.finding import Fault, Finding, Subject
from generator.probe.mail import mail_fault
from tests.contents import SMALL, offer, write

RECORDS = {
    ("gut.example.org", "MX"): ["10 mail.example.org."],
    ("alt.example.org", "MX"): [],
    ("alt.example.org", "A"): ["192.0.2.1"],
    ("stumm.example.org", "MX"): [],
    ("stumm.example.org", "A"): [],
    ("stumm.example.org", "AAAA"): [],
    ("nein.example.org", "MX"): ["0 ."],
}


def resolve(domain: str, kind: str) -> Sequence[str] | None:
    if domain == "krank.example.org":
        raise OSError(domain)
    return RECORDS.get((domain, kind))


@pytest.mark.parametrize(
    ("domain", "sure"),
    [
        ("gut", None),
        ("alt", None),
        ("stumm", True),
        ("nein", True),
        ("weg", True),
        ("krank", False),
    ],
)
def test_a_domain_takes_mail_or_does_not(domain: str, sure: bool | None) -> None:
    fault = mail_fault(f"buero@{domain}.example.org", resolve)
    assert (fault.sure if fault else None) == sure


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("030 23125 001", None),
        ("112", None),
        ("0999 123456", "nicht vergeben"),
        ("+31 20 1234567", "anderen Landes (NL)"),
        ("keine", None),
    ],
)
def test_numbers_are_valid_and_of_this_country(number: str, said: str | None) -> None:
    found = phone.doubt(number)
    assert found is None if said is None else said in (found or "")


def contact(address: str, number: str = "030 23125 001") -> str:
    return f"contact: {{email: {address}, phone: {number}}}"


FILES = {
    **SMALL,
    "offers/ahausen/a.md": offer("a", contact("x@weg.example.org"), "provider: verein"),
    "offers/ahausen/b.md": offer("b", contact("x@krank.example.org", "0999 123456")),
    "offers/ahausen/c.md": offer("c", contact("x@gut.example.org")),
    "offers/ahausen/d.md": offer("d", contact("y@weg.example.org"), "status: {state: ended}"),
    "institutions/verein.yaml": "id: verein\nname: Verein @alle\n"
    "responsibilities: [{topics: [garten], cities: [ahausen], "
    "deputy: {email: z@nein.example.org}}]\n",
}


def found_in(folder: Path) -> tuple[Finding, ...]:
    return probe(load(write(folder, FILES)), resolve)


def test_everything_is_tried_but_what_has_ended(tmp_path: Path) -> None:
    found = found_in(tmp_path)
    assert [(it.subject.institution, it.subject.value, it.fault.sure) for it in found] == [
        ("Ohne Anbieter", "0999 123456", True),
        ("Ohne Anbieter", "x@krank.example.org", False),
        ("Verein @alle", "x@weg.example.org", True),
        ("Verein @alle", "z@nein.example.org", True),
    ]
    assert found[0].subject.place == "offers/ahausen/b.md"


def test_the_issue_names_what_is_sure_by_institution_and_calls_nobody(tmp_path: Path) -> None:
    text = as_markdown(found_in(tmp_path))
    assert text.startswith("<!-- erreichbarkeit -->\n")
    assert text.count("\n- [ ] ") == 3
    assert text.count("\n### ") == 2
    assert "krank" not in text
    assert "Außerdem war gerade nicht zu erreichen: 1." in text
    assert "@alle" not in text
    assert json.loads(as_json(found_in(tmp_path)))[1]["sure"] is False


def test_the_issue_never_becomes_too_long() -> None:
    many = [
        Finding(Subject("link", f"https://x{it}.example.org", f"Verein {it}", "a.md"), fault)
        for it in range(2000)
        for fault in (Fault("Weg.", sure=True),)
    ]
    text = as_markdown(many)
    assert len(text) < 65_536
    assert "Gekürzt" in text


def test_when_nothing_answers_nothing_is_sure(tmp_path: Path) -> None:
    content = load(write(tmp_path, FILES))
    found = probe(content, lambda _domain, _kind: None)
    assert {it.fault.sure for it in found if it.subject.kind == "mail"} == {False}
