"""Letters to providers: which offers we have, what we know of them, and what we ask."""

from collections.abc import Iterator, Sequence

from generator.model.offer import Offer
from generator.pages.facts import postal
from generator.pages.page import Edition
from generator.pages.times import times
from generator.uris import mailto

LONGEST = 1400
"""Letters of a text; some mail programs cut addresses of more than about 2,000 signs."""


def letter(edition: Edition, address: str, offers: Sequence[Offer]) -> str:
    """Return the address (mailto:) of a letter about offers, with subject and text."""
    district = edition.catalogue.site.district
    where = f"im Verzeichnis der Integrationsangebote ({district})"
    parts = [f"Guten Tag,\n\n{where} steht von Ihnen:\n"]
    for number, offer in enumerate(offers):
        part = "\n".join(_known(edition, offer))
        if sum(map(len, parts)) + len(part) > LONGEST:
            parts.append(f"… und {len(offers) - number} weitere Angebote.\n")
            break
        parts.append(f"{part}\n")
    parts.append(
        "Stimmt das noch? Fehlt etwas? Eine kurze Antwort genügt, zum Beispiel: „Stimmt alles.“\n\n"
        "Vielen Dank und freundliche Grüße"
    )
    return mailto(address, f"Stimmen Ihre Angaben noch? ({district})", "\n".join(parts))


def _known(edition: Edition, offer: Offer) -> Iterator[str]:
    contact, cost = offer.contact, offer.cost
    yield f"* {offer.name} ({offer.id})"
    when = times(edition, offer)
    lines = (
        ("Wann", "; ".join((*_week(edition, offer), *when.notes, *when.dates[:1]))),
        ("Wo", _place(offer)),
        ("Telefon", contact.phone if contact else ""),
        ("E-Mail", contact.email if contact else ""),
        ("Kosten", ("kostenlos" if cost.free else cost.amount) if cost else ""),
        ("Anmeldung", offer.registration.how if offer.registration else ""),
    )
    for label, said in lines:
        yield f"  {label}: {said or 'nicht bekannt'}"


def _week(edition: Edition, offer: Offer) -> Iterator[str]:
    for row in times(edition, offer).week:
        yield f"{row.days} {', '.join(row.times)}"


def _place(offer: Offer) -> str:
    if offer.venue is None:
        return ""
    return ", ".join(it for it in (offer.venue.name, postal(offer.venue)) if it)
