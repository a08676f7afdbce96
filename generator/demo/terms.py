"""On which terms one can take part: status, cost, registration, waiting."""

from generator.demo.chance import Chance
from generator.demo.outline import Outline
from generator.demo.people import SITE
from generator.demo.phrasebook import Topic
from generator.demo.words import Draft
from generator.demo.world import Frame

_STATES = {"active": 78, "planned": 5, "paused": 5, "ended": 4, "unknown": 8}
_WITH_WAITING = ("kurs", "beratung", "patenschaft")


def state(chance: Chance) -> str:
    """Return planned, active, paused, ended or unknown."""
    return chance.weighted(_STATES)


def status(frame: Frame, name: str, chance: Chance) -> dict[str, Draft] | None:
    """Return the field `status` for the state `name`, with days and, unless active, a reason."""
    if name == "unknown":
        return None
    if name == "active":
        until = frame.day(chance.between(60, 500)) if chance.maybe(0.1) else None
        since = frame.day(-chance.between(30, 2500)) if chance.maybe(0.6) else None
        return {"state": name, "since": since, "until": until}
    since = None if name == "planned" else frame.day(-chance.between(10, 120))
    until = None if name == "ended" else frame.day(chance.between(14, 120))
    reason = chance.pick(frame.book.conditions.reasons[name])
    return {"state": name, "since": since, "until": until, "reason": reason}


def cost(frame: Frame, topic: Topic, chance: Chance) -> dict[str, Draft]:
    """Return the field `cost`."""
    phrase = chance.pick(frame.book.conditions.costs[chance.pick(topic.cost)])
    return {"free": phrase.free, "amount": phrase.amount, "note": phrase.note}


def registration(
    frame: Frame, outline: Outline, requirement: str, chance: Chance
) -> dict[str, Draft]:
    """Return the field `registration` for none, wished, required or referral."""
    online = requirement == "required" and chance.maybe(0.15)
    return {
        "requirement": requirement,
        "how": chance.pick(frame.book.conditions.registration[requirement]),
        "url": f"{SITE}/anmeldung/{outline.id}" if online else None,
    }


def waiting(frame: Frame, topic: Topic, chance: Chance) -> dict[str, Draft] | None:
    """Return the field `waiting` for some of the offers that people wait for."""
    if topic.kind not in _WITH_WAITING or not chance.maybe(0.3):
        return None
    return {
        "weeks": chance.pick((0, 1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 26, 40)),
        "reported_on": frame.day(-chance.between(3, 240)),
        "note": chance.pick(frame.book.conditions.waiting_notes),
    }
