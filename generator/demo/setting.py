"""Who makes an offer, for which cities, in which house and in which second language."""

from dataclasses import dataclass

from generator.demo.chance import Chance
from generator.demo.institutions import Provider
from generator.demo.outline import Outline
from generator.demo.phrasebook import House
from generator.demo.world import Frame
from generator.model.taxonomy import City, Language


@dataclass(frozen=True, slots=True)
class Setting:
    """The surroundings of one offer; `language` only for offers held in two languages."""

    provider: Provider
    partners: tuple[Provider, ...]
    cities: tuple[City, ...]
    house: House
    district: str | None
    language: Language | None


def setting(frame: Frame, outline: Outline, providers: tuple[Provider, ...]) -> Setting:
    """Choose the surroundings of an offer among the institutions of its generation."""
    chance = frame.chance("setting", outline.number)
    provider = chance.pick(_able(outline, providers))
    return Setting(
        provider,
        _partners(outline, provider, providers, chance),
        _served(frame, outline, chance),
        chance.pick(frame.book.places.houses[chance.pick(outline.topic.places)]),
        chance.pick(outline.city.districts)
        if outline.city.districts and chance.maybe(0.5)
        else None,
        _second_language(frame, chance) if outline.topic.speaks == "tongue" else None,
    )


def _near(outline: Outline, providers: tuple[Provider, ...]) -> list[Provider]:
    return [it for it in providers if it.whole_district or it.seat.id == outline.city.id]


def _able(outline: Outline, providers: tuple[Provider, ...]) -> list[Provider]:
    near = _near(outline, providers)
    return [it for it in near if it.plan.role in outline.topic.providers] or near


def _partners(
    outline: Outline, provider: Provider, providers: tuple[Provider, ...], chance: Chance
) -> tuple[Provider, ...]:
    if not chance.maybe(0.15):
        return ()
    others = [it for it in _near(outline, providers) if it != provider]
    return chance.some(others, chance.between(1, 2))


def _served(frame: Frame, outline: Outline, chance: Chance) -> tuple[City, ...]:
    if outline.reach != "several":
        return (outline.city,)
    others = [city for city in frame.world.taxonomy.cities.terms if city != outline.city]
    return (outline.city, *chance.some(others, chance.between(1, 2)))


def _second_language(frame: Frame, chance: Chance) -> Language | None:
    spoken = {language.id: language for language in frame.world.taxonomy.languages.terms}
    second = frame.book.languages.second
    weights = {key: float(weight) for key, weight in second.items() if key in spoken}
    return spoken[chance.weighted(weights)] if weights else None
