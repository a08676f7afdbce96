"""Distances and the drawing of the district's map. Degrees are WGS 84."""

from math import asin, cos, radians, sin, sqrt

Point = tuple[float, float]
"""Latitude and longitude in degrees."""

EARTH_RADIUS_KM = 6371.0


def distance_km(one: Point, other: Point) -> float:
    """Return the great-circle distance in kilometres (haversine formula)."""
    lat1, lon1, lat2, lon2 = map(radians, (*one, *other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(half))


def projection(
    points: list[tuple[float, float]], width: int
) -> tuple[dict[tuple[float, float], tuple[float, float]], int]:
    """Project (longitude, latitude) points on a drawing `width` units wide.

    Equirectangular, true to scale at the middle latitude: right for a district's few kilometres.
    Returns the drawing's coordinates by point (one decimal, y grows downwards) and its height.
    """
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    squeeze = cos(radians((south + north) / 2))
    scale = width / ((east - west) * squeeze)
    placed = {
        (x, y): (round((x - west) * squeeze * scale, 1), round((north - y) * scale, 1))
        for x, y in points
    }
    return placed, round((north - south) * scale)
