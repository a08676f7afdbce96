"""What checks look at: every record with its parts and texts, each with its place."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from generator.catalogue import Catalogue
from generator.load import Content
from generator.model.taxonomy import Taxonomy
from generator.problems import FieldPath, Passage, Problem, Severity

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Placed(Generic[V]):
    """A record, a part of one or a text in it, and the file and field where it stands."""

    path: str
    field: FieldPath
    value: V

    def problem(
        self,
        rule: str,
        message: str,
        remedy: str,
        *below: str | int,
        severity: Severity = Severity.ERROR,
        passage: Passage | None = None,
    ) -> Problem:
        """Return a problem here, at the field `below` the value, or at a passage of a long text."""
        field = (*self.field, *below)
        return Problem(self.path, rule, message, remedy, field, severity, passage=passage)


@dataclass(frozen=True, slots=True)
class Scope:
    """All there is to check, and the day it is checked on.

    `parts` holds every model instance of the content by its class, `texts` every string but the
    words of the thesaurus: tens of thousands, which no page shows as a text.
    """

    content: Content
    catalogue: Catalogue
    today: date
    parts: Mapping[type, tuple[Placed[Any], ...]]
    texts: tuple[Placed[str], ...]

    def each(self, kind: type[V]) -> Iterator[Placed[V]]:
        """Yield every record or part of a kind, those of its subclasses too."""
        for model, placed in self.parts.items():
            if issubclass(model, kind):
                yield from placed


def scope_of(content: Content, catalogue: Catalogue, today: date) -> Scope:
    """Walk through all records once and note where everything stands."""
    gathered = _Gathered(defaultdict(list), [])
    for path, record in _files(content):
        _gather(gathered, path, (), record)
    parts = {model: tuple(placed) for model, placed in gathered.parts.items()}
    return Scope(content, catalogue, today, MappingProxyType(parts), tuple(gathered.texts))


@dataclass(frozen=True, slots=True)
class _Gathered:
    parts: defaultdict[type, list[Placed[Any]]]
    texts: list[Placed[str]]


def _files(content: Content) -> Iterator[tuple[str, BaseModel]]:
    for entry in content.entries:
        if isinstance(entry.record, Taxonomy):
            for name, vocabulary in entry.record:
                yield f"taxonomy/{name}.yaml", vocabulary
        else:
            yield entry.path, entry.record


def _gather(gathered: _Gathered, path: str, field: FieldPath, value: object) -> None:
    if isinstance(value, str):
        gathered.texts.append(Placed(path, field, value))
    elif isinstance(value, BaseModel):
        gathered.parts[type(value)].append(Placed(path, field, value))
        for name, inner in value:
            _gather(gathered, path, (*field, name), inner)
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            _gather(gathered, path, (*field, index), inner)
