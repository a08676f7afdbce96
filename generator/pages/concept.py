"""What pages about the concept share: the weather of a workshop, its measures, its entry."""

from dataclasses import dataclass

from generator.model.concept import Goal, Measure, Weather, Workshop
from generator.pages.page import Edition, Link


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


def workshop_entry(edition: Edition, workshop: Workshop) -> WorkshopEntry:
    """Return what is shown of a workshop."""
    field = edition.catalogue.handlungsfeld_by_id.get(workshop.handlungsfeld or "")
    return WorkshopEntry(
        link=Link(workshop.name, edition.urls.workshop(workshop.id)),
        when=edition.words.long_date(workshop.date) if workshop.date else "",
        place=workshop.place or "",
        handlungsfeld=Link(field.name, edition.urls.handlungsfeld(field.id)) if field else None,
        note=workshop.note or "",
        weather=weather(edition, workshop) if workshop.statements else (),
        goals=workshop.goals,
        measures=measures(edition, workshop.measures),
    )


def weather(edition: Edition, workshop: Workshop | None) -> tuple[WeatherView, ...]:
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


def measures(edition: Edition, items: tuple[Measure, ...]) -> tuple[MeasureView, ...]:
    """Return measures with links to those who take part and to the offers they led to."""
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
        for it in items
    )
