"""Ids: each is the name of its file, and nothing else has it."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from generator.check.scope import Placed, Scope
from generator.model.base import Record
from generator.model.concept import Measure, Statement
from generator.model.taxonomy import Term
from generator.problems import Problem

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def stem(path: str) -> str:
    """Return the name of a file up to its first dot: the id of what is in it."""
    return PurePosixPath(path).name.partition(".")[0]


def id_is_file_name(scope: Scope) -> Iterator[Problem]:
    """The id of a record is the name of its file (a bad file name is a problem of its own)."""
    taken = {(type(it.value), stem(it.path)) for it in scope.each(Record)}
    for placed in scope.each(Record):
        name, own = stem(placed.path), placed.value.id
        if name != own and ID.fullmatch(name):
            free = (type(placed.value), own) not in taken
            other = f", oder nennen Sie die Datei „{own}{PurePosixPath(placed.path).suffix}“"
            yield placed.problem(
                "id-not-file-name",
                f"Die Kennung „{own}“ ist nicht der Name der Datei.",
                f"Schreiben Sie „id: {name}“{other if free else ''}.",
                "id",
            )


def repeated_ids(scope: Scope) -> Iterator[Problem]:
    """Two records of a kind never have one id, in whatever folder they are."""
    # A wrong id is reported already; what it collides with is no second mistake.
    right = (it for it in scope.each(Record) if it.value.id == stem(it.path))
    yield from _repeated(scope, right, lambda it: (type(it.value), it.value.id))


def repeated_terms(scope: Scope) -> Iterator[Problem]:
    """Two terms of a vocabulary never have one id."""
    yield from _repeated(scope, scope.each(Term), lambda it: (it.path, it.value.id))


def repeated_concept_ids(scope: Scope) -> Iterator[Problem]:
    """Two statements or measures never have one id, in whatever file they are."""
    concept: tuple[Placed[Any], ...] = (*scope.each(Statement), *scope.each(Measure))
    yield from _repeated(scope, concept, lambda it: it.value.id)


def _repeated(
    scope: Scope, entries: Iterable[Placed[Any]], key: Callable[[Placed[Any]], Hashable]
) -> Iterator[Problem]:
    first: dict[Hashable, Placed[Any]] = {}
    for placed in entries:
        other = first.setdefault(key(placed), placed)
        if other is not placed:
            yield _taken(scope, placed, other, placed.value.id, "id")


def former_ids(scope: Scope) -> Iterator[Problem]:
    """A former id is never an id or a former id of a record of the same kind."""
    owners = {(type(it.value), it.value.id): it for it in scope.each(Record)}
    for placed in scope.each(Record):
        for index, former in enumerate(placed.value.former_ids):
            other = owners.setdefault((type(placed.value), former), placed)
            again = former in placed.value.former_ids[:index]
            if other is not placed or again or former == placed.value.id:
                yield _taken(scope, placed, other, former, "former_ids", index)


def _taken(
    scope: Scope, placed: Placed[Any], other: Placed[Any], taken: str, *field: str | int
) -> Problem:
    line, _ = scope.content.positions[other.path].of((*other.field, "id"))
    return placed.problem(
        "repeated-id",
        f"Die Kennung „{taken}“ ist schon vergeben: {other.path}, Zeile {line}.",
        "Nehmen Sie hier eine andere Kennung, oder löschen Sie einen der beiden Einträge.",
        *field,
    )
