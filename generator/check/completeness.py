"""What readers miss, and what a site must have before it is published."""

from collections.abc import Iterator

from generator.catalogue import is_ended
from generator.check.registers import vocabulary
from generator.check.scope import Scope
from generator.model.offer import Offer
from generator.model.site import Site
from generator.problems import Problem, Severity
from generator.suggest import nearest


def missing_reader_fields(scope: Scope) -> Iterator[Problem]:
    """An offer that has not ended says what, where, when, for how much, how and with whom."""
    for placed in scope.each(Offer):
        missing = () if is_ended(placed.value) else tuple(_missing(placed.value))
        if missing:
            yield placed.problem(
                "missing-reader-fields",
                f"Wer das Angebot sucht, erfährt nichts über: {', '.join(missing)}.",
                "Fragen Sie beim Anbieter nach und ergänzen Sie, was Sie erfahren.",
                severity=Severity.WARNING,
            )


def _missing(offer: Offer) -> Iterator[str]:
    area, contact = offer.service_area, offer.contact
    has = {
        "Inhalt (summary oder Text unter dem Kopf)": offer.summary or offer.description,
        "Ort (venue)": offer.venue or area.online or area.whole_district,
        "Zeiten (hours oder sessions)": offer.hours or offer.sessions,
        "Kosten (cost)": offer.cost,
        "Anmeldung (registration)": offer.registration,
        "Sprachen (languages)": offer.languages,
        "Kontakt (phone, email oder website)": contact
        and (contact.phone or contact.email or contact.website),
    }
    yield from (name for name, said in has.items() if not said)


def site_settings(scope: Scope) -> Iterator[Problem]:
    """There is a file site.yaml."""
    if not any(scope.each(Site)) and "site" not in scope.content.unreadable:
        yield Problem(
            "site.yaml",
            "missing-site",
            "Die Datei mit dem Titel und den Einstellungen fehlt.",
            "Legen Sie site.yaml an, mit den Feldern title, district und tagline.",
        )


def required_pages(scope: Scope) -> Iterator[Problem]:
    """Every page that site.yaml requires exists in the language of the content."""
    for placed in scope.each(Site):
        language, required = placed.value.language, placed.value.required_pages
        if not vocabulary(scope, "languages").has(language):
            continue
        known = {page for page, of in scope.catalogue.text_pages if of == language}
        for index, page in enumerate(required):
            if page not in known and page not in scope.content.unreadable:
                yield placed.problem(
                    "missing-page",
                    f"Die Pflichtseite „{page}“ fehlt.",
                    _page_to_add(page, known - set(required), language),
                    "required_pages",
                    index,
                    severity=Severity.RELEASE,
                )


def missing_security_contact(scope: Scope) -> Iterator[Problem]:
    """A site with an address says whom to tell of security holes (RFC 9116)."""
    for placed in scope.each(Site):
        if placed.value.base_url and not placed.value.security_contact:
            yield placed.problem(
                "missing-security-contact",
                "Niemand erfährt, wohin man sich mit einer Sicherheitslücke dieser Seiten wendet.",
                "Ergänzen Sie „security_contact“ mit einer E-Mail-Adresse oder Adresse mit "
                "https://; fragen Sie danach die IT-Stelle.",
                "base_url",
                severity=Severity.RELEASE,
            )


def _page_to_add(page: str, spare: set[str], language: str) -> str:
    if misspelt := nearest(page, spare):
        return f"Benennen Sie pages/{misspelt}.{language}.md um in {page}.{language}.md."
    return f"Legen Sie pages/{page}.{language}.md an."
