"""What offers can be filtered by. The ids of filters and values are part of shared addresses."""

from collections.abc import Iterable, Iterator

from generator.catalogue import is_district_wide
from generator.collation import dictionary_key
from generator.findable.ages import ages_of
from generator.model.offer import Offer
from generator.model.taxonomy import Term
from generator.pages.freshness import is_aged, is_stale
from generator.pages.page import Edition
from generator.suggest import as_id
from search.facets import Facet, Filing

WHOLE_DISTRICT = "kreisweit"
"""The value of offers for no city in particular, and the folder they are in."""


AGED = "lange-nicht-geprueft"
"""The filter that takes in what is left out otherwise, and its only value."""


def offer_facets(edition: Edition) -> tuple[Facet, ...]:
    """Return the filters with their values: all of a vocabulary, else those that offers have."""
    words, taxonomy = edition.words, edition.catalogue.taxonomy
    cities = (*_terms(taxonomy.cities.terms), (WHOLE_DISTRICT, words("im ganzen Kreis")))
    return (
        Facet("stadt", words("Stadt"), cities),
        Facet("stadtteil", words("Stadtteil"), _quarters(edition)),
        Facet("kategorie", words("Kategorie"), _terms(taxonomy.categories.terms)),
        Facet("sprache", words("Sprache(n) des Angebots"), _terms(taxonomy.languages.terms)),
        Facet("geschlecht", words("Geschlecht"), _terms(taxonomy.genders.terms)),
        Facet("herkunft", words("Migrationshintergrund"), _terms(taxonomy.origins.terms)),
        Facet("altersgruppe", words("Altersgruppe"), _terms(taxonomy.age_groups.terms)),
        Facet("anbieter", words("Anbieter"), _providers(edition)),
        Facet("art", words("Art des Angebots"), _terms(taxonomy.offer_kinds.terms)),
        Facet("merkmal", words("Merkmale"), tuple(_flags(edition).items())),
        *_aged(edition),
    )


def offer_filing(edition: Edition, offer: Offer) -> Filing:
    """Return what an offer is filed under."""
    audience, known = offer.audience, edition.catalogue.institution_by_id
    providers = ((offer.provider,) if offer.provider else ()) + offer.partners
    quarter = quarter_of(offer)
    found = (
        ("stadt", _cities(edition, offer)),
        ("stadtteil", (quarter[0],) if quarter else ()),
        ("kategorie", offer.categories),
        ("sprache", tuple(it.code for it in offer.languages)),
        ("geschlecht", audience.genders),
        ("herkunft", audience.origins),
        ("altersgruppe", audience.age_groups),
        ("anbieter", tuple(it for it in providers if it in known)),
        ("art", (offer.kind,) if offer.kind else ()),
        ("merkmal", tuple(flags_of(edition, offer))),
        (AGED, (AGED,) if is_aged(edition, offer) else ()),
    )
    return Filing(
        values=frozenset((facet, value) for facet, values in found for value in values),
        ages=ages_of(edition.catalogue, audience),
        verified=offer.verified.on if offer.verified else None,
        sort_key=(dictionary_key(offer.name), offer.id),
    )


def _aged(edition: Edition) -> tuple[Facet, ...]:
    """Return the filter for what nobody has checked for long, where there is such a thing."""
    words = edition.words
    if not any(is_aged(edition, it) for it in edition.catalogue.listed):
        return ()
    label = words("auch lange nicht geprüfte")
    return (Facet(AGED, words("Zuletzt geprüft"), ((AGED, label),), adds=True),)


def _terms(terms: Iterable[Term]) -> tuple[tuple[str, str], ...]:
    return tuple((term.id, term.name) for term in terms)


def _cities(edition: Edition, offer: Offer) -> tuple[str, ...]:
    """Return the cities an offer is for: one for the whole district is for each of them."""
    if not is_district_wide(offer):
        return offer.service_area.cities
    return (*(it.id for it in edition.catalogue.taxonomy.cities.terms), WHOLE_DISTRICT)


def quarter_of(offer: Offer) -> tuple[str, str] | None:
    """Return the id and the label of the quarter where an offer takes place.

    Cities share names of quarters, so the city is a part of both.
    """
    venue = offer.venue
    if not venue or not venue.district:
        return None
    if not venue.city:
        return as_id(venue.district), venue.district
    return as_id(f"{venue.city} {venue.district}"), f"{venue.district} ({venue.city})"


def _quarters(edition: Edition) -> tuple[tuple[str, str], ...]:
    found = dict(filter(None, map(quarter_of, edition.catalogue.listed)))
    return tuple(sorted(found.items(), key=lambda it: (dictionary_key(it[1]), it[0])))


def _providers(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Return the institutions with offers; they are sorted by name already."""
    catalogue = edition.catalogue
    return tuple(
        (it.id, it.name) for it in catalogue.institutions if it.id in catalogue.by_provider
    )


def _flags(edition: Edition) -> dict[str, str]:
    words = edition.words
    return {
        "kostenlos": words("kostenlos"),
        "ohne-anmeldung": words("ohne Anmeldung"),
        "stufenlos": words("stufenlos"),
        "kinderbetreuung": words("mit Kinderbetreuung"),
        "online": words("online"),
        "gute-praxis": words("gute Praxis"),
        "geprueft": words("kürzlich geprüft"),
    }


def flag_labels(edition: Edition, offer: Offer) -> tuple[str, ...]:
    """Return in words what an offer is known to have; how well it was kept is not its subject."""
    labels = _flags(edition)
    return tuple(labels[it] for it in flags_of(edition, offer) if it not in _ABOUT_THE_RECORD)


_ABOUT_THE_RECORD = frozenset({"gute-praxis", "geprueft"})


def flags_of(edition: Edition, offer: Offer) -> Iterator[str]:
    """Yield the ids of what an offer is known to have."""
    registration = offer.registration.requirement if offer.registration else ""
    holds = {
        "kostenlos": bool(offer.cost and offer.cost.free),
        "ohne-anmeldung": registration == "none",
        "stufenlos": offer.accessibility.step_free == "yes",
        "kinderbetreuung": offer.childcare == "yes",
        "online": offer.service_area.online,
        "gute-praxis": offer.good_practice is not None,
        "geprueft": not is_stale(edition, offer),
    }
    return (flag for flag, held in holds.items() if held)
