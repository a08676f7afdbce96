"""Invented addresses in real cities: the postcode fits, the street does not exist."""

from math import cos, pi, radians, sin, sqrt

from generator.demo.world import Frame
from generator.model.taxonomy import City
from generator.yamlwrite import Writable

_KM_PER_DEGREE = 111.32
_FARTHEST_KM = 0.95
"""From the middle of the city: near enough to be inside it."""


def address(frame: Frame, city: City, *place: object) -> dict[str, Writable]:
    """Return the address of one place, the same each time it is named."""
    chance = frame.chance("address", city.id, *place)
    latitude, longitude = _near(city, chance.part(1), chance.part(2 * pi))
    return {
        "street": f"{chance.pick(frame.book.places.streets)} {chance.between(1, 99)}",
        "postcode": chance.pick(city.postcodes) if city.postcodes else None,
        "city": city.name,
        "latitude": latitude,
        "longitude": longitude,
    }


def _near(city: City, share: float, direction: float) -> tuple[float, float]:
    """Return a point in the circle around the middle, in degrees (WGS 84)."""
    kilometres = _FARTHEST_KM * sqrt(share)
    north = kilometres * cos(direction) / _KM_PER_DEGREE
    east = kilometres * sin(direction) / (_KM_PER_DEGREE * cos(radians(city.latitude)))
    return round(city.latitude + north, 5), round(city.longitude + east, 5)
