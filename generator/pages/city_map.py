"""The district as a drawing: its cities with their names and how many offers each has."""

from dataclasses import dataclass

from generator.geo import projection
from generator.model.site import DistrictMap
from generator.pages.listed import total
from generator.pages.page import Edition, Link

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

    id: str
    link: Link
    label: str
    outline: str
    name: tuple[MapLine, ...]
    count: MapLine


@dataclass(frozen=True, slots=True)
class MapView:
    """The district as a drawing, with the attribution that its licence demands."""

    width: int
    height: int
    cities: tuple[MapCity, ...]
    attribution: Link
    license: Link


def city_map(edition: Edition) -> MapView | None:
    """Return the map of the district, if it has one."""
    district = edition.catalogue.district_map
    return _map(edition, district) if district else None


def city_links(edition: Edition) -> tuple[Link, ...]:
    """Return the ways to the offers of each city and of the whole district."""
    words, catalogue = edition.words, edition.catalogue
    wide = len(catalogue.district_wide)
    return (
        *(_city_link(edition, city.id) for city in catalogue.taxonomy.cities.terms),
        Link(words("Ganzer Kreis"), edition.urls.district(), count=wide),
    )


def _city_link(edition: Edition, city: str) -> Link:
    """Return the way to a city's offers, with their number alone and in words."""
    count = len(edition.catalogue.by_city.get(city, ()))
    return Link(
        edition.catalogue.name_of("cities", city),
        edition.urls.city(city),
        count=count,
        note=total(edition, count),
    )


def _map(edition: Edition, district: DistrictMap) -> MapView:
    areas = [area for area in district.areas if area.city]
    points = [point for area in areas for point in (*area.ring, area.label)]
    placed, height = projection(points, MAP_WIDTH)
    cities = []
    for area in areas:
        link = _city_link(edition, area.city or "")
        outline = " ".join(f"{x:g},{y:g}" for x, y in (placed[point] for point in area.ring))
        label = edition.words("{city}: {offers}", city=link.text, offers=link.note)
        *name, count = _lines((*_name_lines(link.text), str(link.count)), placed[area.label])
        city = MapCity(area.city or "", link, label, f"M{outline}Z", tuple(name), count)
        cities.append(city)
    return MapView(
        MAP_WIDTH,
        height,
        tuple(cities),
        Link(district.attribution, district.attribution_url, external=True),
        Link(district.license_name, district.license_url, external=True),
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
