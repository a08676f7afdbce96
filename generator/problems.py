"""Problems: what is wrong in the content, as values that can be collected, sorted and shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

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

    `values` maps a field path to the start of its value, `keys` to the start of its key.
    """

    values: Mapping[FieldPath, Position]
    keys: Mapping[FieldPath, Position]

    def of(self, field: FieldPath, *, key: bool = False) -> Position:
        """Return the position of a field or, when it is missing, of the nearest field around it."""
        first, second = (self.keys, self.values) if key else (self.values, self.keys)
        while True:
            found = first.get(field) or second.get(field)
            if found or not field:
                return found or (1, 1)
            field = field[:-1]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, in German, for the person who can mend it.

    `path` is the file inside the content folder; `field` the path of keys and indices inside it.
    `line` and `column` count from 1 and are 0 until `located` has looked them up.
    `at_key` says that the key itself is wrong (an unknown field), not its value; `lines_below`
    counts lines inside a long text from where the field starts.
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
    lines_below: int = 0

    @property
    def field_name(self) -> str:
        """The field as people write it: `contact.phone`, `languages[0].code`."""
        return field_name(self.field)


def field_name(field: FieldPath) -> str:
    """Return a path as people write it: `contact.phone`, `languages[0].code`."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in field)
    return text.removeprefix(".")


def located(problems: Iterable[Problem], positions: Mapping[str, Positions]) -> tuple[Problem, ...]:
    """Give each problem its line and column and sort all of them by place.

    Models and checks know fields, not lines; `positions` (by path) knows where a field stands.
    """
    return tuple(sorted((_locate(problem, positions) for problem in problems), key=_place))


def _locate(problem: Problem, positions: Mapping[str, Positions]) -> Problem:
    if problem.line or problem.path not in positions:
        return problem if problem.line else replace(problem, line=1, column=1)
    line, column = positions[problem.path].of(problem.field, key=problem.at_key)
    return replace(problem, line=line + problem.lines_below, column=column)


def _place(problem: Problem) -> tuple[str, int, int, str, str]:
    return (problem.path, problem.line, problem.column, problem.rule, problem.message)


def blocks(problems: Iterable[Problem], *, release: bool) -> bool:
    """Say whether these problems stop a build: errors always, release problems a release."""
    stopping = {Severity.ERROR, Severity.RELEASE} if release else {Severity.ERROR}
    return any(problem.severity in stopping for problem in problems)
