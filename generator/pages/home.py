"""The start page: the map, the ways in, and what the directory is."""

from dataclasses import dataclass, replace
from functools import partial

from generator.geo import projection
from generator.model.site import DistrictMap
from generator.pages.lists import Choices, total
from generator.pages.overview import audience_choices
from generator.pages.page import Edition, Heading, Link, Page

MAP_WIDTH = 640
"""Width of the map in drawing units."""
LINE_HEIGHT = 18
"""Height of a line of text on the map, in drawing units."""
LONGEST_LINE = 10
"""Letters that fit into the smallest city."""


@dataclass(frozen=True, slots=True)
class MapLine:
    """A line of text on the map, and where its middle stands."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class MapCity:
    """A city on the map: its outline as SVG path, where its name stands, and its link."""

    link: Link
    label: str
    outline: str
    name: tuple["MapLine", ...]
    count: "MapLine"


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
    concept: str
    handlungsfelder: tuple[Link, ...]
    choices: tuple[Choices, ...]


def plan_home(edition: Edition) -> Page:
    """Return the start page."""
    site = edition.catalogue.site
    heading = Heading(site.title, site.tagline)
    return Page(edition.urls.home(), "pages/home.html", heading, partial(_view, edition))


def _view(edition: Edition) -> HomeView:
    catalogue, urls, words = edition.catalogue, edition.urls, edition.words
    return HomeView(
        total=words.plural(
            "{count} Angebot für Neuzugewanderte und alle, die hier leben",
            "{count} Angebote für Neuzugewanderte und alle, die hier leben",
            len(catalogue.listed),
        ),
        cities=(
            *(_city(edition, city.id) for city in catalogue.taxonomy.cities.terms),
            Link(words("Ganzer Kreis"), urls.district(), count=len(catalogue.district_wide)),
        ),
        map=_map(edition, catalogue.district_map) if catalogue.district_map else None,
        categories=tuple(
            Link(
                it.name,
                urls.category(it.id),
                icon=it.icon or "",
                note=total(edition, len(catalogue.by_category.get(it.id, ()))),
            )
            for it in catalogue.taxonomy.categories.terms
        ),
        concept=_concept(edition),
        handlungsfelder=tuple(
            Link(it.name, urls.handlungsfeld(it.id), icon=it.icon or "")
            for it in catalogue.handlungsfelder
        ),
        choices=tuple(
            replace(choice, links=tuple(link for link in choice.links if link.count))
            for choice in audience_choices(edition)
        ),
    )


def _concept(edition: Edition) -> str:
    """Say what the Handlungsfelder are; not every district has had workshops."""
    if edition.catalogue.workshops:
        return edition.words(
            "Was der Kreis sich vorgenommen hat und was die Workshops dazu ergeben haben."
        )
    return edition.words("Was der Kreis sich vorgenommen hat.")


def _city(edition: Edition, city: str) -> Link:
    count = len(edition.catalogue.by_city.get(city, ()))
    return Link(
        edition.catalogue.name_of("cities", city),
        edition.urls.city(city),
        count=count,
        note=total(edition, count),
    )


def _name_lines(name: str) -> tuple[str, ...]:
    """Break a long name of several words: small cities have little room on the map."""
    first, mark, rest = name.partition("-" if "-" in name else " ")
    return (first + mark.strip(), rest) if mark and len(name) > LONGEST_LINE else (name,)


def _lines(texts: tuple[str, ...], middle: tuple[float, float]) -> tuple[MapLine, ...]:
    """Stack lines of text around a point."""
    x, y = middle
    top = y - (len(texts) - 1) * LINE_HEIGHT / 2
    return tuple(
        MapLine(text, x, round(top + place * LINE_HEIGHT + LINE_HEIGHT / 3, 1))
        for place, text in enumerate(texts)
    )


def _map(edition: Edition, district: DistrictMap) -> MapView:
    areas = [area for area in district.areas if area.city]
    points = [point for area in areas for point in (*area.ring, area.label)]
    placed, height = projection(points, MAP_WIDTH)
    cities = []
    for area in areas:
        link = _city(edition, area.city or "")
        outline = " ".join(f"{x:g},{y:g}" for x, y in (placed[point] for point in area.ring))
        label = edition.words("{city}: {offers}", city=link.text, offers=link.note)
        *name, count = _lines((*_name_lines(link.text), str(link.count)), placed[area.label])
        cities.append(MapCity(link, label, f"M{outline}Z", tuple(name), count))
    return MapView(
        MAP_WIDTH,
        height,
        tuple(cities),
        Link(district.attribution, district.attribution_url, external=True),
        Link(district.license_name, district.license_url, external=True),
    )
