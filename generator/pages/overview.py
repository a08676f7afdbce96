"""The overview of all offers: every way into the lists, and a table of categories by cities."""

from dataclasses import dataclass, replace
from functools import partial

from generator.catalogue import Index
from generator.model.taxonomy import Term
from generator.pages.listed import total
from generator.pages.lists import Choices
from generator.pages.page import Edition, Heading, Link, Page
from generator.pages.search_box import SearchBox, box


@dataclass(frozen=True, slots=True)
class Row:
    """A category with its numbers: a cell for each city, then for the whole district."""

    category: Link
    cells: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class OverviewView:
    """What the template of the overview sees."""

    search: SearchBox
    total: str
    columns: tuple[Link, ...]
    rows: tuple[Row, ...]
    choices: tuple[Choices, ...]
    all_offers: tuple[Link, ...]


def plan_overview(edition: Edition) -> Page:
    """Return the page `angebote.html`."""
    words, path = edition.words, edition.urls.offers()
    heading = Heading(
        words("Alle Angebote"), words("Nach Stadt, Kategorie, Sprache und Zielgruppe geordnet.")
    )
    return Page(path, "pages/overview.html", heading, partial(_view, edition), section=path)


def _view(edition: Edition) -> OverviewView:
    words, catalogue = edition.words, edition.catalogue
    return OverviewView(
        search=box(words("Angebote suchen")),
        total=total(edition, len(catalogue.listed)),
        columns=(
            *(Link(it.name, edition.urls.city(it.id)) for it in catalogue.taxonomy.cities.terms),
            Link(words("Ganzer Kreis"), edition.urls.district()),
        ),
        rows=tuple(_row(edition, it) for it in catalogue.taxonomy.categories.terms),
        choices=audience_choices(edition),
        all_offers=tuple(
            Link(it.name, edition.urls.offer(it.id), note=_where(edition, it.service_area.cities))
            for it in catalogue.listed
        ),
    )


def _where(edition: Edition, cities: tuple[str, ...]) -> str:
    names = [edition.catalogue.name_of("cities", city) for city in cities]
    return ", ".join(names) or edition.words("im ganzen Kreis")


def _row(edition: Edition, category: Term) -> Row:
    """Return a category's numbers. Offers for the whole district count in no city."""
    catalogue, urls, words = edition.catalogue, edition.urls, edition.words
    cells = []
    for city in catalogue.taxonomy.cities.terms:
        label = words("{category} in {city}", category=category.name, city=city.name)
        href = urls.city_category(city.id, category.id)
        count = len(catalogue.by_city_category.get((city.id, category.id), ()))
        cells.append(Link(str(count), href, count=count, note=label))
    link = Link(category.name, urls.category(category.id), icon=category.icon or "")
    wide = sum(category.id in offer.categories for offer in catalogue.district_wide)
    label = words("{category}: ganzer Kreis", category=category.name)
    return Row(link, (*cells, Link(str(wide), link.href, count=wide, note=label)))


def category_links(edition: Edition) -> tuple[Link, ...]:
    """Return the ways in by category, with the number of offers behind each in words."""
    catalogue, urls = edition.catalogue, edition.urls
    return tuple(
        Link(
            it.name,
            urls.category(it.id),
            icon=it.icon or "",
            note=total(edition, len(catalogue.by_category.get(it.id, ()))),
        )
        for it in catalogue.taxonomy.categories.terms
    )


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


def audiences_with_offers(edition: Edition) -> tuple[Choices, ...]:
    """Return the ways in by language and audience that lead to an offer."""
    return tuple(
        replace(choice, links=tuple(link for link in choice.links if link.count))
        for choice in audience_choices(edition)
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
