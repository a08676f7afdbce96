"""The integration concept: Handlungsfelder and workshops, lists and single pages."""

from dataclasses import dataclass

from generator.catalogue import is_district_wide
from generator.model.concept import Goal, Handlungsfeld, Measure, Weather, Workshop
from generator.model.offer import Offer
from generator.pages.page import Edition, Heading, Link, Page
from generator.pages.sources import source_line


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement of a Klimakonferenz, with the offers and measures that answer it."""

    id: str
    text: str
    note: str
    answers: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class WeatherView:
    """One weather symbol: its drawing, its name, its question and what was said."""

    drawing: str
    name: str
    question: str
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A measure with those who take part and the offers it led to."""

    id: str
    text: str
    details: tuple[str, ...]
    note: str
    institutions: tuple[Link, ...]
    offers: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class WorkshopEntry:
    """A workshop in a list or on the page of its Handlungsfeld."""

    link: Link
    when: str
    place: str
    handlungsfeld: Link | None
    note: str
    weather: tuple[WeatherView, ...]
    goals: tuple[Goal, ...]
    measures: tuple[MeasureView, ...]


@dataclass(frozen=True, slots=True)
class WorkshopView:
    """What the template of a workshop sees."""

    entry: WorkshopEntry
    description: str
    source: str
    source_url: str
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class WorkshopsView:
    """What the template of the list sees."""

    symbols: tuple[WeatherView, ...]
    entries: tuple[WorkshopEntry, ...]


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
    source: str
    source_url: str


@dataclass(frozen=True, slots=True)
class HandlungsfelderView:
    """What the template of the list sees."""

    entries: tuple[Link, ...]


def plan_handlungsfelder(edition: Edition) -> tuple[Page, ...]:
    """Return the list of Handlungsfelder and a page for each; nothing where there are none."""
    fields = edition.catalogue.handlungsfelder
    if not fields:
        return ()
    return (_handlungsfelder_page(edition), *(_handlungsfeld_page(edition, it) for it in fields))


def plan_workshops(edition: Edition) -> tuple[Page, ...]:
    """Return the list of workshops and a page for each; nothing where there are none."""
    workshops = edition.catalogue.workshops
    if not workshops:
        return ()
    pages = [_workshops_page(edition)]
    for place, workshop in enumerate(workshops):
        before = workshops[place - 1] if place else None
        after = workshops[place + 1] if place + 1 < len(workshops) else None
        pages.append(_workshop_page(edition, workshop, before, after))
    return tuple(pages)


def _handlungsfelder_page(edition: Edition) -> Page:
    words, catalogue = edition.words, edition.catalogue
    entries = []
    for it in catalogue.handlungsfelder:
        count = len(catalogue.by_handlungsfeld.get(it.id, ()))
        note = words.plural("{count} Angebot", "{count} Angebote", count)
        href = edition.urls.handlungsfeld(it.id)
        entries.append(Link(it.name, href, icon=it.icon or "", note=note))
    heading = Heading(
        words("Handlungsfelder"), words("Worum sich das Integrationskonzept des Kreises kümmert.")
    )
    path = edition.urls.handlungsfelder()
    view = HandlungsfelderView(tuple(entries))
    return Page(path, "pages/handlungsfelder.html", heading, view, section=path)


def _handlungsfeld_page(edition: Edition, field: Handlungsfeld) -> Page:
    words, catalogue, urls = edition.words, edition.catalogue, edition.urls
    offers = catalogue.by_handlungsfeld.get(field.id, ())
    source = source_line(edition, field.source)
    groups = _by_place(edition, offers)
    view = HandlungsfeldView(
        name=field.name,
        icon=field.icon or "",
        summary=field.summary or "",
        description=field.description,
        categories=tuple(
            Link(
                catalogue.name_of("categories", it),
                urls.category(it),
                icon=catalogue.term("categories", it).icon or "",
                count=len(catalogue.by_category.get(it, ())),
            )
            for it in field.categories
        ),
        goals=field.goals,
        measures=_measures(edition, field.measures),
        workshops=tuple(
            _entry(edition, it) for it in catalogue.workshops if it.handlungsfeld == field.id
        ),
        total=words.plural("{count} Angebot", "{count} Angebote", len(offers)),
        cities=tuple(
            Link(it.title, f"{urls.handlungsfeld(field.id)}#{it.id}", count=len(it.links))
            for it in groups
        ),
        offers=groups,
        source=source.text,
        source_url=source.url,
    )
    crumbs = (Link(words("Handlungsfelder"), urls.handlungsfelder()),)
    return Page(
        urls.handlungsfeld(field.id),
        "pages/handlungsfeld.html",
        Heading(field.name, field.summary or "", crumbs),
        view,
        section=urls.handlungsfelder(),
    )


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


def _workshops_page(edition: Edition) -> Page:
    words = edition.words
    entries = tuple(_entry(edition, it) for it in edition.catalogue.workshops)
    heading = Heading(
        words("Workshops"), words("Was die Workshops zum Integrationskonzept ergeben haben.")
    )
    path = edition.urls.workshops()
    view = WorkshopsView(_weather(edition, None), entries)
    return Page(path, "pages/workshops.html", heading, view, section=path)


def _workshop_page(
    edition: Edition, workshop: Workshop, before: Workshop | None, after: Workshop | None
) -> Page:
    source = source_line(edition, workshop.source)
    view = WorkshopView(
        _entry(edition, workshop),
        workshop.description,
        source.text,
        source.url,
        _neighbour(edition, before),
        _neighbour(edition, after),
    )
    crumbs = (Link(edition.words("Workshops"), edition.urls.workshops()),)
    return Page(
        edition.urls.workshop(workshop.id),
        "pages/workshop.html",
        Heading(workshop.name, edition.words("Ergebnisse des Workshops"), crumbs),
        view,
        section=edition.urls.workshops(),
    )


def _neighbour(edition: Edition, workshop: Workshop | None) -> Link | None:
    return Link(workshop.name, edition.urls.workshop(workshop.id)) if workshop else None


def _entry(edition: Edition, workshop: Workshop) -> WorkshopEntry:
    field = edition.catalogue.handlungsfeld_by_id.get(workshop.handlungsfeld or "")
    return WorkshopEntry(
        link=Link(workshop.name, edition.urls.workshop(workshop.id)),
        when=edition.words.long_date(workshop.date) if workshop.date else "",
        place=workshop.place or "",
        handlungsfeld=Link(field.name, edition.urls.handlungsfeld(field.id)) if field else None,
        note=workshop.note or "",
        weather=_weather(edition, workshop) if workshop.statements else (),
        goals=workshop.goals,
        measures=_measures(edition, workshop.measures),
    )


def _weather(edition: Edition, workshop: Workshop | None) -> tuple[WeatherView, ...]:
    """Return the four symbols, with a workshop's statements or without any."""
    words = edition.words
    symbols: tuple[tuple[Weather, str, str], ...] = (
        ("sun", words("Sonne"), words("Was läuft gut?")),
        ("cloud", words("Wolke"), words("Was ist unklar?")),
        ("storm", words("Gewitter"), words("Was muss sich ändern?")),
        ("wind", words("Wind"), words("Was sind gute Ideen?")),
    )
    statements = workshop.statements if workshop else ()
    return tuple(
        WeatherView(
            weather,
            name,
            question,
            tuple(
                StatementView(it.id, it.text, it.note or "", _answers(edition, it.id))
                for it in statements
                if it.weather == weather
            ),
        )
        for weather, name, question in symbols
    )


def _answers(edition: Edition, statement: str) -> tuple[Link, ...]:
    """Return the offers and measures that say they answer a statement."""
    catalogue, urls = edition.catalogue, edition.urls
    offers = tuple(
        Link(offer.name, urls.offer(offer.id))
        for offer in catalogue.offers
        if statement in offer.answers
    )
    measures = tuple(
        Link(measure.text, f"{urls.workshop(workshop.id)}#{measure.id}")
        for workshop in catalogue.workshops
        for measure in workshop.measures
        if statement in measure.answers
    )
    return offers + measures


def _measures(edition: Edition, measures: tuple[Measure, ...]) -> tuple[MeasureView, ...]:
    catalogue, urls = edition.catalogue, edition.urls
    return tuple(
        MeasureView(
            it.id,
            it.text,
            it.details,
            it.note or "",
            tuple(
                Link(catalogue.institution_by_id[i].name, urls.institution(i))
                for i in it.institutions
                if i in catalogue.institution_by_id
            ),
            tuple(
                Link(catalogue.offer_by_id[i].name, urls.offer(i))
                for i in it.offers
                if i in catalogue.offer_by_id
            ),
        )
        for it in measures
    )
