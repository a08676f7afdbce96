"""The pages of a city: all its offers, and those of each category."""

from functools import partial

from generator.model.offer import Offer
from generator.model.taxonomy import City, Term
from generator.pages.listed import Listed, listed
from generator.pages.lists import (
    Choices,
    ListView,
    list_page,
    other_cities,
    search_in_list,
)
from generator.pages.page import Edition, Feed, Heading, Link, Page
from generator.pages.search_box import WHOLE_DISTRICT


def plan_cities(edition: Edition) -> tuple[Page, ...]:
    """Return a page for each city, each city and category, and the whole district."""
    cities = edition.catalogue.taxonomy.cities.terms
    categories = edition.catalogue.taxonomy.categories.terms
    return (
        _district_page(edition),
        *(_city_page(edition, city) for city in cities),
        *(_both_page(edition, city, category) for city in cities for category in categories),
    )


def _district_page(edition: Edition) -> Page:
    title = edition.words("Angebote für den ganzen Kreis")
    heading = Heading(title, "", (Link(edition.words("Angebote"), edition.urls.offers()),))
    view = partial(_district_view, edition, title)
    return list_page(edition, edition.urls.district(), heading, view)


def _district_view(edition: Edition, title: str) -> ListView:
    words, offers = edition.words, edition.catalogue.district_wide
    return ListView(
        search=search_in_list(edition, stadt=WHOLE_DISTRICT),
        kicker=words("Ganzer Kreis"),
        title=title,
        intro=words(
            "Diese Angebote sind für alle im Kreis da, gleich aus welcher Stadt sie kommen."
        ),
        icon="map",
        offers=listed(edition, offers),
        narrower=None,
        neighbours=other_cities(edition, ""),
        empty=words("Für den ganzen Kreis ist noch kein Angebot eingetragen."),
    )


def _city_page(edition: Edition, city: City) -> Page:
    words = edition.words
    heading = Heading(
        words("Angebote in {city}", city=city.name),
        words("Beratung, Kurse, Gruppen und mehr für Menschen in {city}.", city=city.name),
        (Link(words("Angebote"), edition.urls.offers()),),
    )
    view = partial(_city_view, edition, city, heading.title)
    return list_page(edition, edition.urls.city(city.id), heading, view, _city_feed(edition, city))


def _city_feed(edition: Edition, city: City) -> Feed:
    """Return what is new among all that the page of the city shows."""
    catalogue = edition.catalogue
    return Feed(
        edition.urls.city_news(city.id),
        edition.words("Neue und geänderte Angebote in {city}", city=city.name),
        (*catalogue.by_city.get(city.id, ()), *catalogue.also_for(city.id)),
    )


def _city_view(edition: Edition, city: City, title: str) -> ListView:
    words, catalogue = edition.words, edition.catalogue
    own = catalogue.by_city.get(city.id, ())
    return ListView(
        search=search_in_list(edition, stadt=city.id),
        kicker=words("Stadt"),
        title=title,
        intro=city.description or "",
        icon="map-pin",
        offers=listed(edition, own),
        narrower=_categories_of(edition, city),
        neighbours=other_cities(edition, city.id),
        empty=words("In {city} ist noch kein Angebot eingetragen.", city=city.name),
        district_title=words("Auch für {city}: Angebote im ganzen Kreis", city=city.name),
        district=_listed_if_any(edition, catalogue.also_for(city.id)),
        links=_website(edition, city),
    )


def _listed_if_any(edition: Edition, offers: tuple[Offer, ...]) -> Listed | None:
    return listed(edition, offers) if offers else None


def _website(edition: Edition, city: City) -> tuple[Link, ...]:
    text = edition.words("Internetseite der Stadt")
    return (Link(text, city.website, external=True),) if city.website else ()


def _categories_of(edition: Edition, city: City) -> Choices | None:
    """Return the categories the city has offers of; the overview's table shows the others, too."""
    links = []
    for category in edition.catalogue.taxonomy.categories.terms:
        href = edition.urls.city_category(city.id, category.id)
        if offers := edition.catalogue.by_city_category.get((city.id, category.id)):
            links.append(Link(category.name, href, count=len(offers), icon=category.icon or ""))
    return Choices(edition.words("Nach Kategorie"), tuple(links)) if links else None


def _both_page(edition: Edition, city: City, category: Term) -> Page:
    words, urls = edition.words, edition.urls
    heading = Heading(
        words("{category} in {city}", category=category.name, city=city.name),
        "",
        (Link(words("Angebote"), urls.offers()), Link(city.name, urls.city(city.id))),
    )
    view = partial(_both_view, edition, city, category, heading.title)
    return list_page(edition, urls.city_category(city.id, category.id), heading, view)


def _both_view(edition: Edition, city: City, category: Term, title: str) -> ListView:
    words, catalogue, urls = edition.words, edition.catalogue, edition.urls
    own = catalogue.by_city_category.get((city.id, category.id), ())
    wide = tuple(it for it in catalogue.also_for(city.id) if category.id in it.categories)
    everywhere = words("{category} in allen Städten", category=category.name)
    return ListView(
        search=search_in_list(edition, stadt=city.id, kategorie=category.id),
        kicker=words("Stadt und Kategorie"),
        title=title,
        intro="",
        icon=category.icon or "",
        offers=listed(edition, own),
        narrower=None,
        neighbours=other_cities(edition, city.id, category.id),
        empty=words(
            "In {city} ist noch kein Angebot der Kategorie „{category}“ eingetragen. "
            "Vielleicht hilft ein Angebot in einer anderen Stadt.",
            city=city.name,
            category=category.name,
        ),
        district_title=words("Auch für {city}: Angebote im ganzen Kreis", city=city.name),
        district=_listed_if_any(edition, wide),
        links=(
            Link(words("Alle Angebote in {city}", city=city.name), urls.city(city.id)),
            Link(everywhere, urls.category(category.id)),
        ),
    )
