"""Invented offers for measuring how well duplicates are found, written before the rules were.

One line an offer; what has the same number is the same offer, entered twice. Between them stand
those that only look like it: the same course in two cities, at two levels, for two audiences, two
courses of one provider in one house, two providers with the same idea.
"""

from pathlib import Path

from generator.model.offer import Offer
from generator.model.validation import validate

TABLE = Path(__file__).with_name("planted.txt").read_text("utf-8").splitlines()[1:]


def planted() -> tuple[tuple[str, Offer], ...]:
    """Return the offers, each with the number of what it is."""
    return tuple(_offer(place, line) for place, line in enumerate(TABLE))


def pairs_entered_twice() -> frozenset[frozenset[str]]:
    """Return the pairs of ids that are the same offer."""
    offers = planted()
    return frozenset(
        frozenset((one.id, other.id))
        for number, one in offers
        for same, other in offers
        if number == same and one.id < other.id
    )


def _offer(place: int, line: str) -> tuple[str, Offer]:
    number, name, cities, categories, provider, street, town, phone = (
        part.strip() for part in line.split("|")
    )
    postcode, _, city = town.partition(" ")
    areas = [it.strip() for it in cities.split(",") if it.strip()]
    value = {
        "id": f"angebot-{place:03}",
        "name": name,
        "categories": [categories],
        "service_area": {"cities": areas} if areas else {"whole_district": "true"},
        "provider": provider or None,
        "venue": {"street": street, "postcode": postcode, "city": city} if street else None,
        "contact": {"phone": phone} if phone else None,
    }
    offer, problems = validate(Offer, value, line)
    assert offer, problems
    return number, offer
