"""A content file that says anew when it was verified; everything else stays byte for byte."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.confirming.entry import NAME, edited_entry, new_entry
from generator.confirming.fields import Field, fields_of
from generator.formatting.shape import ModelShape
from generator.kinds import Kind
from generator.model.validation import validate
from generator.model.verification import Verification
from generator.problems import Positions, Problem
from generator.textio import Refused, decode, split_front_matter
from generator.yamlio import parse

_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class _Head:
    """The lines of a file, those of its YAML (from 0, the last excluded), and what that says."""

    lines: tuple[str, ...]
    stop: int
    value: dict[str, object]
    positions: Positions


def with_verification(raw: bytes, path: str, kind: Kind, found: Verification) -> bytes:
    """Return a file that says how it was verified. Raises Refused where that is not possible."""
    mark = _MARK if raw.startswith(_MARK) else b""
    before = _head(raw, path, kind)
    fields = fields_of(before.lines, before.positions, (), before.stop)
    if not fields or before.lines[fields[0].start][:1].isspace():
        raise _too_unusual(path)
    start, stop, new = _edit(before, fields, kind, found)
    lines = raw.removeprefix(mark).decode().split("\n")
    end = "\r" if lines[0].endswith("\r") else ""
    changed = [*lines[:start], *(f"{it}{end}" for it in new), *lines[stop:]]
    text = mark + "\n".join(changed).encode()
    _confirm_only_that_changed(before, _head(text, path, kind), path, found)
    return text


def _head(raw: bytes, path: str, kind: Kind) -> _Head:
    text = decode(raw, path)
    yaml, first, stop = text, 1, text.rstrip("\n").count("\n") + 1
    if kind.body:
        yaml, _, line = split_front_matter(text, path)
        first, stop = 2, line - 2
    document, problems = parse(yaml, path, first)
    for problem in problems:
        raise Refused(problem)
    value = document.value if isinstance(document.value, dict) else {}
    return _Head(tuple(text.split("\n")), stop, dict(value), document.positions)


def _edit(
    head: _Head, fields: Sequence[Field], kind: Kind, found: Verification
) -> tuple[int, int, list[str]]:
    """Return which lines become which."""
    entry = next((it for it in fields if it.name == NAME), None)
    if entry is None:
        place = _place(fields, ModelShape(kind.model).order(()))
        return place, place, new_entry(found)
    own = head.lines[entry.start : entry.stop]
    return entry.start, entry.stop, edited_entry(own, kind, found)


def _place(fields: Sequence[Field], order: Sequence[str]) -> int:
    """Return the line before which the field belongs in the order of the model."""
    ranks = {name: rank for rank, name in enumerate(order)}
    earlier = [it for it in fields if ranks.get(it.name, len(ranks)) < ranks[NAME]]
    return (earlier or fields)[-1].stop


def _confirm_only_that_changed(before: _Head, after: _Head, path: str, found: Verification) -> None:
    """Raise Refused when a file is written in a way that nobody thought of."""
    said, problems = validate(Verification, after.value.pop(NAME, None), path)
    before.value.pop(NAME, None)
    if problems or said != found or before.value != after.value:
        raise _too_unusual(path)


def _too_unusual(path: str) -> Refused:
    return Refused(
        Problem(
            path,
            "invalid-value",
            "Diese Datei ist so geschrieben, dass sich „verified“ nicht allein ändern lässt.",
            "Schreiben Sie sie mit „python build.py fmt“ neu, oder tragen Sie den Tag selbst ein.",
            (NAME,),
        )
    )
