"""The Handlungsfelder of the concept: the list and a page for each."""

from dataclasses import dataclass
from functools import partial

from generator.catalogue import is_district_wide
from generator.model.concept import Goal, Handlungsfeld
from generator.model.offer import Offer
from generator.pages.concept import MeasureView, WorkshopEntry, measures, workshop_entry
from generator.pages.listed import total
from generator.pages.page import Edition, Heading, Link, Page
from generator.pages.sources import Citation, cite


@dataclass(frozen=True, slots=True)
class OffersOf:
    """The offers of a Handlungsfeld in one city, or in the whole district."""

    id: str
    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class HandlungsfeldView:
    """What the template of a Handlungsfeld sees."""

    name: str
    icon: str
    summary: str
    description: str
    categories: tuple[Link, ...]
    goals: tuple[Goal, ...]
    measures: tuple[MeasureView, ...]
    workshops: tuple[WorkshopEntry, ...]
    total: str
    cities: tuple[Link, ...]
    offers: tuple[OffersOf, ...]
    citation: Citation


@dataclass(frozen=True, slots=True)
class HandlungsfelderView:
    """What the template of the list sees."""

    entries: tuple[Link, ...]


def plan_handlungsfelder(edition: Edition) -> tuple[Page, ...]:
    """Return the list of Handlungsfelder and a page for each; nothing where there are none."""
    fields = edition.catalogue.handlungsfelder
    if not fields:
        return ()
    return (_list_page(edition), *(_page(edition, it) for it in fields))


def _list_page(edition: Edition) -> Page:
    words, path = edition.words, edition.urls.handlungsfelder()
    heading = Heading(
        words("Handlungsfelder"), words("Worum sich das Integrationskonzept des Kreises kümmert.")
    )
    view = partial(_list_view, edition)
    return Page(path, "pages/handlungsfelder.html", heading, view, section=path)


def _list_view(edition: Edition) -> HandlungsfelderView:
    catalogue, entries = edition.catalogue, []
    for it in catalogue.handlungsfelder:
        count = len(catalogue.by_handlungsfeld.get(it.id, ()))
        note = total(edition, count)
        href = edition.urls.handlungsfeld(it.id)
        entries.append(Link(it.name, href, icon=it.icon or "", note=note))
    return HandlungsfelderView(tuple(entries))


def _page(edition: Edition, field: Handlungsfeld) -> Page:
    urls = edition.urls
    crumbs = (Link(edition.words("Handlungsfelder"), urls.handlungsfelder()),)
    return Page(
        urls.handlungsfeld(field.id),
        "pages/handlungsfeld.html",
        Heading(field.name, field.summary or "", crumbs),
        partial(_view, edition, field),
        section=urls.handlungsfelder(),
    )


def _view(edition: Edition, field: Handlungsfeld) -> HandlungsfeldView:
    catalogue, urls = edition.catalogue, edition.urls
    offers = catalogue.by_handlungsfeld.get(field.id, ())
    groups = _by_place(edition, offers)
    here = urls.handlungsfeld(field.id)
    return HandlungsfeldView(
        name=field.name,
        icon=field.icon or "",
        summary=field.summary or "",
        description=field.description,
        categories=tuple(_category(edition, it) for it in field.categories),
        goals=field.goals,
        measures=measures(edition, field.measures),
        workshops=tuple(
            workshop_entry(edition, it)
            for it in catalogue.workshops
            if it.handlungsfeld == field.id
        ),
        total=total(edition, len(offers)),
        cities=tuple(Link(it.title, f"{here}#{it.id}", count=len(it.links)) for it in groups),
        offers=groups,
        citation=cite(edition, field),
    )


def _category(edition: Edition, category: str) -> Link:
    catalogue = edition.catalogue
    term = catalogue.term("categories", category)
    count = len(catalogue.by_category.get(category, ()))
    return Link(term.name, edition.urls.category(category), icon=term.icon or "", count=count)


def _by_place(edition: Edition, offers: tuple[Offer, ...]) -> tuple[OffersOf, ...]:
    """Group offers by the cities they are for, those for the whole district last."""
    words, urls = edition.words, edition.urls
    groups = [
        (city.id, city.name, [it for it in offers if city.id in it.service_area.cities])
        for city in edition.catalogue.taxonomy.cities.terms
    ]
    groups.append(
        ("kreis", words("Im ganzen Kreis"), [it for it in offers if is_district_wide(it)])
    )
    return tuple(
        OffersOf(name, title, tuple(Link(it.name, urls.offer(it.id)) for it in found))
        for name, title, found in groups
        if found
    )
