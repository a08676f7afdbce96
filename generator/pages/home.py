"""The start page: the map, the ways in, and what the directory is."""

from dataclasses import dataclass
from functools import partial

from generator.pages.city_map import MapView, city_links, city_map
from generator.pages.lists import Choices
from generator.pages.overview import audiences_with_offers, category_links
from generator.pages.page import Edition, Feed, Heading, Link, Page
from generator.pages.search_box import SearchBox, main_box


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the template of the start page sees."""

    search: SearchBox
    total: str
    cities: tuple[Link, ...]
    map: MapView | None
    categories: tuple[Link, ...]
    concept: str
    handlungsfelder: tuple[Link, ...]
    choices: tuple[Choices, ...]
    take_along: str


def plan_home(edition: Edition) -> Page:
    """Return the start page."""
    site, urls = edition.catalogue.site, edition.urls
    heading = Heading(site.title, site.tagline)
    title = edition.words("Neue und geänderte Angebote")
    feed = Feed(urls.news(), title, edition.catalogue.listed)
    return Page(urls.home(), "pages/home.html", heading, partial(_view, edition), feed=feed)


def _view(edition: Edition) -> HomeView:
    catalogue, urls, words = edition.catalogue, edition.urls, edition.words
    return HomeView(
        search=main_box(words),
        total=words.plural(
            "{count} Angebot für Neuzugewanderte und alle, die hier leben",
            "{count} Angebote für Neuzugewanderte und alle, die hier leben",
            len(catalogue.listed),
        ),
        cities=city_links(edition),
        map=city_map(edition),
        categories=category_links(edition),
        concept=_concept(edition),
        handlungsfelder=tuple(
            Link(it.name, urls.handlungsfeld(it.id), icon=it.icon or "")
            for it in catalogue.handlungsfelder
        ),
        choices=audiences_with_offers(edition),
        take_along=urls.take_along(),
    )


def _concept(edition: Edition) -> str:
    """Say what the Handlungsfelder are; not every district has had workshops."""
    if edition.catalogue.workshops:
        return edition.words(
            "Was der Kreis sich vorgenommen hat und was die Workshops dazu ergeben haben."
        )
    return edition.words("Was der Kreis sich vorgenommen hat.")
