"""Strings in, a valid record or German problems out: pydantic's findings, said for editors."""

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.model.messages import PATTERNS, SLUG, TEXTS, fallback
from generator.problems import FieldPath, Problem
from generator.suggest import remedy

M = TypeVar("M", bound=BaseModel)

LONGEST_QUOTE = 60
"""Letters of a wrong value that a message repeats."""


def validate(model: type[M], value: object, path: str) -> tuple[M | None, tuple[Problem, ...]]:
    """Return the record that `value` describes, or None and everything that is wrong with it."""
    try:
        return model.model_validate(_without_empty(value)), ()
    except ValidationError as error:
        return None, tuple(_problem(model, details, path) for details in error.errors())


def _without_empty(value: object) -> object:
    """Drop fields without a value: an empty field means the same as a missing one."""
    if isinstance(value, dict):
        return {key: _without_empty(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_without_empty(item) for item in value]
    return value


def _problem(model: type[BaseModel], details: ErrorDetails, path: str) -> Problem:
    field: FieldPath = details["loc"]
    kind, context = details["type"], details.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown_field(model, field, path)
    if kind == "string_pattern_mismatch":
        rule, message, how = PATTERNS.get(context["pattern"], SLUG)
    else:
        rule, message, how = TEXTS.get(kind, fallback(details["msg"]))
    words = {**context, "field": field[-1] if field else "", "input": _shortened(details["input"])}
    if kind == "missing":
        words["title"] = _title(model, field)
    if kind == "literal_error":
        words["expected"] = str(context["expected"]).replace("'", "").replace(" or ", ", ")
    return Problem(path, rule, message.format(**words), how.format(**words), field)


def _shortened(value: object) -> str:
    text = str(value)
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + "…"


def _unknown_field(model: type[BaseModel], field: FieldPath, path: str) -> Problem:
    name, around = str(field[-1]), _model_at(model, field[:-1])
    known = tuple(around.model_fields) if around else ()
    return Problem(
        path,
        "unknown-field",
        f"Das Feld „{name}“ gibt es hier nicht.",
        remedy(name, known, "Erlaubt sind hier: " + ", ".join(known) + "."),
        field,
        at_key=True,
    )


def _title(model: type[BaseModel], field: FieldPath) -> str:
    around = _model_at(model, field[:-1])
    info = around.model_fields.get(str(field[-1])) if around else None
    return (info.title if info else None) or str(field[-1])


def _model_at(model: type[BaseModel], field: FieldPath) -> type[BaseModel] | None:
    """Return the model of the group at `field`, following tuples and optional fields."""
    at: type[BaseModel] | None = model
    for part in field:
        if at is None or isinstance(part, int):
            continue
        info = at.model_fields.get(part)
        at = _model_in(info.annotation) if info else None
    return at


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any type expression
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(inner) for inner in getattr(annotation, "__args__", ()))
    return next((inner for inner in found if inner), None)
