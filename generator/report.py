"""Problems and outcomes as text, for people and for the forge."""

from collections.abc import Iterable
from pathlib import Path

from generator.pipeline import Built
from generator.problems import Problem, Severity, blocks
from generator.textio import visible

SEVERITIES = {
    Severity.ERROR: "Fehler",
    Severity.RELEASE: "Vor der Veröffentlichung",
    Severity.WARNING: "Hinweis",
}
"""What people call them."""


def problem_lines(
    problems: tuple[Problem, ...], style: str, folder: str, *, release: bool
) -> tuple[str, ...]:
    """Return the problems one a line, then a summary.

    `style` is `text`, `github` (workflow commands) or `summary` (the summary alone); `folder` is
    put before each path. Errors come last, where they are seen first on a terminal.
    """
    shown = sorted(problems, key=lambda it: _weight(it, release=release), reverse=True)
    if style == "summary":
        return (_summary(problems),)
    if style == "github":
        lines = tuple(_github_line(it, folder, release=release) for it in shown)
    else:
        lines = tuple(_text_line(it, folder) for it in shown)
    return (*lines, _summary(problems))


def _weight(problem: Problem, *, release: bool) -> int:
    if problem.severity is Severity.RELEASE:
        return 0 if release else 1
    return 0 if problem.severity is Severity.ERROR else 2


def _text_line(problem: Problem, folder: str) -> str:
    where = f"{folder}/{problem.path}:{problem.line}:{problem.column}"
    field = f" {problem.field_name}:" if problem.field else ""
    said = f"{where}: {SEVERITIES[problem.severity]} [{problem.rule}]{field} {problem.message}"
    return f"{_one_line(said)}\n    → {_one_line(problem.remedy)}"


def _github_line(problem: Problem, folder: str, *, release: bool) -> str:
    """Return a workflow command: docs.github.com, “Workflow commands for GitHub Actions”.

    What stands for itself there is escaped as in github.com/actions/toolkit, command.ts.
    """
    level = "error" if blocks((problem,), release=release) else "warning"
    file = _escaped_property(f"{folder}/{problem.path}")
    place = f"file={file},line={problem.line},col={problem.column}"
    field = f"{problem.field_name}: " if problem.field else ""
    said = _escaped(f"{field}{problem.message} {problem.remedy}")
    return f"::{level} {place},title={_escaped_property(problem.rule)}::{said}"


def _escaped(text: str) -> str:
    return _one_line(text).replace("%", "%25")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _one_line(text: str) -> str:
    """Return a text that cannot be taken for another line, whatever was quoted from content."""
    return visible(" ".join(text.splitlines()))


def _summary(problems: Iterable[Problem]) -> str:
    found = [problem.severity for problem in problems]
    errors, release = found.count(Severity.ERROR), found.count(Severity.RELEASE)
    hints = found.count(Severity.WARNING)
    if not found:
        return "Alles in Ordnung."
    return (
        f"{errors} Fehler, {hints} {'Hinweis' if hints == 1 else 'Hinweise'}, "
        f"{release} offen vor der Veröffentlichung."
    )


def outcome(built: Built, site: Path) -> str:
    """Say in a sentence what a build did."""
    if built.report is None:
        return "Nicht gebaut; die bisherigen Seiten sind unverändert."
    return f"{built.pages} Seiten gebaut: {site} (Prüfsumme {built.report.manifest_digest})"
