"""Old addresses of records that got a new id: a page that leads on."""

from dataclasses import dataclass
from functools import partial

from generator.pages.page import Edition, Heading, Link, Page
from generator.urls import Urls


@dataclass(frozen=True, slots=True)
class Move:
    """A former address, site-relative, and what stands there now."""

    former: str
    target: Link


@dataclass(frozen=True, slots=True)
class MovedView:
    """Where the record is now."""

    target: Link


def moves(edition: Edition) -> tuple[Move, ...]:
    """Return where every former id leads, so that old links and printed addresses stay good."""
    catalogue, urls = edition.catalogue, edition.urls
    kinds = (
        (catalogue.offers, urls.offer),
        (catalogue.institutions, urls.institution),
        (catalogue.handlungsfelder, urls.handlungsfeld),
        (catalogue.workshops, urls.workshop),
    )
    return tuple(
        Move(address(former), Link(record.name, address(record.id)))
        for records, address in kinds
        for record in records
        for former in record.former_ids
    )


def plan_front(edition: Edition) -> Page:
    """Return what stands at the front of an archive of one language and leads to its start page."""
    title, home = edition.catalogue.site.title, edition.urls.home()
    view = partial(MovedView, Link(title, home))
    return Page(Urls().home(), "pages/moved.html", Heading(title), view, indexed=False)


def plan_moved(edition: Edition) -> tuple[Page, ...]:
    """Return a page for every former address, for hosts and folders that cannot lead on."""
    return tuple(
        Page(
            move.former,
            "pages/moved.html",
            Heading(edition.words("Diese Seite ist umgezogen")),
            partial(MovedView, move.target),
            indexed=False,
        )
        for move in moves(edition)
    )
