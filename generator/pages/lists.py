"""Pages that list offers, and those by category, language and audience."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from generator.model.offer import Offer
from generator.model.taxonomy import Term
from generator.pages.listed import Listed, listed
from generator.pages.page import Edition, Feed, Heading, Link, Page
from generator.pages.search_box import AUDIENCE_FILTERS, SearchBox, box
from generator.urls import AUDIENCE_FOLDERS


@dataclass(frozen=True, slots=True)
class Choices:
    """Links that narrow a list or lead to its neighbours."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """What the template of a list sees.

    `narrower` leads to parts of the list, `neighbours` to the same list elsewhere; `empty` is said
    when there is no card.
    """

    search: SearchBox
    kicker: str
    title: str
    intro: str
    icon: str
    offers: Listed
    narrower: Choices | None
    neighbours: Choices | None
    empty: str
    district_title: str = ""
    district: Listed | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a list without ways to other lists is about."""

    search: SearchBox
    kicker: str
    title: str
    intro: str


def plan_lists(edition: Edition) -> tuple[Page, ...]:
    """Return the lists by category, language and audience."""
    categories = edition.catalogue.taxonomy.categories.terms
    return (
        *(_category_page(edition, category) for category in categories),
        *_language_pages(edition),
        *_audience_pages(edition),
    )


def list_page(
    edition: Edition,
    path: str,
    heading: Heading,
    view: Callable[[], ListView],
    feed: Feed | None = None,
) -> Page:
    """Return a page that lists offers."""
    section = edition.urls.offers()
    return Page(path, "pages/list.html", heading, view, section=section, feed=feed)


def search_in_list(edition: Edition, **presets: str) -> SearchBox:
    """Return the search box of a list; the presets are what its offers have in common."""
    return box(edition.words("In dieser Liste suchen"), **presets)


def other_cities(edition: Edition, current: str, category: str = "") -> Choices:
    """Return the same list for the other cities."""
    urls, catalogue = edition.urls, edition.catalogue
    links = []
    for city in catalogue.taxonomy.cities.terms:
        if category:
            href = urls.city_category(city.id, category)
            count = len(catalogue.by_city_category.get((city.id, category), ()))
        else:
            href, count = urls.city(city.id), len(catalogue.by_city.get(city.id, ()))
        links.append(Link(city.name, href, count=count, current=city.id == current))
    return Choices(edition.words("Nach Stadt"), tuple(links))


def _category_page(edition: Edition, category: Term) -> Page:
    heading = Heading(
        category.name,
        edition.words("Alle Angebote der Kategorie „{category}“.", category=category.name),
        (Link(edition.words("Angebote"), edition.urls.offers()),),
    )
    feed = Feed(
        edition.urls.category_news(category.id),
        edition.words("Neue und geänderte Angebote: {category}", category=category.name),
        edition.catalogue.by_category.get(category.id, ()),
    )
    view = partial(_category_view, edition, category)
    return list_page(edition, edition.urls.category(category.id), heading, view, feed)


def _category_view(edition: Edition, category: Term) -> ListView:
    offers = edition.catalogue.by_category.get(category.id, ())
    return ListView(
        search=search_in_list(edition, kategorie=category.id),
        kicker=edition.words("Kategorie"),
        title=category.name,
        intro=category.description or "",
        icon=category.icon or "",
        offers=listed(edition, offers),
        narrower=other_cities(edition, "", category.id),
        neighbours=None,
        empty=edition.words("In dieser Kategorie ist noch kein Angebot eingetragen."),
    )


def _language_pages(edition: Edition) -> tuple[Page, ...]:
    """Return a page for each language that an offer has; the others would be empty."""
    words, catalogue = edition.words, edition.catalogue
    pages = []
    for language in catalogue.taxonomy.languages.terms:
        if offers := catalogue.by_language.get(language.id, ()):
            title = words("Angebote mit der Sprache „{language}“", language=language.name)
            native = language.native_name if language.native_name != language.name else ""
            kicker = words("Sprache des Angebots")
            search = search_in_list(edition, sprache=language.id)
            subject = _Subject(search, kicker, title, native or "")
            view = partial(_plain_list, edition, subject, offers)
            path = edition.urls.offer_language(language.id)
            pages.append(list_page(edition, path, _heading(edition, title), view))
    return tuple(pages)


def _audience_pages(edition: Edition) -> tuple[Page, ...]:
    words, catalogue = edition.words, edition.catalogue
    indices = {
        "genders": (catalogue.by_gender, words("Zielgruppe - Geschlecht")),
        "origins": (catalogue.by_origin, words("Zielgruppe - Migrationshintergrund")),
        "age_groups": (catalogue.by_age_group, words("Zielgruppe - Altersgruppe")),
    }
    pages = []
    for vocabulary in AUDIENCE_FOLDERS:
        index, kicker = indices[vocabulary]
        for term in getattr(catalogue.taxonomy, vocabulary).terms:
            offers = index.get(term.id, ())
            search = search_in_list(edition, **{AUDIENCE_FILTERS[vocabulary]: term.id})
            subject = _Subject(search, kicker, term.name, term.description or "")
            view = partial(_plain_list, edition, subject, offers)
            path = edition.urls.audience(vocabulary, term.id)
            title = f"{kicker}: {term.name}"
            pages.append(list_page(edition, path, _heading(edition, title), view))
    return tuple(pages)


def _heading(edition: Edition, title: str) -> Heading:
    return Heading(title, "", (Link(edition.words("Angebote"), edition.urls.offers()),))


def _plain_list(edition: Edition, subject: _Subject, offers: tuple[Offer, ...]) -> ListView:
    return ListView(
        search=subject.search,
        kicker=subject.kicker,
        title=subject.title,
        intro=subject.intro,
        icon="",
        offers=listed(edition, offers),
        narrower=None,
        neighbours=None,
        empty=edition.words("Dazu ist noch kein Angebot eingetragen."),
    )
