"""The workshops: the list and a page for each."""

from dataclasses import dataclass
from functools import partial

from generator.model.concept import Workshop
from generator.pages.concept import WeatherView, WorkshopEntry, weather, workshop_entry
from generator.pages.page import Edition, Heading, Link, Page
from generator.pages.sources import Citation, cite


@dataclass(frozen=True, slots=True)
class WorkshopView:
    """What the template of a workshop sees."""

    entry: WorkshopEntry
    description: str
    citation: Citation
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class WorkshopsView:
    """What the template of the list sees."""

    symbols: tuple[WeatherView, ...]
    entries: tuple[WorkshopEntry, ...]


def plan_workshops(edition: Edition) -> tuple[Page, ...]:
    """Return the list of workshops and a page for each; nothing where there are none."""
    workshops = edition.catalogue.workshops
    if not workshops:
        return ()
    pages = [_list_page(edition)]
    for place, workshop in enumerate(workshops):
        before = workshops[place - 1] if place else None
        after = workshops[place + 1] if place + 1 < len(workshops) else None
        pages.append(_page(edition, workshop, before, after))
    return tuple(pages)


def _list_page(edition: Edition) -> Page:
    words, path = edition.words, edition.urls.workshops()
    heading = Heading(
        words("Workshops"), words("Was die Workshops zum Integrationskonzept ergeben haben.")
    )
    view = partial(_list_view, edition)
    return Page(path, "pages/workshops.html", heading, view, section=path)


def _list_view(edition: Edition) -> WorkshopsView:
    entries = tuple(workshop_entry(edition, it) for it in edition.catalogue.workshops)
    return WorkshopsView(weather(edition, None), entries)


def _page(
    edition: Edition, workshop: Workshop, before: Workshop | None, after: Workshop | None
) -> Page:
    crumbs = (Link(edition.words("Workshops"), edition.urls.workshops()),)
    return Page(
        edition.urls.workshop(workshop.id),
        "pages/workshop.html",
        Heading(workshop.name, edition.words("Ergebnisse des Workshops"), crumbs),
        partial(_view, edition, workshop, before, after),
        section=edition.urls.workshops(),
    )


def _view(
    edition: Edition, workshop: Workshop, before: Workshop | None, after: Workshop | None
) -> WorkshopView:
    return WorkshopView(
        workshop_entry(edition, workshop),
        workshop.description,
        cite(edition, workshop),
        _neighbour(edition, before),
        _neighbour(edition, after),
    )


def _neighbour(edition: Edition, workshop: Workshop | None) -> Link | None:
    return Link(workshop.name, edition.urls.workshop(workshop.id)) if workshop else None
