"""Strings in, a valid record or German problems out: pydantic's findings, said for editors."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.model import corrections
from generator.model.messages import PATTERNS, SHOWN_AT, SLUG, TEXTS, fallback
from generator.problems import FieldPath, Problem
from generator.suggest import nearest

M = TypeVar("M", bound=BaseModel)

LONGEST_QUOTE = 60
"""Letters of a wrong value that a message repeats."""


def validate(model: type[M], value: object, path: str) -> tuple[M | None, tuple[Problem, ...]]:
    """Return the record that `value` describes, or None and everything that is wrong with it."""
    try:
        return model.model_validate(_without_empty(value)), ()
    except ValidationError as error:
        found = error.errors()
        meant = {_meant(model, it["loc"]) for it in found if it["type"] == "extra_forbidden"}
        told = (it for it in found if not _follows(it, meant))
        return None, tuple(_problem(model, details, path) for details in told)


def _follows(details: ErrorDetails, meant: set[FieldPath]) -> bool:
    """Say whether an error only follows from another one.

    A misspelt field is not missing as well, a list of faulty values is not empty as well.
    """
    if details["type"] == "too_short":
        return bool(details["input"])
    return details["type"] == "missing" and details["loc"] in meant


def _without_empty(value: object) -> object:
    """Drop fields without a value: an empty field means the same as a missing one."""
    if isinstance(value, dict):
        return {key: _without_empty(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_without_empty(item) for item in value]
    return value


def _problem(model: type[BaseModel], details: ErrorDetails, path: str) -> Problem:
    kind, field, value = details["type"], details["loc"], details["input"]
    if kind == "extra_forbidden":
        return _unknown_field(model, field, path)
    rule, message, remedy = _text(details)
    words = {
        **details.get("ctx", {}),
        "field": field[-1] if field else "",
        "input": _shortened(value),
        "title": _title(model, field),
        "description": _description(model, field).removesuffix("."),
        "fields": ", ".join(fields_at(model, field)),
    }
    if "expected" in words:
        allowed = str(words["expected"]).replace("'", "").replace(" or ", ", ")
        words["expected"] = _with_meanings(allowed, words["description"])
    better = corrections.correction(kind if rule != SLUG[0] else corrections.SLUG, str(value))
    how = f"Schreiben Sie „{better}“." if better else remedy.format(**words)
    if kind == "literal_error" and (meant := _meant_value(model, field, str(value))):
        how = f"Meinten Sie „{meant}“? {how}"
    at = (*field, SHOWN_AT[kind]) if kind in SHOWN_AT else field
    return Problem(path, rule, message.format(**words), how, at)


def _text(details: ErrorDetails) -> tuple[str, str, str]:
    """Return rule, message and remedy of an error, not yet filled in."""
    kind = details["type"]
    if details["input"] is None and details["loc"]:
        return TEXTS["empty_item"]
    if kind == "too_long" and isinstance(details["input"], list):
        return TEXTS["list_too_long"]
    if kind == "model_type" and not details["loc"]:
        return TEXTS["no_fields"]
    if kind == "string_pattern_mismatch":
        return PATTERNS.get(details["ctx"]["pattern"], SLUG)
    return TEXTS.get(kind) or fallback(details["msg"])


def _shortened(value: object) -> str:
    text = str(value)
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + "…"


def _unknown_field(model: type[BaseModel], field: FieldPath, path: str) -> Problem:
    known, meant = fields_at(model, field[:-1]), _meant(model, field)
    return Problem(
        path,
        "unknown-field",
        f"Das Feld „{field[-1]}“ gibt es hier nicht.",
        f"Meinten Sie „{meant[-1]}“?" if meant else f"Erlaubt sind hier: {', '.join(known)}.",
        field,
        at_key=True,
    )


def _meant(model: type[BaseModel], field: FieldPath) -> FieldPath:
    """Return the field that an unknown one was meant to be, by its name or title, or nothing."""
    fields = fields_at(model, field[:-1])
    spellings = {info.title or name: name for name, info in fields.items()} | {
        it: it for it in fields
    }
    best = nearest(str(field[-1]), spellings)
    return (*field[:-1], spellings[best]) if best else ()


def _meant_value(model: type[BaseModel], field: FieldPath, typed: str) -> str:
    """Return the allowed value that was meant, by itself or by its German word, or nothing.

    The description of a field names each value with its words: „active läuft oder aktiv.“
    """
    info = fields_at(model, field[:-1]).get(str(field[-1]))
    described = re.findall(r"(\w+) ([^,.]+)", (info.description if info else None) or "")
    values = _values_of(info.annotation) if info else ()
    spellings: dict[str, str] = {
        word: value
        for value, text in described
        if value in values
        for word in (value, *text.split(" oder "))
    }
    return spellings.get(nearest(typed, spellings) or "", "")


def _values_of(annotation: Any) -> tuple[str, ...]:  # noqa: ANN401 - any type expression
    if get_origin(annotation) is Literal:
        return tuple(map(str, get_args(annotation)))
    return tuple(it for inner in get_args(annotation) for it in _values_of(inner))


def fields_at(model: type[BaseModel], field: FieldPath) -> dict[str, FieldInfo]:
    """Return the fields of the group at `field` of a record, none where there is no group."""
    around = _model_at(model, field)
    return around.model_fields if around else {}


def _with_meanings(allowed: str, description: str) -> str:
    """Return the allowed values in German words, where the description of the field has these."""
    explained = set(re.findall(r"\w+", description))
    return description if explained.issuperset(allowed.split(", ")) else allowed


def _description(model: type[BaseModel], field: FieldPath) -> str:
    info = fields_at(model, field[:-1]).get(str(field[-1])) if field else None
    return (info.description if info else None) or ""


def _title(model: type[BaseModel], field: FieldPath) -> str:
    info = fields_at(model, field[:-1]).get(str(field[-1])) if field else None
    return (info.title if info else None) or ""


def _model_at(model: type[BaseModel], field: FieldPath) -> type[BaseModel] | None:
    """Return the model of the group at `field`, following tuples and optional fields."""
    at: type[BaseModel] | None = model
    for part in field:
        if at is None or isinstance(part, int):
            continue
        info = at.model_fields.get(part)
        at = _model_in(info.annotation) if info else None
    return at


def groups_in(
    model: type[BaseModel], value: object, at: FieldPath = ()
) -> Iterator[tuple[FieldPath, type[BaseModel], Mapping[str, object]]]:
    """Yield the groups in a value that need not be valid, and the models they should fit."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from groups_in(model, item, (*at, index))
    elif isinstance(value, dict):
        yield at, model, value
        for name, info in model.model_fields.items():
            if inner := _model_in(info.annotation):
                yield from groups_in(inner, value.get(name), (*at, name))


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any type expression
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(inner) for inner in getattr(annotation, "__args__", ()))
    return next((inner for inner in found if inner), None)
