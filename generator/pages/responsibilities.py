"""Who is responsible: for each topic and city the institution and whom to ask."""

from dataclasses import dataclass
from functools import partial

from generator.model.institution import Institution, Responsibility
from generator.model.taxonomy import Term
from generator.pages.facts import Value, ways_to_reach
from generator.pages.page import Edition, Heading, Link, Page


@dataclass(frozen=True, slots=True)
class Responsible:
    """An institution in one cell, with the ways to reach it."""

    institution: Link
    note: str
    reach: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class TopicCity:
    """One city of a topic; empty when nobody is known to be responsible."""

    city: Link
    responsible: tuple[Responsible, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic with those responsible in the whole district and in each city.

    `missing` names the cities nobody is known for; `unknown` says so for all of them.
    """

    id: str
    name: str
    icon: str
    district: tuple[Responsible, ...]
    cities: tuple[TopicCity, ...]
    missing: str
    unknown: bool


@dataclass(frozen=True, slots=True)
class ResponsibilitiesView:
    """What the template sees: topics in the order of the Handlungsfelder, then categories."""

    topics: tuple[Topic, ...]


def plan_responsibilities(edition: Edition) -> Page:
    """Return the page `zustaendig.html`."""
    words, path = edition.words, edition.urls.responsibilities()
    heading = Heading(
        words("Wer ist zuständig?"),
        words("Zu jedem Thema und jeder Stadt: welche Institution hilft und wie man sie erreicht."),
    )
    view = partial(_view, edition)
    return Page(path, "pages/responsibilities.html", heading, view, section=path)


def _view(edition: Edition) -> ResponsibilitiesView:
    catalogue = edition.catalogue
    named = [(it.id, it.name, it.icon or "") for it in catalogue.handlungsfelder]
    asked = {t for it in catalogue.institutions for r in it.responsibilities for t in r.topics}
    named += [
        (it.id, _category_name(edition, it), it.icon or "")
        for it in catalogue.taxonomy.categories.terms
        if it.id in asked and it.id not in catalogue.handlungsfeld_by_id
    ]
    return ResponsibilitiesView(tuple(_topic(edition, *topic) for topic in named))


def _category_name(edition: Edition, category: Term) -> str:
    """Return a category's name, told apart from a Handlungsfeld of the same name."""
    taken = category.name in {it.name for it in edition.catalogue.handlungsfelder}
    return edition.words("{name} (Kategorie)", name=category.name) if taken else category.name


def _topic(edition: Edition, topic: str, name: str, icon: str) -> Topic:
    catalogue = edition.catalogue
    pairs = [
        (institution, responsibility)
        for institution in catalogue.institutions
        for responsibility in institution.responsibilities
        if topic in responsibility.topics
    ]
    district = tuple(_responsible(edition, i, r) for i, r in pairs if r.whole_district)
    cities, missing = [], []
    for city in catalogue.taxonomy.cities.terms:
        found = tuple(_responsible(edition, i, r) for i, r in pairs if city.id in r.cities)
        if found:
            cities.append(TopicCity(Link(city.name, edition.urls.city(city.id)), found))
        else:
            missing.append(city.name)
    unknown = not district and not cities
    names = edition.words.list(missing) if missing and not unknown and not district else ""
    return Topic(topic, name, icon, district, tuple(cities), names, unknown)


def _responsible(
    edition: Edition, institution: Institution, responsibility: Responsibility
) -> Responsible:
    contact = responsibility.contact or next(iter(institution.contacts), None)
    return Responsible(
        Link(institution.name, edition.urls.institution(institution.id)),
        responsibility.note or "",
        ways_to_reach(edition, contact, responsibility.deputy),
    )
