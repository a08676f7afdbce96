"""For whom an offer is, in which languages, and what is known about barriers."""

from generator.demo.chance import Chance
from generator.demo.phrasebook import Topic
from generator.demo.setting import Setting
from generator.demo.words import Draft
from generator.demo.world import Frame

_FEATURES = ("step_free", "lift", "toilet", "hearing_loop", "sign_language")


def audience(frame: Frame, topic: Topic, chance: Chance) -> dict[str, Draft]:
    """Return the field `audience`."""
    plan, known = topic.audience, frame.world.known
    youngest, oldest = plan.ages or (None, None)
    with_ages = chance.maybe(0.6)
    return {
        "genders": known("genders", plan.genders or _everyone(("maennlich", "weiblich"), chance)),
        "origins": known("origins", chance.some(plan.origins, 1) or _everyone(("offen",), chance)),
        "age_groups": known("age_groups", plan.age_groups or _everyone(("alle",), chance)),
        "age_min": youngest if with_ages else None,
        "age_max": oldest if with_ages else None,
        "residence_statuses": _statuses(frame, chance) if plan.statuses else None,
        "german_level": _level(plan.german_levels, chance),
        "note": chance.pick(plan.notes) if plan.notes and chance.maybe(0.6) else None,
    }


def _everyone(values: tuple[str, ...], chance: Chance) -> tuple[str, ...]:
    return values if chance.maybe(0.65) else ()


def _level(levels: tuple[str, ...], chance: Chance) -> Draft:
    return chance.pick(levels) if levels and chance.maybe(0.7) else None


def _statuses(frame: Frame, chance: Chance) -> tuple[str, ...]:
    all_statuses = tuple(term.id for term in frame.world.taxonomy.residence_statuses.terms)
    return (
        all_statuses[:1]
        if chance.maybe(0.4)
        else chance.some(all_statuses[1:], chance.between(2, 4))
    )


def languages(frame: Frame, topic: Topic, setting: Setting, chance: Chance) -> list[Draft]:
    """Return the field `languages`, German first."""
    if setting.language:
        return [_language("de", "staff"), _language(setting.language.id, "staff")]
    if topic.speaks == "open" and chance.maybe(0.45):
        return [_language(code) for code in frame.world.known("languages", ("und",))]
    fewest, most = {"counsel": (2, 5), "group": (0, 2)}.get(topic.speaks, (0, 0))
    simple = ("de-simple",) if chance.maybe(0.06) else ()
    signed = ("gsg",) if chance.maybe(0.02) else ()
    own = [_language("de", "staff" if chance.maybe(0.7) else None)]
    extra = [_language(code, "staff") for code in frame.world.known("languages", simple + signed)]
    return own + extra + _others(frame, chance.between(fewest, most), chance)


def _others(frame: Frame, count: int, chance: Chance) -> list[Draft]:
    weights = dict(frame.book.languages.weights)
    spoken = frame.world.known("languages", tuple(weights))
    codes = dict.fromkeys(
        chance.weighted({code: float(weights[code]) for code in spoken}) for _ in range(count)
    )
    modes = ("staff", "interpreter", "on_request", None)
    notes = frame.book.conditions.language_notes
    return [
        _language(code, chance.pick(modes), chance.pick(notes) if chance.maybe(0.1) else None)
        for code in codes
    ]


def _language(code: str, mode: str | None = None, note: str | None = None) -> dict[str, Draft]:
    return {"code": code, "mode": mode, "note": note}


def accessibility(frame: Frame, chance: Chance) -> dict[str, Draft] | None:
    """Return the field `accessibility`, or None where nobody has asked."""
    if chance.maybe(0.35):
        return None
    notes = frame.book.conditions.accessibility_notes
    answers = {
        name: chance.weighted({"yes": 45, "no": 25, "unknown": 30}) for name in _FEATURES[:3]
    }
    rare = {name: chance.weighted({"yes": 8, "no": 42, "unknown": 50}) for name in _FEATURES[3:]}
    return {**answers, **rare, "note": chance.pick(notes) if chance.maybe(0.2) else None}


def childcare(topic: Topic, chance: Chance) -> str | None:
    """Return the field `childcare`; None means unknown."""
    if topic.childcare == "yes":
        return "yes" if chance.maybe(0.85) else None
    return "no" if chance.maybe(0.12) else None
