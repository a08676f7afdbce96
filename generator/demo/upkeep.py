"""How an offer is looked after: when it was checked, where it comes from, why it is praised."""

from generator.demo.chance import Chance
from generator.demo.outline import Outline
from generator.demo.people import SITE
from generator.demo.words import Draft
from generator.demo.world import Frame

_LONG_AGO = (400, 1000)
_LATELY = (2, 330)
_EARLIER = 200
"""Days between the check of everything and a later one of the hours and the contact."""
_INCOMPLETE = 0.1
_OPTIONAL = (
    "summary",
    "venue",
    "languages",
    "hours",
    "sessions",
    "cost",
    "registration",
    "contact",
)


def verified(frame: Frame, chance: Chance) -> dict[str, Draft] | None:
    """Return the field `verified`: some offers were checked long ago, some never, some in part."""
    if chance.maybe(0.05):
        return None
    age = chance.between(*(_LONG_AGO if chance.maybe(0.13) else _LATELY))
    earlier, last = frame.day(-age - _EARLIER), frame.day(-age)
    return {
        "on": last,
        "by": chance.pick(frame.book.conditions.verified_by),
        "how": chance.pick(("call", "visit", "mail", "website", "provider")),
        "days": {"hours": last, "contact": last, "address": earlier, "description": earlier}
        if chance.maybe(0.04)
        else None,
    }


def origin(frame: Frame, outline: Outline, chance: Chance) -> dict[str, Draft]:
    """Return the fields that say that all of it is invented, and older ids of a few offers."""
    as_of = frame.day(-chance.between(10, 900)) if chance.maybe(0.3) else None
    return {
        "source": {
            "name": chance.pick(frame.book.conditions.sources),
            "url": f"{SITE}/beispieldaten" if chance.maybe(0.2) else None,
            "as_of": as_of,
            "key": f"beispiele:{outline.number}" if as_of else None,  # as if from a table
        },
        "license": "CC0-1.0" if chance.maybe(0.02) else None,
        "former_ids": [f"angebot-{outline.number + 1000}"] if chance.maybe(0.03) else None,
    }


def good_practice(frame: Frame, kind: str, chance: Chance) -> dict[str, Draft] | None:
    """Return the field `good_practice` for about eight of a hundred offers."""
    praise = frame.book.praise.kinds.get(kind)
    if praise is None or not chance.maybe(0.075):
        return None
    return {
        "what_works": chance.pick(praise.what_works),
        "evidence": chance.pick(frame.book.praise.evidence) if chance.maybe(0.6) else None,
        "conditions": chance.pick(praise.conditions) if chance.maybe(0.7) else None,
        "transferable_to": chance.pick(frame.book.praise.transferable_to)
        if chance.maybe(0.7)
        else None,
    }


def thinned(draft: dict[str, Draft], chance: Chance) -> dict[str, Draft]:
    """Return the offer as it is or, one in ten, with several fields left out."""
    if not chance.maybe(_INCOMPLETE):
        return draft
    missing = chance.some(_OPTIONAL, chance.between(4, 7))
    return {key: value for key, value in draft.items() if key not in missing}
