"""Handlungsfelder and workshops as the search knows them."""

from collections.abc import Iterable, Iterator

from generator.findable.found import Findable
from generator.markup import plain_text
from generator.model.concept import Goal, Handlungsfeld, Measure, Workshop
from generator.pages.page import Edition
from search.cards import Card
from search.document import Document


def handlungsfeld_findable(edition: Edition, field: Handlungsfeld) -> Findable:
    """Return what the search knows of a Handlungsfeld."""
    catalogue, description = edition.catalogue, plain_text(field.description)
    document = Document(
        id=field.id,
        name=field.name,
        labels=_institutions(edition, field.measures),
        subjects=tuple(catalogue.name_of("categories", it) for it in field.categories),
        text="\n".join((field.summary or "", description, *_plans(field.goals, field.measures))),
        values=frozenset(("categories", it) for it in field.categories),
    )
    href = edition.urls.handlungsfeld(field.id)
    return Findable(
        document, Card("handlungsfeld", href, field.name, summary=field.summary or description)
    )


def workshop_findable(edition: Edition, workshop: Workshop) -> Findable:
    """Return what the search knows of a workshop, its statements included."""
    field = edition.catalogue.handlungsfeld_by_id.get(workshop.handlungsfeld or "")
    place = workshop.place or ""
    said = [text for it in workshop.statements for text in (it.text, it.note or "")]
    plans = list(_plans(workshop.goals, workshop.measures))
    texts = (plain_text(workshop.description), workshop.note or "", *plans, *said)
    document = Document(
        id=workshop.id,
        name=workshop.name,
        labels=(place, *_institutions(edition, workshop.measures)),
        subjects=(field.name,) if field else (),
        text="\n".join(texts),
    )
    summary = next(filter(None, texts), "")
    href = edition.urls.workshop(workshop.id)
    return Findable(document, Card("workshop", href, workshop.name, place, summary=summary))


def _plans(goals: Iterable[Goal], measures: Iterable[Measure]) -> Iterator[str]:
    for goal in goals:
        yield from (goal.text, *goal.subgoals)
    for measure in measures:
        yield from (measure.text, *measure.details, measure.note or "")


def _institutions(edition: Edition, measures: Iterable[Measure]) -> tuple[str, ...]:
    known = edition.catalogue.institution_by_id
    return tuple(known[it].name for each in measures for it in each.institutions if it in known)
