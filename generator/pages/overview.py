"""The overview of all offers: every way into the lists, and a table of cities by categories."""

from dataclasses import dataclass

from generator.catalogue import Index
from generator.model.offer import Offer
from generator.model.taxonomy import Term
from generator.pages.lists import Choices
from generator.pages.page import Edition, Heading, Link, Page


@dataclass(frozen=True, slots=True)
class Row:
    """A city with its numbers, one cell a category; an empty cell says so instead of a number."""

    city: Link
    cells: tuple[Link, ...]
    total: int


@dataclass(frozen=True, slots=True)
class OverviewView:
    """What the template of the overview sees."""

    total: str
    columns: tuple[Link, ...]
    rows: tuple[Row, ...]
    choices: tuple[Choices, ...]
    all_offers: tuple[Link, ...]


def plan_overview(edition: Edition) -> Page:
    """Return the page `angebote.html`."""
    words, catalogue = edition.words, edition.catalogue
    view = OverviewView(
        total=words.plural("{count} Angebot", "{count} Angebote", len(catalogue.listed)),
        columns=tuple(
            Link(it.name, edition.urls.category(it.id), icon=it.icon or "")
            for it in catalogue.taxonomy.categories.terms
        ),
        rows=(
            *(_row(edition, city) for city in catalogue.taxonomy.cities.terms),
            _district_row(edition),
        ),
        choices=audience_choices(edition),
        all_offers=tuple(
            Link(it.name, edition.urls.offer(it.id), note=_where(edition, it.service_area.cities))
            for it in catalogue.listed
        ),
    )
    heading = Heading(
        words("Alle Angebote"), words("Nach Stadt, Kategorie, Sprache und Zielgruppe geordnet.")
    )
    return Page(
        edition.urls.offers(), "pages/overview.html", heading, view, section=edition.urls.offers()
    )


def _where(edition: Edition, cities: tuple[str, ...]) -> str:
    names = [edition.catalogue.name_of("cities", city) for city in cities]
    return ", ".join(names) or edition.words("im ganzen Kreis")


def _row(edition: Edition, city: Term) -> Row:
    offers, urls = edition.catalogue.by_city.get(city.id, ()), edition.urls
    cells = []
    for category in edition.catalogue.taxonomy.categories.terms:
        label = edition.words("{category} in {city}", category=category.name, city=city.name)
        cells.append(_cell(offers, category.id, urls.city_category(city.id, category.id), label))
    return Row(Link(city.name, urls.city(city.id)), tuple(cells), len(offers))


def _district_row(edition: Edition) -> Row:
    """Return the row of the offers for the whole district: they stand in no city's row."""
    offers, name = edition.catalogue.district_wide, edition.words("Ganzer Kreis")
    cells = []
    for category in edition.catalogue.taxonomy.categories.terms:
        label = edition.words("{category}: ganzer Kreis", category=category.name)
        cells.append(_cell(offers, category.id, edition.urls.category(category.id), label))
    return Row(Link(name, edition.urls.offers() + "#alle"), tuple(cells), len(offers))


def _cell(offers: tuple[Offer, ...], category: str, href: str, label: str) -> Link:
    count = sum(category in offer.categories for offer in offers)
    return Link(str(count), href, count=count, note=label)


def audience_choices(edition: Edition) -> tuple[Choices, ...]:
    """Return the ways in by language and audience, with the number of offers behind each."""
    words, catalogue, urls = edition.words, edition.catalogue, edition.urls
    languages = tuple(
        Link(
            term.name,
            urls.offer_language(term.id),
            count=len(catalogue.by_language[term.id]),
        )
        for term in catalogue.taxonomy.languages.terms
        if term.id in catalogue.by_language
    )
    return (
        Choices(words("Sprache(n) des Angebots"), languages),
        _choices(edition, words("Geschlecht"), "genders", catalogue.by_gender),
        _choices(edition, words("Altersgruppe"), "age_groups", catalogue.by_age_group),
        _choices(edition, words("Migrationshintergrund"), "origins", catalogue.by_origin),
    )


def _choices(edition: Edition, title: str, vocabulary: str, index: Index) -> Choices:
    terms = getattr(edition.catalogue.taxonomy, vocabulary).terms
    return Choices(
        title,
        tuple(
            Link(
                term.name,
                edition.urls.audience(vocabulary, term.id),
                count=len(index.get(term.id, ())),
            )
            for term in terms
        ),
    )
