"""YAML as it is written: values with their style, and the lines on which fields stand."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from generator.problems import FieldPath
from generator.yamlio import NOTHING


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text on one line, None for nothing; `plain` when it stood there without quotes."""

    text: str | None
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Block:
    """A text of several lines after `|` or `>`: the sign with what follows it, and the lines."""

    header: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Values with keys, in their order."""

    fields: tuple[tuple[str, "Node"], ...]


@dataclass(frozen=True, slots=True)
class Sequence:
    """Values without keys; `flow` says that they stand in brackets."""

    items: tuple["Node", ...]
    flow: bool


Node: TypeAlias = Scalar | Block | Mapping | Sequence


@dataclass(frozen=True, slots=True)
class Place:
    """A field or item that begins on a line (from 0); `end` is the last line of one in brackets."""

    path: FieldPath
    line: int
    end: int
    in_brackets: bool


def read_tree(text: str) -> tuple[Node, tuple[Place, ...]]:
    """Read a document that `yamlio.parse` accepts; others may raise yaml.YAMLError.

    Places come in the order of the text, those around before those inside.
    """
    events = yaml.parse(text, Loader=yaml.CBaseLoader)
    next(events)
    if isinstance(next(events), yaml.StreamEndEvent):
        return Mapping(()), ()
    reader = _Reader(text, events)
    root = reader.node(next(events), (), in_flow=False)
    return root, tuple(sorted(reader.places, key=lambda it: (it.line, len(it.path))))


@dataclass(slots=True)
class _Reader:
    text: str
    events: Any
    places: list[Place] = field(default_factory=list)
    line: int = 0

    def node(self, event: Any, path: FieldPath, *, in_flow: bool) -> Node:  # noqa: ANN401
        """Return the value that begins with an event."""
        if isinstance(event, yaml.ScalarEvent):
            self.line = _line(event.end_mark)
            return self._scalar(event)
        flow = in_flow or bool(event.flow_style)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self._items(path, in_flow=flow)), bool(event.flow_style))
        return Mapping(tuple(self._fields(path, in_flow=flow)))

    def _scalar(self, event: Any) -> Node:  # noqa: ANN401 - any event
        if event.style not in {"|", ">"}:
            plain = not event.style
            return Scalar(None if plain and event.value in NOTHING else event.value, plain)
        header, *lines = self.text[event.start_mark.index : event.end_mark.index].split("\n")
        sign = header.partition("#")[0].strip()
        if any(letter.isdigit() for letter in sign):
            return Scalar(event.value, plain=False)  # it begins with blanks
        depth = min((len(it) - len(it.lstrip(" ")) for it in lines if it.strip()), default=0)
        return Block(sign, tuple(it[depth:].rstrip() for it in lines[: -1 if lines else None]))

    def _items(self, path: FieldPath, *, in_flow: bool) -> Iterator[Node]:
        number = 0
        event: Any = self._next()
        while not isinstance(event, yaml.SequenceEndEvent):
            line: int = event.start_mark.line
            yield self._placed(event, (*path, number), line, in_flow=in_flow)
            number, event = number + 1, self._next()

    def _fields(self, path: FieldPath, *, in_flow: bool) -> Iterator[tuple[str, Node]]:
        key: Any = self._next()
        while not isinstance(key, yaml.MappingEndEvent):
            line: int = key.start_mark.line
            name: str = key.value
            yield name, self._placed(self._next(), (*path, name), line, in_flow=in_flow)
            key = self._next()

    def _next(self) -> Any:  # noqa: ANN401 - any event
        event = next(self.events)
        if isinstance(event, yaml.CollectionEndEvent):
            self.line = _line(event.start_mark)
        return event

    def _placed(self, event: Any, path: FieldPath, line: int, *, in_flow: bool) -> Node:  # noqa: ANN401
        flow = not isinstance(event, yaml.ScalarEvent) and bool(event.flow_style)
        value = self.node(event, path, in_flow=in_flow)
        if not in_flow:
            self.places.append(Place(path, line, self.line, flow))
        return value


def _line(mark: Any) -> int:  # noqa: ANN401 - the library says that there may be none
    line: int = mark.line
    return line
