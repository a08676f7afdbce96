"""What all forms of a report share: names, order, one line a text, the summary."""

from collections.abc import Iterable

from generator.problems import Problem, Severity
from generator.textio import visible

SEVERITIES = {
    Severity.ERROR: "Fehler",
    Severity.RELEASE: "Vor der Veröffentlichung",
    Severity.WARNING: "Hinweis",
}
"""What people call them."""


def ordered(problems: Iterable[Problem], *, release: bool) -> tuple[Problem, ...]:
    """Return problems with errors last, where they are seen first on a terminal."""
    return tuple(sorted(problems, key=lambda it: _weight(it, release=release), reverse=True))


def _weight(problem: Problem, *, release: bool) -> int:
    if problem.severity is Severity.RELEASE:
        return 0 if release else 1
    return 0 if problem.severity is Severity.ERROR else 2


def one_line(text: str) -> str:
    """Return a text that cannot be taken for another line, whatever was quoted from content."""
    return visible(" ".join(text.splitlines()))


def said(problem: Problem) -> str:
    """Return field and message of a problem."""
    field = f"{problem.field_name}: " if problem.field else ""
    return one_line(f"{field}{problem.message}")


def summary(problems: Iterable[Problem]) -> str:
    """Count problems in a sentence."""
    found = [problem.severity for problem in problems]
    errors, release = found.count(Severity.ERROR), found.count(Severity.RELEASE)
    hints = found.count(Severity.WARNING)
    if not found:
        return "Alles in Ordnung."
    return (
        f"{errors} Fehler, {hints} {'Hinweis' if hints == 1 else 'Hinweise'}, "
        f"{release} offen vor der Veröffentlichung."
    )
