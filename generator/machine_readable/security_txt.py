"""security.txt: whom to tell of a security hole (RFC 9116)."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.links import at_root, uri
from generator.markup import TO_FILL_IN
from generator.model.site import Site
from generator.product import Product
from generator.uris import mailto
from generator.urls import SECURITY

LIFETIME = timedelta(days=180)
"""Less than a year (section 2.5.5); a site that nobody builds any more ends to promise answers."""


def security_txt(site: Site, today: date, base_url: str) -> tuple[Product, ...]:
    """Return the file, or nothing while nobody is named. It holds for the whole host."""
    contact = site.security_contact
    if contact is None or TO_FILL_IN.search(contact):
        return ()
    lines = (f"{name}: {value}\n" for name, value in _fields(site, contact, today, base_url))
    return (Product(SECURITY, "".join(lines).encode()),)


def _fields(site: Site, contact: str, today: date, base_url: str) -> Iterator[tuple[str, str]]:
    yield "Contact", uri(contact) if contact.startswith("https://") else mailto(contact)
    yield "Expires", f"{today + LIFETIME}T00:00:00Z"
    yield "Preferred-Languages", site.language
    # A web address in the file must be secure (section 2.5.2).
    if base_url.startswith("https://"):
        yield "Canonical", at_root(SECURITY, base_url)
