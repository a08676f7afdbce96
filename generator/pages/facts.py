"""Facts: a label and what is known about it. Offer and institution pages are made of them."""

from dataclasses import dataclass, replace

from generator import phone
from generator.foreign import whole
from generator.model.contact import Address, Contact
from generator.pages.page import Edition
from generator.uris import geo_uri, mailto, openstreetmap_point, openstreetmap_search


@dataclass(frozen=True, slots=True)
class Value:
    """One thing that is known. `href` is site-relative unless `external`; `icon` may mark it."""

    text: str
    href: str = ""
    external: bool = False
    note: str = ""
    unknown: bool = False
    ltr: bool = False
    """Telephone numbers and the like keep their order in right-to-left pages."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its values."""

    label: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Facts that answer one question, such as where."""

    id: str
    title: str
    icon: str
    facts: tuple[Fact, ...]


def texts(*items: str | None) -> tuple[Value, ...]:
    """Return what is there as values."""
    return tuple(Value(item) for item in items if item)


def known(fact: Fact) -> tuple[Fact, ...]:
    """Return the fact when something is known, nothing otherwise."""
    return (fact,) if fact.values else ()


def or_unknown(edition: Edition, fact: Fact) -> Fact:
    """Return the fact; where nothing is known it says so: readers should not guess."""
    if fact.values:
        return fact
    return replace(fact, values=(Value(edition.words("nicht bekannt"), unknown=True),))


def postal(address: Address) -> str:
    """Return street, postcode and city on one line."""
    town = " ".join(part for part in (address.postcode, address.city) if part)
    return whole(", ".join(part for part in (address.street, town) if part))


def on_map(address: Address) -> str:
    """Return the address of a map that shows it: at its point, else where a search finds it."""
    if address.latitude is not None and address.longitude is not None:
        return openstreetmap_point(address.latitude, address.longitude)
    where = postal(address)
    return openstreetmap_search(where) if where else ""


def map_links(edition: Edition, address: Address) -> tuple[Value, ...]:
    """Return where to find the address: on OpenStreetMap, and in the map app of the device."""
    words, found = edition.words, []
    if where := on_map(address):
        found.append(Value(words("Kartenansicht bei OpenStreetMap"), where, external=True))
    if address.latitude is not None and address.longitude is not None:
        uri = geo_uri(address.latitude, address.longitude)
        found.append(Value(words("In der Karten-App öffnen"), uri, external=True))
    return tuple(found)


def contact_facts(edition: Edition, contact: Contact) -> tuple[Fact, ...]:
    """Return whom one can ask and how; telephone and e-mail as links."""
    words = edition.words
    person = texts(contact.name or contact.role)
    if contact.name and contact.role:
        person = (Value(contact.name, note=contact.role),)
    return tuple(
        fact
        for fact in (
            Fact(words("Ansprechpartner"), person),
            Fact(words("Telefon"), _phone(contact.phone)),
            Fact(words("E-Mail"), _email(contact.email)),
            Fact(words("Homepage"), _website(contact.website)),
            Fact(words("Erreichbar"), texts(contact.available)),
        )
        if fact.values
    )


def ways_to_reach(
    edition: Edition, contact: Contact | None, deputy: Contact | None
) -> tuple[Value, ...]:
    """Return how to reach a contact and then its deputy, without labels."""
    words = edition.words
    first = contact_facts(edition, contact) if contact else ()
    second = contact_facts(edition, deputy) if deputy else ()
    values = [value for fact in first for value in fact.values]
    if second:
        values.append(Value(words("Vertretung:")))
        values += [value for fact in second for value in fact.values]
    return tuple(values)


def _phone(number: str | None) -> tuple[Value, ...]:
    if not number:
        return ()
    return (Value(number, phone.uri(number) or "", external=True, ltr=True),)


def _email(address: str | None) -> tuple[Value, ...]:
    return (Value(address, mailto(address), external=True, ltr=True),) if address else ()


def _website(url: str | None) -> tuple[Value, ...]:
    if not url:
        return ()
    return (Value(url.split("://", 1)[1].rstrip("/"), url, external=True, ltr=True),)
