"""The lines of the field `verified`, written anew; comments among them stay."""

import re
from collections.abc import Iterable, Sequence

from generator.confirming.fields import Field, fields_of
from generator.formatting import canonical
from generator.formatting.shape import ModelShape
from generator.kinds import Kind
from generator.model.verification import Verification
from generator.yamlio import Document, parse
from generator.yamlwrite import Writable, dump

NAME = "verified"
_DAYS = "days"
_NOTHING = re.compile(r"(?P<key>[^:]*:)\s*(?:~|null)?\s*(?P<comment>#.*)?")


def new_entry(found: Verification) -> list[str]:
    """Return the lines of a field that was not there."""
    return _lines({NAME: _record(found)})


def edited_entry(lines: Sequence[str], kind: Kind, found: Verification) -> list[str]:
    """Return the lines of a field that says something else now.

    Only what differs is written anew; a group in brackets gets lines of its own.
    """
    document, _ = parse("\n".join(lines), "")
    if isinstance(document.value, dict) and document.value.get(NAME) is None:
        return _filled(lines, found)
    fields = fields_of(lines, document.positions, (NAME,), len(lines))
    if not fields:
        lines = canonical("\n".join(lines) + "\n", ModelShape(kind.model)).split("\n")[:-1]
        document, _ = parse("\n".join(lines), "")
        fields = fields_of(lines, document.positions, (NAME,), len(lines))
    return _edited(lines, document, fields, _record(found))


def _filled(lines: Sequence[str], found: Verification) -> list[str]:
    """Return the lines of a field that has a name only; a comment beside it stays there."""
    first, *below = lines
    match = _NOTHING.fullmatch(first)
    _, *inner = new_entry(found)
    if match is None:
        return [*new_entry(found), *below]
    return [" ".join(filter(None, (match["key"], match["comment"]))), *inner, *below]


def _edited(
    lines: Sequence[str], document: Document, fields: Iterable[Field], record: dict[str, Writable]
) -> list[str]:
    changed, indent = list(lines), ""
    for field in sorted(fields, key=lambda it: it.start, reverse=True):
        own = lines[field.start : field.stop]
        indent = own[0][: len(own[0]) - len(own[0].lstrip())]
        new = (
            [it for it in own if it.lstrip().startswith("#")]
            if field.name == _DAYS
            else _with_value(own, document, field, str(record[field.name]))
        )
        changed[field.start : field.stop] = new
    days = _lines({_DAYS: record[_DAYS]}) if _DAYS in record else []
    return [*changed, *(indent + it for it in days)]


def _with_value(own: Sequence[str], document: Document, field: Field, value: str) -> list[str]:
    """Return the lines of a field with another value; what stands beside it on its line stays."""
    path = (NAME, field.name)
    line, column = document.positions.values[path]
    width = document.positions.widths.get(path)
    (written,) = _lines({field.name: value})
    start = column - 1
    if len(own) > 1 or line != field.start + 1 or width is None:
        return [own[0][: len(own[0]) - len(own[0].lstrip())] + written]
    if own[0][start : start + width].strip("'\"") == value:
        return list(own)
    return [own[0][:start] + written.partition(": ")[2] + own[0][start + width :]]


def _record(found: Verification) -> dict[str, Writable]:
    record: dict[str, Writable] = {"on": found.on, "by": found.by, "how": found.how}
    if found.days:
        record[_DAYS] = {group: day for group, day in found.by_group.items() if day}
    return record


def _lines(record: dict[str, Writable]) -> list[str]:
    return dump(record).split("\n")[:-1]
