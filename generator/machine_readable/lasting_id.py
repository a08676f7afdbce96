"""Names of feeds and entries that stay when a site moves to another address."""

from uuid import UUID, uuid5

from generator.model.offer import Offer
from generator.pages.page import Edition

_NAMESPACE = UUID("f6314b31-2ff9-46a6-a919-9a35ab286b89")
"""Chosen at random once. Another one would show all entries as new to every reader again."""


def feed_id(edition: Edition, path: str) -> str:
    """Return the id of a feed (RFC 4287, section 4.2.6: universally unique, never changed)."""
    return _lasting_id(edition, "feed", path)


def entry_id(edition: Edition, offer: Offer) -> str:
    """Return the id of an offer's entry, the same in all feeds of an edition.

    An offer that got a new id keeps the name of its first one.
    """
    return _lasting_id(edition, "offer", (*offer.former_ids, offer.id)[0])


def _lasting_id(edition: Edition, kind: str, name: str) -> str:
    """Return a UUID of a name (RFC 9562, section 5.5) as URN, made without the site's address."""
    site = edition.catalogue.site
    world = "demo" if site.demo else "real"
    parts = (site.district, world, edition.words.language, kind, name)
    return uuid5(_NAMESPACE, "\n".join(parts)).urn
