"""YAML text in, plain strings with positions out.

Every scalar stays the text the editor typed (`no`, `09:30`, `01067` keep their letters); the schema
gives the type. Only the plain part of YAML is read: anchors, aliases, tags, merge keys and repeated
keys are refused, because they surprise people (https://noyaml.com) and let small files explode.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

import yaml

from generator.problems import FieldPath, Position, Positions, Problem
from generator.textio import FORBIDDEN_CHARACTER, Refused, visible
from generator.yaml_messages import syntax_problem

MAX_DEPTH = 12

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
        value = reader.read(text)
    except yaml.YAMLError as error:
        raise Refused(syntax_problem(error, reader.quoted, text, path, first_line)) from None
    positions = Positions(reader.values, reader.keys)
    return Document(value, positions), tuple(reader.problems)


@dataclass(slots=True)
class _Reader:
    """Walks the parser's events once: builds the value and notes where everything stands."""

    path: str
    first_line: int
    values: dict[FieldPath, Position] = field(default_factory=dict)
    keys: dict[FieldPath, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    quoted: tuple[Any, Any] | None = None

    def read(self, text: str) -> YamlValue:
        events = iter(yaml.parse(text, Loader=yaml.CBaseLoader))
        next(events)  # stream start
        start = next(events)
        if isinstance(start, yaml.StreamEndEvent):
            return {}
        value = self._node(next(events), events, (), 1)
        next(events)  # document end
        second = next(events)
        if not isinstance(second, yaml.StreamEndEvent):
            raise self._refuse(
                second,
                (),
                "several-documents",
                "Nach „---“ beginnt ein zweites Dokument.",
                "Jeder Datensatz hat eine Datei; legen Sie für den zweiten eine eigene an.",
            )
        return value

    def _node(
        self, event: yaml.Event, events: Iterator[yaml.Event], at: FieldPath, depth: int
    ) -> YamlValue:
        self._guard(event, at, depth)
        self.values[at] = self._position(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, at, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, at, depth)
        return self._scalar(cast("yaml.ScalarEvent", event), at)

    def _guard(self, event: yaml.Event, at: FieldPath, depth: int) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._refuse(
                event,
                at,
                "yaml-anchor",
                "Verweise mit „&“ und „*“ sind hier nicht erlaubt.",
                "Schreiben Sie den Wert aus oder setzen Sie ihn in Anführungszeichen.",
            )
        if tag := getattr(event, "tag", None):
            named = visible(tag.replace("tag:yaml.org,2002:", "!!"))
            raise self._refuse(
                event,
                at,
                "yaml-tag",
                f"Die Typangabe „{named}“ ist nicht erlaubt.",
                "Löschen Sie das Wort mit dem Ausrufezeichen oder setzen Sie den ganzen Wert in "
                "Anführungszeichen.",
            )
        if depth > MAX_DEPTH:
            raise self._refuse(
                event,
                at,
                "yaml-too-deep",
                f"Die Angaben sind tiefer als {MAX_DEPTH} Ebenen verschachtelt.",
                "Rücken Sie die Felder so ein wie in der Vorlage im Redaktionshandbuch.",
            )

    def _mapping(self, events: Iterator[yaml.Event], at: FieldPath, depth: int) -> YamlValue:
        mapping: dict[str, YamlValue] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._key(event, at, depth)
            here = (*at, key)
            repeated = key in mapping
            if repeated:
                self._report_repeated(event, here, key)
            else:
                self.keys[here] = self._position(event)
            value = self._node(next(events), events, here, depth + 1)
            if not repeated:
                mapping[key] = value
        return mapping

    def _key(self, event: yaml.Event, at: FieldPath, depth: int) -> str:
        self._guard(event, at, depth)
        if not isinstance(event, yaml.ScalarEvent) or event.value == "<<":
            raise self._refuse(
                event,
                at,
                "yaml-key",
                "An dieser Stelle muss ein Feldname stehen.",
                "Schreiben Sie „feldname: wert“; „<<“ und Listen als Feldname gehen nicht.",
            )
        self._visible(event, at)
        return str(event.value)

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

    def _sequence(self, events: Iterator[yaml.Event], at: FieldPath, depth: int) -> YamlValue:
        items: list[YamlValue] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(event, events, (*at, len(items)), depth + 1))
        return items

    def _scalar(self, event: yaml.ScalarEvent, at: FieldPath) -> str | None:
        text = event.value
        if event.style in {"'", '"'}:
            self.quoted = (event.start_mark, event.end_mark)
        if not event.style and text in ("", "~", "null"):
            return None
        self._visible(event, at)
        return str(text)

    def _visible(self, event: yaml.ScalarEvent, at: FieldPath) -> None:
        if match := FORBIDDEN_CHARACTER.search(event.value):
            raise self._refuse(
                event,
                at,
                "forbidden-character",
                f"Der Text enthält ein unsichtbares Zeichen (U+{ord(match.group()):04X}).",
                "Löschen Sie die Zeichenfolge mit dem umgekehrten Schrägstrich.",
            )

    def _position(self, event: yaml.Event) -> Position:
        mark = cast("yaml.Mark", event.start_mark)
        return (mark.line + self.first_line, mark.column + 1)

    def _refuse(
        self, event: yaml.Event, at: FieldPath, rule: str, message: str, remedy: str
    ) -> Refused:
        line, column = self._position(event)
        return Refused(
            Problem(self.path, rule, message, remedy, field=at, line=line, column=column)
        )
