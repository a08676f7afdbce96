"""The invented institutions: recognisable, connected, responsible for most of what there is."""

import re

import pytest

from generator.catalogue import Catalogue, build_catalogue
from generator.load import Content

INVENTED = re.compile("muster|beispiel|probe|tausendschön|kunterprobe|luftikus", re.IGNORECASE)


@pytest.fixture(scope="module")
def catalogue(demo: Content) -> Catalogue:
    return build_catalogue(demo)


def test_there_are_about_ninety_and_every_name_says_that_it_is_invented(
    catalogue: Catalogue,
) -> None:
    names = [institution.name for institution in catalogue.institutions]
    assert 80 <= len(names) <= 100
    assert len(set(names)) == len(names)
    assert [name for name in names if not INVENTED.search(name)] == []


def test_parents_and_kinds_exist(catalogue: Catalogue) -> None:
    parents = {it.parent for it in catalogue.institutions if it.parent}
    assert parents
    assert parents <= set(catalogue.institution_by_id)
    kinds = {it.kind for it in catalogue.institutions}
    assert kinds == {term.id for term in catalogue.taxonomy.institution_kinds.terms}


def test_most_topics_have_someone_in_most_cities(catalogue: Catalogue) -> None:
    cities = [city.id for city in catalogue.taxonomy.cities.terms]
    topics = {term.id for term in catalogue.taxonomy.categories.terms} | {
        field.id for field in catalogue.handlungsfelder
    }
    covered = {
        (topic, city)
        for institution in catalogue.institutions
        for duty in institution.responsibilities
        for topic in duty.topics
        for city in (cities if duty.whole_district else duty.cities)
    }
    assert {topic for topic, _ in covered} == topics
    assert 0.6 < len(covered) / (len(topics) * len(cities)) < 0.8
