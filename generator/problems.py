"""Problems: what is wrong in the content, as values that can be collected, sorted and shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

FieldPath = tuple[str | int, ...]
Position = tuple[int, int]
"""Line and column, both counted from 1."""


class Severity(StrEnum):
    """How much a problem stops: everything, a release, or nothing."""

    ERROR = "error"
    RELEASE = "release"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Positions:
    """Where the fields of one file stand.

    `values` maps a field path to the start of its value, `keys` to the start of its key; `widths`
    gives the letters of values that begin and end on one line.
    """

    values: Mapping[FieldPath, Position]
    keys: Mapping[FieldPath, Position]
    widths: Mapping[FieldPath, int] = field(default_factory=dict)

    def of(self, field: FieldPath, *, key: bool = False) -> Position:
        """Return the position of a field or, when it is missing, of the nearest field around it."""
        first, second = (self.keys, self.values) if key else (self.values, self.keys)
        while True:
            found = first.get(field) or second.get(field)
            if found or not field:
                return found or (1, 1)
            field = field[:-1]


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in a long text: so many lines below its first, and the words there, if any."""

    lines_below: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, in German, for the person who can mend it.

    `path` is the file inside the content folder; `field` the path of keys and indices inside it.
    `line` and `column` count from 1 and are 0 until `located` has looked them up.
    `at_key` says that the key itself is wrong (an unknown field), not its value; `passage` is where
    in a long text. `excerpt` is the line of the file, of which `width` letters from `column` on
    are wrong; it is empty when a whole file is meant.
    """

    path: str
    rule: str
    message: str
    remedy: str
    field: FieldPath = ()
    severity: Severity = Severity.ERROR
    line: int = 0
    column: int = 0
    at_key: bool = False
    passage: Passage | None = None
    excerpt: str = ""
    width: int = 1

    @property
    def field_name(self) -> str:
        """The field as people write it: `contact.phone`, `languages[0].code`."""
        return field_name(self.field)


def field_name(field: FieldPath) -> str:
    """Return a path as people write it: `contact.phone`, `languages[0].code`."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in field)
    return text.removeprefix(".")


def located(
    problems: Iterable[Problem],
    positions: Mapping[str, Positions],
    texts: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Problem, ...]:
    """Give each problem its line and column and sort all of them by place.

    Models and checks know fields, not lines; `positions` (by path) knows where a field stands,
    `texts` (by path) what is written there.
    """
    lines = {path: text.split("\n") for path, text in texts.items()}
    placed = (_located(it, positions.get(it.path), lines.get(it.path, ())) for it in problems)
    return tuple(sorted(placed, key=_place))


def _located(problem: Problem, positions: Positions | None, lines: Sequence[str]) -> Problem:
    if problem.line:
        return _quoted(problem, lines)
    if not positions:
        return replace(problem, line=1, column=1)
    line, column = positions.of(problem.field, key=problem.at_key)
    if not problem.field:
        return replace(problem, line=line, column=column)
    at_key = problem.at_key
    width = len(str(problem.field[-1])) if at_key else positions.widths.get(problem.field, 1)
    found = replace(problem, line=line, column=column, width=width)
    return _at_passage(found, problem.passage, lines) if problem.passage else _quoted(found, lines)


def _at_passage(problem: Problem, passage: Passage, lines: Sequence[str]) -> Problem:
    """Go to the words of a passage; a text that begins with `|` starts on the next line."""
    first = problem.line + passage.lines_below
    for line in (first, first + 1) if passage.words else ():
        start = problem.column - 1 if line == problem.line else 0
        if line <= len(lines) and (at := lines[line - 1].find(passage.words, start)) >= 0:
            width = len(passage.words)
            return _quoted(replace(problem, line=line, column=at + 1, width=width), lines)
    return _quoted(replace(problem, line=first), lines)


def _quoted(problem: Problem, lines: Sequence[str]) -> Problem:
    if problem.line > len(lines):
        return problem
    excerpt = lines[problem.line - 1].rstrip()
    rest = max(len(excerpt) - problem.column + 1, 1)
    return replace(problem, excerpt=excerpt, width=min(problem.width, rest))


def _place(problem: Problem) -> tuple[str, int, int, str, str]:
    return (problem.path, problem.line, problem.column, problem.rule, problem.message)


def blocks(problems: Iterable[Problem], *, release: bool) -> bool:
    """Say whether these problems stop a build: errors always, release problems a release."""
    stopping = {Severity.ERROR, Severity.RELEASE} if release else {Severity.ERROR}
    return any(problem.severity in stopping for problem in problems)
