"""YAML text in, plain strings with positions out.

Every scalar stays the text the editor typed (`no`, `09:30`, `01067` keep their letters); the schema
gives the type. Only the plain part of YAML is read: anchors, aliases, tags, merge keys and repeated
keys are refused, because they surprise people (https://noyaml.com) and let small files explode.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.problems import FieldPath, Position, Positions, Problem
from generator.textio import FORBIDDEN_CHARACTER, Refused, visible
from generator.yaml_messages import syntax_problem

MAX_DEPTH = 12
NOTHING = frozenset({"", "~", "null"})
_QUOTES = frozenset({"'", '"'})

YamlValue = str | None | list["YamlValue"] | dict[str, "YamlValue"]


@dataclass(frozen=True, slots=True)
class Document:
    """What one file says: `value` as strings, lists and dicts, and where each field stands."""

    value: YamlValue
    positions: Positions


def parse(text: str, path: str, first_line: int = 1) -> tuple[Document, tuple[Problem, ...]]:
    """Read one YAML document.

    Returns the document and the problems that do not stop the reading (repeated keys, several at
    once); raises `Refused` for the others. `first_line` is the file's line number of the text's
    first line.
    """
    reader = _Reader(path, first_line)
    try:
        value = reader.read(yaml.CBaseLoader(text).get_event)
    except yaml.YAMLError as error:
        raise Refused(syntax_problem(error, reader.quoted, text, path, first_line)) from None
    positions = Positions(reader.values, reader.keys, reader.widths)
    return Document(value, positions), tuple(reader.problems)


_Events = Callable[[], Any]
"""Gives the next event of the parser at each call, a subclass of `yaml.Event`."""
_NodeEvent = yaml.ScalarEvent | yaml.CollectionStartEvent


@dataclass(slots=True)
class _Reader:
    """Walks the parser's events once: builds the value and notes where everything stands."""

    path: str
    first_line: int
    values: dict[FieldPath, Position] = field(default_factory=dict)
    keys: dict[FieldPath, Position] = field(default_factory=dict)
    widths: dict[FieldPath, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    quoted: tuple[Any, Any] | None = None

    def read(self, events: _Events) -> YamlValue:
        events()  # stream start
        start = events()
        if isinstance(start, yaml.StreamEndEvent):
            return {}
        value = self._node(events(), events, (), 1)
        events()  # document end
        second = events()
        if not isinstance(second, yaml.StreamEndEvent):
            raise self._refuse(
                second,
                (),
                "several-documents",
                "Nach „---“ beginnt ein zweites Dokument.",
                "Jeder Datensatz hat eine Datei; legen Sie für den zweiten eine eigene an.",
            )
        return value

    def _node(self, event: _NodeEvent, events: _Events, at: FieldPath, depth: int) -> YamlValue:
        if event.anchor or event.tag or depth > MAX_DEPTH:
            raise self._surprise(event, at)
        self._note(event, at)
        if isinstance(event, yaml.ScalarEvent):
            if event.style:
                return self._not_plain(event, at)
            return None if event.value in NOTHING else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, at, depth)
        return self._mapping(events, at, depth)

    def _surprise(self, event: _NodeEvent, at: FieldPath) -> Refused:
        if event.anchor:  # an alias has one too
            return self._refuse(
                event,
                at,
                "yaml-anchor",
                "Verweise mit „&“ und „*“ sind hier nicht erlaubt.",
                "Schreiben Sie den Wert aus oder setzen Sie ihn in Anführungszeichen.",
            )
        if event.tag:
            named = visible(event.tag.replace("tag:yaml.org,2002:", "!!"))
            return self._refuse(
                event,
                at,
                "yaml-tag",
                f"Die Typangabe „{named}“ ist nicht erlaubt.",
                "Löschen Sie das Wort mit dem Ausrufezeichen oder setzen Sie den ganzen Wert in "
                "Anführungszeichen.",
            )
        return self._refuse(
            event,
            at,
            "yaml-too-deep",
            f"Die Angaben sind tiefer als {MAX_DEPTH} Ebenen verschachtelt.",
            "Rücken Sie die Felder so ein wie in der Vorlage im Redaktionshandbuch.",
        )

    def _mapping(self, events: _Events, at: FieldPath, depth: int) -> YamlValue:
        mapping: dict[str, YamlValue] = {}
        while not isinstance(event := events(), yaml.MappingEndEvent):
            key = self._key(event, at)
            here = (*at, key)
            repeated = key in mapping
            if repeated:
                self._report_repeated(event, here, key)
            else:
                self.keys[here] = self._position(event)
            value = self._node(events(), events, here, depth + 1)
            if not repeated:
                mapping[key] = value
        return mapping

    def _key(self, event: _NodeEvent, at: FieldPath) -> str:
        if event.anchor or event.tag:
            raise self._surprise(event, at)
        if not isinstance(event, yaml.ScalarEvent) or event.value == "<<":
            raise self._refuse(
                event,
                at,
                "yaml-key",
                "An dieser Stelle muss ein Feldname stehen.",
                "Schreiben Sie „feldname: wert“; „<<“ und Listen als Feldname gehen nicht.",
            )
        self._visible(event, at)
        return event.value

    def _report_repeated(self, event: yaml.Event, at: FieldPath, key: str) -> None:
        first = self.keys[at][0]
        self.problems.append(
            self._refuse(
                event,
                at,
                "repeated-key",
                f"Das Feld „{key}“ steht schon in Zeile {first}.",
                "Löschen Sie eine der beiden Zeilen.",
            ).problem
        )

    def _sequence(self, events: _Events, at: FieldPath, depth: int) -> YamlValue:
        items: list[YamlValue] = []
        while not isinstance(event := events(), yaml.SequenceEndEvent):
            items.append(self._node(event, events, (*at, len(items)), depth + 1))
        return items

    def _not_plain(self, event: yaml.ScalarEvent, at: FieldPath) -> str:
        if event.style in _QUOTES:
            self.quoted = (event.start_mark, event.end_mark)
        self._visible(event, at)
        return event.value

    def _visible(self, event: yaml.ScalarEvent, at: FieldPath) -> None:
        # As it stands in the file `textio.decode` has refused it; only escapes can bring it back.
        if event.style == '"' and (match := FORBIDDEN_CHARACTER.search(event.value)):
            raise self._refuse(
                event,
                at,
                "forbidden-character",
                f"Der Text enthält ein unsichtbares Zeichen (U+{ord(match.group()):04X}).",
                "Löschen Sie die Zeichenfolge mit dem umgekehrten Schrägstrich.",
            )

    def _position(self, event: yaml.Event) -> Position:
        mark: Any = event.start_mark
        return (mark.line + self.first_line, mark.column + 1)

    def _note(self, event: yaml.Event, at: FieldPath) -> None:
        self.values[at] = self._position(event)
        start: Any
        start, end = event.start_mark, event.end_mark
        if end and start.line == end.line:
            self.widths[at] = max(end.column - start.column, 1)

    def _refuse(self, event: yaml.Event, at: FieldPath, rule: str, *said: str) -> Refused:
        (line, column), (message, remedy) = self._position(event), said
        return Refused(Problem(self.path, rule, message, remedy, at, line=line, column=column))
