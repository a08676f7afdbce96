"""The start page: the map, the ways in, and what the directory is."""

from dataclasses import dataclass

from generator.geo import projection
from generator.model.site import DistrictMap
from generator.pages.lists import Choices
from generator.pages.overview import audience_choices
from generator.pages.page import Edition, Heading, Link, Page

MAP_WIDTH = 640
"""Width of the map in drawing units."""


@dataclass(frozen=True, slots=True)
class MapCity:
    """A city on the map: its outline as SVG path, where its name stands, and its link."""

    link: Link
    label: str
    outline: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class MapView:
    """The district as a drawing, with the attribution that its licence demands."""

    width: int
    height: int
    cities: tuple[MapCity, ...]
    attribution: Link
    license: Link


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the template of the start page sees."""

    total: str
    cities: tuple[Link, ...]
    map: MapView | None
    categories: tuple[Link, ...]
    handlungsfelder: tuple[Link, ...]
    choices: tuple[Choices, ...]


def plan_home(edition: Edition) -> Page:
    """Return the start page."""
    catalogue, urls, words = edition.catalogue, edition.urls, edition.words
    view = HomeView(
        total=words.plural(
            "{count} Angebot für Neuzugewanderte und alle, die hier leben",
            "{count} Angebote für Neuzugewanderte und alle, die hier leben",
            len(catalogue.listed),
        ),
        cities=tuple(_city(edition, city.id) for city in catalogue.taxonomy.cities.terms),
        map=_map(edition, catalogue.district_map) if catalogue.district_map else None,
        categories=tuple(
            Link(
                it.name,
                urls.category(it.id),
                count=len(catalogue.by_category.get(it.id, ())),
                icon=it.icon or "",
            )
            for it in catalogue.taxonomy.categories.terms
        ),
        handlungsfelder=tuple(
            Link(it.name, urls.handlungsfeld(it.id), icon=it.icon or "")
            for it in catalogue.handlungsfelder
        ),
        choices=audience_choices(edition),
    )
    heading = Heading(catalogue.site.title, catalogue.site.tagline)
    return Page(urls.home(), "pages/home.html", heading, view)


def _city(edition: Edition, city: str) -> Link:
    count = len(edition.catalogue.by_city.get(city, ()))
    return Link(
        edition.catalogue.name_of("cities", city),
        edition.urls.city(city),
        count=count,
        note=edition.words.plural("{count} Angebot", "{count} Angebote", count),
    )


def _map(edition: Edition, district: DistrictMap) -> MapView:
    areas = [area for area in district.areas if area.city]
    points = [point for area in areas for point in (*area.ring, area.label)]
    placed, height = projection(points, MAP_WIDTH)
    cities = []
    for area in areas:
        link = _city(edition, area.city or "")
        outline = " ".join(f"{x:g},{y:g}" for x, y in (placed[point] for point in area.ring))
        x, y = placed[area.label]
        label = edition.words("{city}: {offers}", city=link.text, offers=link.note)
        cities.append(MapCity(link, label, f"M{outline}Z", x, y))
    return MapView(
        MAP_WIDTH,
        height,
        tuple(cities),
        Link(district.attribution, district.attribution_url, external=True),
        Link(district.license_name, district.license_url, external=True),
    )
