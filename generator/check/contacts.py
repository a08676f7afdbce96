"""Ways to reach someone: they work, and people's names may be published."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from email_validator import EmailNotValidError, validate_email

from generator import phone
from generator.check.scope import Placed, Scope
from generator.markup import TO_FILL_IN
from generator.model.base import SAFE_URL
from generator.model.contact import Contact
from generator.model.site import Site, SiteContact
from generator.model.verification import Verification
from generator.problems import Problem, Severity

LONGEST_CONSENT = timedelta(days=5 * 366)

_PERSON = re.compile(r"\b(?:Frau|Herrn?) |(?:\d[ /()-]*){7}")
"""A form of address, or as many digits as a telephone number has."""


def phone_numbers(scope: Scope) -> Iterator[Problem]:
    """A telephone number can be dialled."""
    for placed in _reachable(scope):
        number = placed.value.phone
        if number and not TO_FILL_IN.search(number) and (fault := phone.fault(number)):
            yield placed.problem(
                "bad-phone",
                f"„{number}“ {fault}.",
                "Schreiben Sie genau eine Nummer mit Vorwahl, zum Beispiel 030 23125-000.",
                "phone",
            )


def email_addresses(scope: Scope) -> Iterator[Problem]:
    """An e-mail address is one that mail programs can write to (RFC 5321 and 5322)."""
    for placed in _reachable(scope):
        address = placed.value.email
        if address and not TO_FILL_IN.search(address) and not _is_email(address):
            yield placed.problem(
                "bad-email",
                f"„{address}“ ist keine E-Mail-Adresse.",
                "Schreiben Sie genau eine Adresse, vor dem @ ohne Umlaute: treffpunkt@example.org.",
                "email",
            )


def security_contact(scope: Scope) -> Iterator[Problem]:
    """Security holes are reported by e-mail or on a page with https (RFC 9116, section 2.5.3)."""
    for placed in scope.each(Site):
        contact = placed.value.security_contact
        if contact and not TO_FILL_IN.search(contact) and not _is_secure(contact):
            yield placed.problem(
                "bad-security-contact",
                f"„{contact}“ ist weder eine E-Mail-Adresse noch eine Adresse mit https://.",
                "Schreiben Sie eines von beiden, zum Beispiel sicherheit@example.org oder "
                "https://www.example.org/sicherheit.",
                "security_contact",
            )


def _is_secure(contact: str) -> bool:
    secure = contact.startswith("https://") and SAFE_URL.fullmatch(contact) is not None
    return secure or _is_email(contact)


def _is_email(address: str) -> bool:
    try:
        # Nobody is asked over the network, and many mailboxes cannot take letters beyond ASCII.
        validate_email(address, check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError:
        return False
    return True


def _reachable(scope: Scope) -> Iterator[Placed[Contact] | Placed[SiteContact]]:
    yield from scope.each(Contact)
    yield from scope.each(SiteContact)


def consent(scope: Scope) -> Iterator[Problem]:
    """A person is named only as long as a consent is documented (Art. 6 (1) (a) GDPR)."""
    for placed in scope.each(Contact):
        until = placed.value.consent_until
        if placed.value.name and until is None:
            yield placed.problem(
                "contact-without-consent",
                "Hier steht ein Name, aber keine Einwilligung der Person.",
                "Ergänzen Sie „consent_until“ mit dem Tag, bis zu dem die Einwilligung gilt, oder "
                "löschen Sie den Namen und nennen Sie nur die Rolle (role).",
                "name",
                severity=Severity.RELEASE,
            )
        elif placed.value.name and until and until < scope.today:
            yield placed.problem(
                "contact-without-consent",
                f"Die Einwilligung der Person galt nur bis zum {until:%d.%m.%Y}.",
                "Fragen Sie die Person noch einmal, oder löschen Sie den Namen.",
                "consent_until",
                severity=Severity.RELEASE,
            )


def long_consent(scope: Scope) -> Iterator[Problem]:
    """A consent is renewed every five years (Art. 5 (1) (e) GDPR: no longer than necessary)."""
    for placed in scope.each(Contact):
        until = placed.value.consent_until
        if until and until > scope.today + LONGEST_CONSENT:
            yield placed.problem(
                "long-consent",
                f"Die Einwilligung soll bis zum {until:%d.%m.%Y} gelten, länger als fünf Jahre.",
                "Prüfen Sie das Jahr, und fragen Sie die Person spätestens alle fünf Jahre.",
                "consent_until",
                severity=Severity.RELEASE,
            )


def named_people(scope: Scope) -> Iterator[Problem]:
    """A role or an office that checked something is not a person (Art. 5 (1) (c) GDPR)."""
    for role in scope.each(Contact):
        yield from _named(role, "role", role.value.role)
    for check in scope.each(Verification):
        yield from _named(check, "by", check.value.by)


def _named(placed: Placed[Any], field: str, text: str | None) -> Iterator[Problem]:
    if text and _PERSON.search(text):
        yield placed.problem(
            "person-named",
            f"„{text}“ klingt nach einer Person oder enthält eine Telefonnummer.",
            "Nennen Sie hier nur die Stelle oder Aufgabe; ein Name gehört mit Einwilligung "
            "unter „contact.name“, eine Nummer unter „contact.phone“.",
            field,
            severity=Severity.WARNING,
        )
