"""Who is responsible for what: most topics in most cities, some gaps for planners to find."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.demo.institutions import Provider
from generator.demo.people import contact
from generator.demo.world import Frame
from generator.model.taxonomy import City
from generator.yamlwrite import Writable

_COVERED = 0.65
"""Of the topics that nobody covers in the whole district; with those it makes about 70 %."""
_TOPICS_AT_ONCE = 2


def responsibilities(frame: Frame, providers: tuple[Provider, ...]) -> Mapping[str, list[Writable]]:
    """Return the responsibilities of the first generation's institutions, by institution id."""
    found: dict[str, list[str]] = defaultdict(list)
    for topic in _topics(frame):
        for provider in _responsible(frame, topic, providers):
            found[provider.id].append(topic)
    by_id = {provider.id: provider for provider in providers}
    return {key: list(_fields(frame, by_id[key], topics)) for key, topics in found.items()}


def _topics(frame: Frame) -> tuple[str, ...]:
    categories = tuple(term.id for term in frame.world.taxonomy.categories.terms)
    return tuple(dict.fromkeys((*categories, *frame.world.handlungsfelder)))


def _responsible(frame: Frame, topic: str, providers: tuple[Provider, ...]) -> Iterator[Provider]:
    able = [provider for provider in providers if topic in provider.plan.topics]
    district = [provider for provider in able if provider.whole_district]
    yield from district[:1]
    if not district:
        for city in frame.world.taxonomy.cities.terms:
            yield from _in_city(frame, topic, city, able)


def _in_city(frame: Frame, topic: str, city: City, able: list[Provider]) -> Iterator[Provider]:
    chance = frame.chance("responsible", topic, city.id)
    here = [provider for provider in able if provider.seat.id == city.id]
    if here and chance.maybe(_COVERED):
        yield chance.pick(here)


def _fields(frame: Frame, provider: Provider, topics: list[str]) -> Iterator[Writable]:
    for start in range(0, len(topics), _TOPICS_AT_ONCE):
        some = topics[start : start + _TOPICS_AT_ONCE]
        chance = frame.chance("responsibility", provider.id, *some)
        box = f"{some[0]}.{provider.seat.id}"
        deputy = contact(frame, chance, f"vertretung.{box}", provider.id, named=0.1)
        yield {
            "topics": some,
            "cities": None if provider.whole_district else [provider.seat.id],
            "whole_district": provider.whole_district or None,
            "contact": contact(frame, chance, box, provider.id, named=0.2),
            "deputy": deputy if chance.maybe(0.4) else None,
            "note": "Auskunft auch in einfacher Sprache" if chance.maybe(0.3) else None,
        }
