"""The columns of a table, derived from the model of its records: one for each field."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel

from generator.check.references import FIELDS
from generator.model.base import Record
from generator.problems import FieldPath, field_name

EACH = -1
"""Stands in a path for the place in a list: `languages[].code`."""
TERNARY = ("yes", "no", "unknown")
_PATH = re.compile(r"([a-z_]+)(?:\[(\d{0,3})\])?")


@dataclass(frozen=True, slots=True)
class Column:
    """A field as a column.

    `type` is what one value is: str, bool, int, float, date or datetime; `many` says that the field
    is a list of them. `choices` are the only values allowed, `register` names the list of ids,
    `pattern` is the regular expression of a value; empty where there is none.
    """

    path: FieldPath
    title: str
    description: str
    type: type
    many: bool
    required: bool
    choices: tuple[str, ...]
    register: str
    pattern: str

    @property
    def name(self) -> str:
        """The field as the handbook writes it: `contact.phone`, `languages[0].code`."""
        return field_name(self.path)


def columns(model: type[Record], counts: Mapping[str, int], usual: int = 1) -> tuple[Column, ...]:
    """Return a column for each field, `counts` times for a list of groups by the name of its field.

    A list that `counts` does not name has `usual` groups. The id comes first, what all kinds of
    records have last.
    """
    found = tuple(_of_model(model, (), "", counts, usual))
    shared = set(Record.model_fields)
    return tuple(sorted(found, key=lambda it: (it.path[0] in shared) - 2 * (it.path == ("id",))))


def column_at(model: type[Record], name: str) -> Column | None:
    """Return the column of a field by its name, `[]` or a number naming the place in a list."""
    parts = [_PATH.fullmatch(part) for part in name.split(".")]
    path = tuple(key for part in parts if part for key in _keys(part))
    first = tuple(0 if isinstance(key, int) else key for key in path)
    known = {column.path: column for column in columns(model, {})}
    if not all(parts) or first not in known:
        return None
    return replace(known[first], path=path)


def _keys(part: re.Match[str]) -> FieldPath:
    if part[2] is None:
        return (part[1],)
    return (part[1], int(part[2]) if part[2] else EACH)


def _of_model(
    model: type[BaseModel], path: FieldPath, around: str, counts: Mapping[str, int], usual: int
) -> Iterator[Column]:
    for name, field in model.model_fields.items():
        title = _joined(around, field.title or name)
        shape = _shape(field.annotation)
        if not issubclass(shape.type, BaseModel):
            yield Column(
                (*path, name),
                title,
                field.description or "",
                shape.type,
                shape.many,
                field.is_required() and not path,
                shape.choices,
                FIELDS.get(model, {}).get(name, ""),
                shape.pattern,
            )
        elif shape.many:
            for index in range(counts.get(name, usual)):
                numbered = f"{title} {index + 1}"
                yield from _of_model(shape.type, (*path, name, index), numbered, counts, usual)
        else:
            yield from _of_model(shape.type, (*path, name), title, counts, usual)


def _joined(around: str, title: str) -> str:
    """Return „Kontakt – Telefon“; a title that says its group already stays as it is."""
    return title if not around or title.startswith(around) else f"{around} – {title}"


@dataclass(frozen=True, slots=True)
class _Shape:
    type: type
    many: bool = False
    choices: tuple[str, ...] = ()
    pattern: str = ""


def _shape(annotation: Any) -> _Shape:  # noqa: ANN401 - any type expression
    """Return what a type expression says, looking through options, lists and annotations."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        patterns = [getattr(it, "pattern", None) for it in inner[1:]]
        found = _shape(inner[0])
        return replace(found, pattern=next(filter(None, patterns), found.pattern))
    if origin is Literal:
        return _Shape(str, choices=inner)
    if origin is tuple:
        return replace(_shape(inner[0]), many=True)
    if inner:
        return _shape(next(it for it in inner if it is not NoneType))
    return _Shape(annotation)


def is_day(column: Column) -> bool:
    """Say whether values are days without a time."""
    return issubclass(column.type, date) and not issubclass(column.type, datetime)
