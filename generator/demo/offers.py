"""One invented offer, put together from all its parts."""

from generator.demo import wording
from generator.demo.addresses import address
from generator.demo.audience import accessibility, audience, childcare, languages
from generator.demo.chance import Chance
from generator.demo.occasions import occasions
from generator.demo.outline import Outline
from generator.demo.people import contact
from generator.demo.setting import Setting
from generator.demo.terms import cost, registration, state, status, waiting
from generator.demo.upkeep import good_practice, origin, thinned, verified
from generator.demo.words import Draft, Words
from generator.demo.world import Frame

_ANSWERING = 0.22
"""Of the offers on topics that answer a workshop statement; about a tenth of all."""


def offer(frame: Frame, outline: Outline, setting: Setting) -> tuple[dict[str, Draft], Words]:
    """Return the fields of an offer's file and its description."""
    chance, topic = frame.chance("offer", outline.number), outline.topic
    requirement = chance.pick(topic.entry)
    draft = {
        "id": outline.id,
        "name": wording.name(frame, outline, setting),
        "kind": next(iter(frame.world.known("offer_kinds", (topic.kind,))), None),
        "categories": frame.world.known("categories", topic.categories),
        "service_area": _service_area(outline, setting, chance),
        "summary": wording.summary(frame, outline, setting),
        "handlungsfelder": _handlungsfelder(frame, outline, chance),
        **_when(frame, outline, chance),
        "venue": None if outline.reach == "online" else _venue(frame, outline, setting, chance),
        "audience": audience(frame, topic, chance),
        "languages": languages(frame, topic, setting, chance),
        "accessibility": accessibility(frame, chance),
        "childcare": childcare(topic, chance),
        "waiting": waiting(frame, topic, chance),
        "cost": cost(frame, topic, chance),
        "registration": registration(frame, outline, requirement, chance),
        "bring_along": topic.bring if chance.maybe(0.75) else None,
        **_people(frame, outline, setting, chance),
        "good_practice": good_practice(frame, topic.kind, frame.chance("praise", outline.number)),
        "answers": _answers(frame, outline, chance),
        **origin(frame, outline, chance),
    }
    thin = frame.chance("thinned", outline.number)
    return thinned(draft, thin), wording.description(frame, outline, requirement)


def _service_area(outline: Outline, setting: Setting, chance: Chance) -> dict[str, Draft]:
    return {
        "cities": [city.id for city in setting.cities] if outline.is_local else None,
        "whole_district": not outline.is_local or None,
        "online": outline.reach == "online" or chance.maybe(0.02) or None,
    }


def _handlungsfelder(frame: Frame, outline: Outline, chance: Chance) -> tuple[str, ...]:
    known = tuple(it for it in outline.topic.handlungsfelder if it in frame.world.handlungsfelder)
    return known if chance.maybe(0.8) else ()


def _when(frame: Frame, outline: Outline, chance: Chance) -> dict[str, Draft]:
    name = state(frame.chance("state", outline.number))
    start = frame.day({"ended": -250, "planned": 60}.get(name, 0))
    return {
        "status": status(frame, name, chance),
        **occasions(frame, outline.topic, start, chance),
    }


def _venue(frame: Frame, outline: Outline, setting: Setting, chance: Chance) -> dict[str, Draft]:
    ways = frame.book.places.getting_there
    where = address(frame, outline.city, setting.house.name)
    mapped = {} if chance.maybe(0.9) else {"latitude": None, "longitude": None}
    return {
        "name": setting.house.name,
        **where,
        **mapped,
        "district": setting.district,
        "getting_there": chance.pick(ways) if chance.maybe(0.45) else None,
    }


def _people(frame: Frame, outline: Outline, setting: Setting, chance: Chance) -> dict[str, Draft]:
    box = f"{outline.topic.id}.{outline.place}"
    return {
        "provider": setting.provider.id,
        "partners": [partner.id for partner in setting.partners],
        "contact": dict(contact(frame, chance, box, setting.provider.id, named=0.22)),
        "verified": verified(frame, frame.chance("verified", outline.number)),
    }


def _answers(frame: Frame, outline: Outline, chance: Chance) -> tuple[str, ...]:
    known = tuple(it for it in outline.topic.answers if it in frame.world.statements)
    return known if chance.maybe(_ANSWERING) else ()
