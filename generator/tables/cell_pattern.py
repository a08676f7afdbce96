"""A cell that holds several fields: „{venue.street}, {venue.postcode} {venue.city}“."""

import re
from dataclasses import dataclass

from generator.model.base import Record
from generator.tables.columns import Column, column_at

_PLACE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class CellPattern:
    """How to take a cell apart: what its parts are and the expression that finds them."""

    text: str
    columns: tuple[Column, ...]
    expression: re.Pattern[str]

    def parts(self, text: str) -> tuple[str, ...] | None:
        """Return the texts for the columns, or None where the cell is not like that."""
        found = self.expression.fullmatch(" ".join(text.split()))
        return found.groups() if found else None

    @property
    def example(self) -> str:
        """The pattern with titles in the place of fields: „Straße, Postleitzahl Stadt“."""
        titles = {it.name: it.title.rpartition("– ")[2] for it in self.columns}
        return _PLACE.sub(lambda it: titles[_counted(it[1])], self.text)


def unknown_fields(model: type[Record], text: str) -> tuple[str, ...]:
    """Return the names in a pattern that are no fields."""
    return tuple(name for name in _PLACE.findall(text) if column_at(model, name) is None)


def cell_pattern(model: type[Record], text: str) -> CellPattern:
    """Return a pattern whose fields are known."""
    between = _PLACE.split(text)
    literals, names = between[::2], between[1::2]
    found = (column_at(model, _counted(name)) for name in names)
    columns = tuple(column for column in found if column)
    groups = [f"({_inner(column.pattern) or '.+?'})" for column in columns]
    parts = [_literal(literals[0])]
    for group, literal in zip(groups, literals[1:], strict=True):
        parts += [group, _literal(literal)]
    return CellPattern(text, columns, re.compile("".join(parts)))


def _counted(name: str) -> str:
    return name.replace("[]", "[0]")


def _inner(pattern: str) -> str:
    return pattern.removeprefix("^").removesuffix("$")


def _literal(text: str) -> str:
    """Return an expression for the text between fields that is not strict about blanks."""
    return r"\s*".join(re.escape(part) for part in text.split(" ")) if text.strip() else text
