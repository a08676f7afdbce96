"""Old addresses of records that got a new id: a page that leads on."""

from dataclasses import dataclass
from functools import partial

from generator.pages.page import Edition, Heading, Link, Page


@dataclass(frozen=True, slots=True)
class MovedView:
    """Where the record is now."""

    target: Link


def plan_moved(edition: Edition) -> tuple[Page, ...]:
    """Return a page for every former id, so that old links and printed addresses stay good."""
    catalogue, urls = edition.catalogue, edition.urls
    kinds = (
        (catalogue.offers, urls.offer),
        (catalogue.institutions, urls.institution),
        (catalogue.handlungsfelder, urls.handlungsfeld),
        (catalogue.workshops, urls.workshop),
    )
    return tuple(
        Page(
            address(former),
            "pages/moved.html",
            Heading(edition.words("Diese Seite ist umgezogen")),
            partial(MovedView, Link(record.name, address(record.id))),
            indexed=False,
        )
        for records, address in kinds
        for record in records
        for former in record.former_ids
    )
