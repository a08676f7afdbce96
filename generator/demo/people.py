"""Invented people and how to reach them: example.org (RFC 2606), telephone numbers for fiction."""

from generator.demo.chance import Chance
from generator.demo.phrasebook import People
from generator.demo.world import Frame
from generator.yamlwrite import Writable

SITE = "https://www.example.org"


def phone(people: People, chance: Chance) -> str:
    """Return a number that the Bundesnetzagentur keeps for films and books."""
    pattern = chance.pick(people.mobiles if chance.maybe(0.08) else people.landlines)
    return "".join(str(chance.below(10)) if sign == "#" else sign for sign in pattern)


def contact(
    frame: Frame, chance: Chance, mailbox: str, website: str, *, named: float
) -> dict[str, Writable]:
    """Return a contact; `named` is the probability that it names a person."""
    people = frame.book.people
    person = chance.maybe(named)
    return {
        "name": chance.pick(people.names) if person else None,
        "role": chance.pick(people.roles) if person or chance.maybe(0.4) else None,
        "phone": phone(people, chance) if chance.maybe(0.9) else None,
        "email": f"{mailbox}@example.org",
        "website": f"{SITE}/{website}" if chance.maybe(0.6) else None,
        "available": chance.pick(people.available) if chance.maybe(0.3) else None,
        "consent_until": _consent(frame, chance) if person else None,
    }


def _consent(frame: Frame, chance: Chance) -> Writable:
    expired = chance.maybe(0.06)
    return frame.day(-chance.between(5, 200) if expired else chance.between(30, 700))
