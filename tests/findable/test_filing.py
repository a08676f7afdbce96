"""The filters of a district: their counts are those of its lists."""

import pytest

from generator.catalogue import Catalogue, build_catalogue
from generator.findable import everything_findable, offer_facets
from generator.load import load
from generator.pages.page import Edition, source_edition
from tests.building import SECOND_DISTRICT, TODAY


@pytest.fixture(scope="module")
def second() -> Edition:
    return source_edition(build_catalogue(load(SECOND_DISTRICT)), TODAY)


def counts(edition: Edition, facet: str) -> dict[str, int]:
    """Return how many offers have each value."""
    (values,) = (it.values for it in offer_facets(edition) if it.id == facet)
    filings = [it.filing for it in everything_findable(edition) if it.filing]
    found = {value: sum((facet, value) in it.values for it in filings) for value, _ in values}
    return {value: count for value, count in found.items() if count}


@pytest.mark.parametrize(
    ("facet", "index"),
    [
        ("kategorie", "by_category"),
        ("sprache", "by_language"),
        ("geschlecht", "by_gender"),
        ("herkunft", "by_origin"),
        ("altersgruppe", "by_age_group"),
        ("anbieter", "by_provider"),
    ],
)
def test_filters_count_as_lists_do(second: Edition, facet: str, index: str) -> None:
    listed = getattr(second.catalogue, index)
    assert counts(second, facet) == {value: len(offers) for value, offers in listed.items()}


def test_cities_have_their_own_offers_and_those_for_the_district(second: Edition) -> None:
    catalogue: Catalogue = second.catalogue
    own = {
        city.id: len(catalogue.by_city.get(city.id, ())) + len(catalogue.also_for(city.id))
        for city in catalogue.taxonomy.cities.terms
    }
    assert counts(second, "stadt") == {**own, "kreisweit": len(catalogue.district_wide)}


def test_ids_of_filters_and_values_are_unique(second: Edition) -> None:
    facets = offer_facets(second)
    assert len({it.id for it in facets}) == len(facets)
    for facet in facets:
        assert len({value for value, _ in facet.values}) == len(facet.values)
