"""Name, summary and description of an offer, in all languages that its phrases are known in."""

from collections.abc import Iterator

from generator.demo.outline import Outline
from generator.demo.setting import Setting
from generator.demo.words import GERMAN, LANGUAGES, Words, everywhere, joined
from generator.demo.world import Frame

_GROUP = Words({"de": "Gruppe", "en": "group", "uk": "група", "ar": "المجموعة", "tr": "grup"})


def name(frame: Frame, outline: Outline, setting: Setting) -> Words:
    """Return the name; a second offer of that name at a place gets an addition."""
    chance = frame.chance("name", outline.topic.id, outline.place)
    names = outline.topic.names
    base = names[(chance.below(len(names)) + outline.copy) % len(names)]
    return joined((base.filled(**_tongue(setting)), *_additions(frame, outline, setting)), " ")


def _additions(frame: Frame, outline: Outline, setting: Setting) -> Iterator[Words]:
    turn = outline.copy // len(outline.topic.names)
    if outline.reach == "online":
        yield frame.book.conditions.where["online"]
    elif turn == 1:
        house = dict.fromkeys(LANGUAGES, f"({setting.house.name})")
        yield Words({GERMAN: setting.house.at, **house})
    elif turn == 0 and setting.district and _names_district(frame, outline):
        yield everywhere(f"({setting.district.split(' (')[0]})")
    if turn > 1 or (turn and outline.reach == "online"):
        yield Words({code: f"({text} {outline.copy + 1})" for code, text in _GROUP.texts.items()})


def _names_district(frame: Frame, outline: Outline) -> bool:
    return outline.reach == "city" and frame.chance("addition", outline.number).maybe(0.6)


def summary(frame: Frame, outline: Outline, setting: Setting) -> Words:
    """Return one sentence that says what it is and where."""
    chance = frame.chance("summary", outline.number)
    return chance.pick(outline.topic.summaries).filled(
        where=_where(frame, outline, setting), **_tongue(setting)
    )


def description(frame: Frame, outline: Outline, requirement: str) -> Words:
    """Return the description in Markdown; it ends with what fits the kind of registration."""
    chance = frame.chance("description", outline.number)
    topic = outline.topic
    details = chance.some(topic.details, chance.between(2, min(3, len(topic.details))))
    about = chance.pick(topic.about)
    closing = chance.pick(frame.book.conditions.closings[requirement])
    if chance.maybe(0.3):
        points = joined((everywhere("- "), joined(details, "\n- ")), "")
        return joined((about, points, closing), "\n\n")
    return joined((joined((about, details[0]), " "), joined((*details[1:], closing), " ")), "\n\n")


def _where(frame: Frame, outline: Outline, setting: Setting) -> Words:
    conditions = frame.book.conditions
    phrase = conditions.where["city" if outline.is_local else outline.reach]
    names = [everywhere(city.name) for city in setting.cities]
    if len(names) == 1:
        return phrase.filled(cities=names[0])
    first = joined(names[:-1], ", ")
    return phrase.filled(cities=joined((first, conditions.conjunction, names[-1]), " "))


def _tongue(setting: Setting) -> dict[str, Words]:
    if setting.language is None:
        return {}
    plain = setting.language.name.split(" (")[0]
    return {"language": everywhere(plain), "Language": everywhere(plain.capitalize())}
