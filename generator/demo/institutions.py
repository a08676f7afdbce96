"""The invented institutions: some in every city, some for the whole district."""

from dataclasses import dataclass

from generator.demo.addresses import address
from generator.demo.chance import Chance
from generator.demo.ids import numbered, slug
from generator.demo.people import contact
from generator.demo.phrasebook import InstitutionPlan, NamePattern
from generator.demo.world import Frame
from generator.model.taxonomy import City
from generator.yamlwrite import Writable


@dataclass(frozen=True, slots=True)
class Provider:
    """An institution: what it is called, which role it plays, in which city it sits.

    `topics` are ids of categories and Handlungsfelder it may be responsible for.
    """

    id: str
    name: str
    parent: str | None
    plan: InstitutionPlan
    seat: City
    whole_district: bool
    generation: int


def roster(frame: Frame, generation: int) -> tuple[Provider, ...]:
    """Return the institutions of one generation, about ninety.

    A demo of 520 offers has one generation; each further 520 offers bring the next, so that an
    institution has a handful of offers in a large demo as well.
    """
    cities = frame.world.taxonomy.cities.terms
    local = [
        _provider(plan.names[(place + turn + generation) % len(plan.names)], plan, city, generation)
        for place, city in enumerate(cities)
        for turn, plan in enumerate(frame.book.institutions.local)
    ]
    population = {index: city.population or 1 for index, city in enumerate(cities)}
    chance = frame.chance("seats", generation)
    district = [
        _provider(plan.names[0], plan, cities[chance.weighted(population)], generation, True)
        for plan in frame.book.institutions.district
    ]
    return (*local, *district)


def _provider(
    pattern: NamePattern,
    plan: InstitutionPlan,
    city: City,
    generation: int,
    whole_district: bool = False,
) -> Provider:
    name = pattern.name.format(city=city.name)
    return Provider(
        numbered(slug(name), generation + 1),
        name if generation == 0 else f"{name}, Bezirk {generation + 1}",
        pattern.parent,
        plan,
        city,
        whole_district,
        generation,
    )


def record(
    frame: Frame, provider: Provider, responsibilities: list[Writable]
) -> dict[str, Writable]:
    """Return the fields of `institutions/<id>.yaml`."""
    chance = frame.chance("institution", provider.id)
    plan = provider.plan
    return {
        "id": provider.id,
        "name": provider.name,
        "short_name": plan.short and plan.short.format(city=provider.seat.name),
        "other_names": [provider.name.split(" (")[0]] if "(" in provider.name else None,
        "kind": next(iter(frame.world.known("institution_kinds", (plan.kind,))), None),
        "description": plan.description,
        "parent": provider.parent,
        "register_number": f"VR 0000{chance.below(90) + 10}" if "e. V." in provider.name else None,
        "cities": None if provider.whole_district else [provider.seat.id],
        "whole_district": provider.whole_district or None,
        "addresses": [address(frame, provider.seat, provider.id)],
        "contacts": [contact(frame, chance, provider.id, provider.id, named=0.15)],
        "responsibilities": responsibilities,
        "verified": _verified(frame, chance),
        "source": {"name": chance.pick(frame.book.conditions.sources)},
    }


def _verified(frame: Frame, chance: Chance) -> dict[str, Writable] | None:
    if chance.maybe(0.1):
        return None
    return {
        "on": frame.day(-chance.between(5, 420)),
        "by": chance.pick(frame.book.conditions.verified_by),
        "how": chance.pick(("call", "mail", "website", "provider")),
    }
