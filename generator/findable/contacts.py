"""Addresses and contacts as the search knows them: what a page shows, and no more."""

from collections.abc import Iterable
from datetime import date

from generator.model.contact import Address, Contact


def address_labels(addresses: Iterable[Address | None]) -> tuple[str, ...]:
    """Return the parts of addresses that somebody may search by."""
    return tuple(
        part
        for it in addresses
        if it
        for part in (it.name, it.street, it.postcode, it.city, it.district)
        if part
    )


def contact_labels(contacts: Iterable[Contact | None], today: date) -> tuple[str, ...]:
    """Return the names and roles of contacts.

    Nobody is found by their name any more once their consent has run out (Art. 6 (1) (a) GDPR).
    """
    return tuple(part for it in contacts if it for part in (_name_on(it, today), it.role) if part)


def phones(contacts: Iterable[Contact | None]) -> tuple[str, ...]:
    """Return the telephone numbers of contacts, each once."""
    return tuple(dict.fromkeys(it.phone for it in contacts if it and it.phone))


def _name_on(contact: Contact, today: date) -> str | None:
    until = contact.consent_until
    return None if until and until < today else contact.name
