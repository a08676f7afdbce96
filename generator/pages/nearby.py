"""Related offers: in the same city, and the nearest in the other cities."""

from heapq import nsmallest

from generator.catalogue import Catalogue
from generator.geo import Point, distance_km
from generator.model.offer import Offer
from generator.model.taxonomy import City

SHOWN = 3
"""How many related offers a page shows."""


def same_city(catalogue: Catalogue, offer: Offer) -> tuple[Offer, ...]:
    """Return offers of the same category in the offer's cities, the most alike first."""
    found = {
        it.id: it
        for city in offer.service_area.cities
        for it in catalogue.by_city_category.get((city, offer.categories[0]), ())
        if it.id != offer.id
    }
    return tuple(nsmallest(SHOWN, found.values(), key=lambda it: (-_likeness(offer, it), it.name)))


def nearest_elsewhere(catalogue: Catalogue, offer: Offer) -> tuple[tuple[float, Offer], ...]:
    """Return the nearest offers of the same category in the nearest other cities, one a city.

    Each comes with its distance in kilometres as the crow flies.
    """
    here = location(catalogue, offer)
    if here is None:
        return ()
    found = []
    for city in _cities_around(catalogue, offer, here):
        offers = catalogue.by_city_category.get((city, offer.categories[0]), ())
        there = [
            (distance_km(here, point), it.id, it)
            for it in offers
            if not set(it.service_area.cities) & set(offer.service_area.cities)
            and (point := location(catalogue, it))
        ]
        if there:
            distance, _, nearest = min(there)
            found.append((distance, nearest))
        if len(found) == SHOWN:
            break
    return tuple(sorted(found, key=lambda pair: pair[0]))


def _cities_around(catalogue: Catalogue, offer: Offer, here: Point) -> list[str]:
    """Return the other cities, the nearest first."""
    distances = [
        (distance_km(here, (city.latitude, city.longitude)), city.id)
        for city in catalogue.taxonomy.cities.terms
        if city.id not in offer.service_area.cities
    ]
    return [city for _, city in sorted(distances)]


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
