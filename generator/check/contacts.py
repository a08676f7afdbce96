"""Ways to reach someone: they work, and people's names may be published."""

from collections.abc import Iterator

from email_validator import EmailNotValidError, validate_email

from generator import phone
from generator.check.scope import Placed, Scope
from generator.markup import TO_FILL_IN
from generator.model.contact import Contact
from generator.model.site import SiteContact
from generator.problems import Problem, Severity


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
