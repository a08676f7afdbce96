"""Coordinates: a point is where its address is."""

from collections.abc import Iterator, Mapping

from generator.check.gazetteer import cities, named
from generator.check.scope import Placed, Scope
from generator.geo import Point, distance_km
from generator.model.contact import Address
from generator.problems import Problem

FARTHEST_KM = 30
"""No address of a city is farther from its middle."""


def far_away(scope: Scope) -> Iterator[Problem]:
    """The coordinates of an address are near the middle of its city."""
    for placed in scope.each(Address):
        latitude, longitude = placed.value.latitude, placed.value.longitude
        centres = _centres(scope, placed.value.city)
        if latitude is not None and longitude is not None and centres:
            yield from _far(placed, (latitude, longitude), centres)


def _far(placed: Placed[Address], point: Point, centres: Mapping[Point, str]) -> Iterator[Problem]:
    centre = min(centres, key=lambda it: distance_km(point, it))
    distance = distance_km(point, centre)
    if distance <= FARTHEST_KM:
        return
    latitude, longitude = point
    if distance_km((longitude, latitude), centre) <= FARTHEST_KM:
        message = "Breitengrad und Längengrad sind vertauscht."
        remedy = f"Schreiben Sie „latitude: {longitude}“ und „longitude: {latitude}“."
    else:
        message = f"Der Punkt liegt {distance:.0f} km von der Mitte von {centres[centre]} entfernt."
        remedy = "Prüfen Sie die Zahlen auf einer Karte, oder löschen Sie beide Koordinaten."
    yield placed.problem("far-away", message, remedy, "latitude")


def _centres(scope: Scope, name: str | None) -> Mapping[Point, str]:
    """Return the middle of the address's city; of all cities when the address names none."""
    city = named(scope, name)
    found = cities(scope) if name is None else (city,) if city else ()
    return {(it.latitude, it.longitude): it.name for it in found}
