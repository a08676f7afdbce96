"""Ids that name something else: everything they name must exist."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from generator.check.registers import Register, registers
from generator.check.scope import Placed, Scope
from generator.load import Unread
from generator.model.audience import Audience, OfferLanguage
from generator.model.base import is_id
from generator.model.concept import Handlungsfeld, Measure, Workshop
from generator.model.institution import Institution, Responsibility
from generator.model.offer import Offer, ServiceArea
from generator.model.site import MapArea, Site
from generator.model.taxonomy import Language
from generator.model.thesaurus import Concept
from generator.model.validation import groups_in
from generator.problems import Problem

FIELDS: Mapping[type[BaseModel], Mapping[str, str]] = {
    Offer: {
        "kind": "offer_kinds",
        "categories": "categories",
        "handlungsfelder": "handlungsfelder",
        "provider": "institutions",
        "partners": "institutions",
        "answers": "statements",
    },
    ServiceArea: {"cities": "cities"},
    Audience: {
        "genders": "genders",
        "origins": "origins",
        "age_groups": "age_groups",
        "residence_statuses": "residence_statuses",
    },
    OfferLanguage: {"code": "languages"},
    Institution: {"kind": "institution_kinds", "parent": "institutions", "cities": "cities"},
    Responsibility: {"topics": "topics", "cities": "cities"},
    Handlungsfeld: {"categories": "categories"},
    Workshop: {"handlungsfeld": "handlungsfelder"},
    Measure: {"institutions": "institutions", "offers": "offers", "answers": "statements"},
    Language: {"includes": "languages"},
    Site: {"language": "languages"},
    MapArea: {"city": "cities"},
    Concept: {"implies": "concepts", "near": "concepts"},
}
"""The fields that name something by its id, and the register that must know it."""


def unknown_ids(scope: Scope) -> Iterator[Problem]:
    """Every id that names a term, a record or a statement must exist."""
    known = registers(scope)
    for model, fields in FIELDS.items():
        for placed in scope.each(model):
            for field, register in fields.items():
                yield from _unknown(placed, field, known[register])
    for unread in scope.content.unread:
        yield from _in_unread(unread, known)


def _in_unread(unread: Unread, known: Mapping[str, Register]) -> Iterator[Problem]:
    """Yield unknown ids of a file with other mistakes: editors hear of all of them at once."""
    for at, model, group in groups_in(unread.model, unread.value):
        placed = Placed(unread.path, at, group)
        for field, register in FIELDS.get(model, {}).items():
            said = group.get(field)
            for name, *index in _named(tuple(said) if isinstance(said, list) else said):
                if is_id(name) and not known[register].has(name):
                    yield unknown_id(placed, known[register], name, field, *index)


def _unknown(placed: Placed[BaseModel], field: str, register: Register) -> Iterator[Problem]:
    for name, *index in _named(getattr(placed.value, field)):
        if not register.has(name):
            yield unknown_id(placed, register, name, field, *index)


def unknown_id(placed: Placed[Any], register: Register, name: str, *field: str | int) -> Problem:
    """Return the problem of an id that a register does not know."""
    return placed.problem(
        "unknown-id",
        f"{register.noun} mit der Kennung „{name}“ kennt das Verzeichnis nicht.",
        register.remedy(name),
        *field,
    )


def _named(value: object) -> Iterator[tuple[str] | tuple[str, int]]:
    """Yield the ids of a field, those of a list with their place in it."""
    if isinstance(value, str):
        yield (value,)
    elif isinstance(value, tuple):
        yield from ((name, index) for index, name in enumerate(value))
