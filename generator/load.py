"""Reading the content folder: the only module that opens content files.

`load` returns everything that could be read and every problem of everything else.
"""

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import BaseModel

from generator.content_files import content_files
from generator.district_map import read_map
from generator.kinds import Kind, is_vocabulary, kind_of, unknown_file
from generator.model.taxonomy import Taxonomy
from generator.model.validation import validate
from generator.problems import Positions, Problem
from generator.suggest import as_id
from generator.textio import MAX_BYTES, Refused, decode, split_front_matter
from generator.yamlio import YamlValue, parse


@dataclass(frozen=True, slots=True)
class Entry:
    """One record and the file it was read from (path inside the content folder, POSIX)."""

    path: str
    record: Any


@dataclass(frozen=True, slots=True)
class Unread:
    """What a file says that is no record yet: its path, the model it should fit, its values."""

    path: str
    model: type[BaseModel]
    value: YamlValue


@dataclass(frozen=True, slots=True)
class Content:
    """All that was read: entries in the order of their paths, positions by path, problems.

    `unreadable` holds the stems of files that could not be read, so that references to them are
    not reported twice; `unread` are those that say something. `texts` are the files, to quote from.
    """

    entries: tuple[Entry, ...]
    positions: dict[str, Positions]
    problems: tuple[Problem, ...]
    unreadable: frozenset[str]
    texts: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[Unread, ...] = ()

    def without(self, paths: Collection[str]) -> "Content":
        """Return the content as if the files at these paths could not be read."""
        left = tuple(entry for entry in self.entries if entry.path not in paths)
        return replace(self, entries=left, unreadable=self.unreadable | set(map(_stem, paths)))


MAP_PATH = "taxonomy/district.geojson"


@dataclass(slots=True)
class _Gathered:
    entries: list[Entry] = field(default_factory=list)
    positions: dict[str, Positions] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)
    texts: dict[str, str] = field(default_factory=dict)
    unread: list[Unread] = field(default_factory=list)


def load(
    root: Path,
    kind_of: Callable[[str], Kind | None] = kind_of,
    wanted: Callable[[str], bool] = lambda _: True,
) -> Content:
    """Read every file below `root`. Never raises for bad content; every fault is a problem.

    `kind_of` says what kind of record a path stands for. Files that are not `wanted` are taken for
    there without a look inside.
    """
    gathered = _Gathered()
    vocabularies: dict[str, YamlValue] = {}
    for path in content_files(root, gathered.problems):
        try:
            if wanted(path):
                _read(root, path, kind_of(path), gathered, vocabularies)
            else:
                gathered.unreadable.add(_stem(path))
        except Refused as refused:
            gathered.problems.append(refused.problem)
            gathered.unreadable.add(_stem(path))
    _add_taxonomy(vocabularies, gathered)
    return Content(
        tuple(gathered.entries),
        gathered.positions,
        tuple(gathered.problems),
        frozenset(gathered.unreadable),
        gathered.texts,
        tuple(gathered.unread),
    )


def _stem(path: str) -> str:
    return PurePosixPath(path).name.split(".")[0]


def _read_bytes(root: Path, path: str) -> bytes:
    descriptor = os.open(root / path, os.O_RDONLY | os.O_NOFOLLOW)
    with os.fdopen(descriptor, "rb") as file:
        return file.read()


def _read(
    root: Path,
    path: str,
    kind: Kind | None,
    gathered: _Gathered,
    vocabularies: dict[str, YamlValue],
) -> None:
    if path == MAP_PATH:
        gathered.entries.append(Entry(path, read_map(_read_bytes(root, path), path)))
        return
    if kind is None and not is_vocabulary(path):
        raise Refused(unknown_file(path))
    raw = _read_bytes(root, path)
    gathered.texts[path] = raw[:MAX_BYTES].decode(errors="replace").replace("\r\n", "\n")
    text = decode(raw, path)
    if kind is None:
        vocabularies[PurePosixPath(path).stem] = _parse(text, path, gathered)
        return
    record = _read_record(text, path, kind, gathered)
    if record is None:
        gathered.unreadable.add(_stem(path))
    else:
        gathered.entries.append(Entry(path, record))


def _parse(text: str, path: str, gathered: _Gathered, first_line: int = 1) -> YamlValue:
    document, problems = parse(text, path, first_line)
    gathered.positions[path] = document.positions
    gathered.problems.extend(problems)
    return document.value


def _read_record(text: str, path: str, kind: Kind, gathered: _Gathered) -> BaseModel | None:
    if not kind.body:
        value = _parse(text, path, gathered)
        if kind.named and isinstance(value, dict) and value.get("id") is None:
            value = {**value, "id": as_id(_stem(path))}
    else:
        head, body, line = split_front_matter(text, path)
        value = _parse(head, path, gathered, first_line=2)
        if isinstance(value, dict) and body.strip():
            gathered.problems.extend(_text_twice(value, path, kind.body))
            value = {**value, kind.body: body.strip("\n")}
            first = line + body[: -len(body.lstrip())].count("\n")
            positions = gathered.positions[path]
            values = {**positions.values, (kind.body,): (first, 1)}
            gathered.positions[path] = replace(positions, values=values)
    record, problems = validate(kind.model, value, path)
    gathered.problems.extend(problems)
    if record is None:
        gathered.unread.append(Unread(path, kind.model, value))
    return record


def _text_twice(head: dict[str, YamlValue], path: str, name: str) -> Iterator[Problem]:
    if head.get(name) is not None:
        yield Problem(
            path,
            "text-twice",
            f"Der Text steht im Kopf unter „{name}“ und noch einmal unter dem Kopf.",
            f"Lassen Sie nur den Text unter dem Kopf stehen und löschen Sie „{name}“.",
            (name,),
            at_key=True,
        )


def _add_taxonomy(vocabularies: dict[str, YamlValue], gathered: _Gathered) -> None:
    """Validate each vocabulary by itself, so that a fault in one leaves the others usable."""
    values: dict[str, object] = {}
    for name, value in sorted(vocabularies.items()):
        path = f"taxonomy/{name}.yaml"
        _, problems = validate(Taxonomy, {name: value}, path)
        found = [
            Problem(p.path, p.rule, p.message, p.remedy, p.field[1:], at_key=p.at_key)
            for p in problems
        ]
        gathered.problems.extend(found)
        if found:
            gathered.unreadable.add(name)
        else:
            values[name] = value
    taxonomy, _ = validate(Taxonomy, values, "taxonomy")
    gathered.entries.append(Entry("taxonomy", taxonomy or Taxonomy()))
