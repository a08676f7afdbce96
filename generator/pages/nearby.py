"""Related offers: in the same city, and the nearest in the other cities."""

from generator.catalogue import Catalogue
from generator.geo import Point, distance_km
from generator.model.offer import Offer
from generator.model.taxonomy import City

SHOWN = 3
"""How many related offers a page shows."""


def same_city(catalogue: Catalogue, offer: Offer) -> tuple[Offer, ...]:
    """Return offers of the same category in the offer's cities, the most alike first."""
    cities = set(offer.service_area.cities)
    found = [
        it for it in _of_same_category(catalogue, offer) if cities & set(it.service_area.cities)
    ]
    return tuple(sorted(found, key=lambda it: -_likeness(offer, it))[:SHOWN])


def nearest_elsewhere(catalogue: Catalogue, offer: Offer) -> tuple[tuple[float, Offer], ...]:
    """Return the nearest offers of the same category in other cities, one a city.

    Each comes with its distance in kilometres as the crow flies.
    """
    here, cities = location(catalogue, offer), set(offer.service_area.cities)
    if here is None:
        return ()
    found: dict[str, tuple[float, Offer]] = {}
    for other in _of_same_category(catalogue, offer):
        there = location(catalogue, other)
        if there is None or cities & set(other.service_area.cities):
            continue
        city, distance = other.service_area.cities[0], distance_km(here, there)
        if city not in found or distance < found[city][0]:
            found[city] = (distance, other)
    return tuple(sorted(found.values(), key=lambda pair: (pair[0], pair[1].id))[:SHOWN])


def _of_same_category(catalogue: Catalogue, offer: Offer) -> list[Offer]:
    return [
        it
        for it in catalogue.by_category.get(offer.categories[0], ())
        if it.id != offer.id and it.service_area.cities
    ]


def _likeness(one: Offer, other: Offer) -> int:
    """Count what two offers share: categories, kind, languages."""
    languages = {it.code for it in one.languages} & {it.code for it in other.languages}
    return (
        2 * len(set(one.categories) & set(other.categories))
        + 2 * (one.kind is not None and one.kind == other.kind)
        + len(languages)
    )


def location(catalogue: Catalogue, offer: Offer) -> Point | None:
    """Return the venue's coordinates, else the middle of the offer's first city."""
    venue = offer.venue
    if venue and venue.latitude is not None and venue.longitude is not None:
        return (venue.latitude, venue.longitude)
    for city_id in offer.service_area.cities:
        city = catalogue.terms.get(("cities", city_id))
        if isinstance(city, City):
            return (city.latitude, city.longitude)
    return None
