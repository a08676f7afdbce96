"""Problems of the check that a change brings, and those it mends."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.problems import Problem, Severity

_ORDER = (Severity.ERROR, Severity.RELEASE, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class ProblemNews:
    """Problems that are new, problems that are gone, and how many there were and are."""

    new: tuple[Problem, ...]
    mended: tuple[Problem, ...]
    before: int
    after: int


def problem_news(
    before: tuple[Problem, ...], after: tuple[Problem, ...], moved: Mapping[str, str]
) -> ProblemNews:
    """Compare the problems of two states; `moved` gives the present path of files by the former.

    A problem is the same when file, rule and message are, whatever numbers it names: lines move
    with every edit, and what was checked too long ago is so still. Errors come first.
    """
    known = tuple(replace(it, path=moved.get(it.path, it.path)) for it in before)
    return ProblemNews(
        _only_in(after, known), _only_in(known, after), before=len(before), after=len(after)
    )


def _only_in(problems: tuple[Problem, ...], others: tuple[Problem, ...]) -> tuple[Problem, ...]:
    known = Counter(_key(it) for it in others)
    found = []
    for problem in problems:
        known[_key(problem)] -= 1
        if known[_key(problem)] < 0:
            found.append(problem)
    return tuple(sorted(found, key=lambda it: _ORDER.index(it.severity)))


def _key(problem: Problem) -> tuple[str, str, str]:
    return problem.path, problem.rule, re.sub(r"\d", "", problem.message)
