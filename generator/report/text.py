"""Problems for people at a terminal."""

from collections.abc import Iterator

from generator.problems import Problem, Severity
from generator.report.excerpt import excerpt
from generator.report.findings import Findings
from generator.report.wording import SEVERITIES, one_line, said

_COLOURS = {Severity.ERROR: "31", Severity.RELEASE: "33", Severity.WARNING: "36"}
"""Red, yellow, cyan: ECMA-48, 8.3.117 (SGR)."""
_BOLD, _FAINT = "1", "2"


def text_lines(problem: Problem, findings: Findings) -> Iterator[str]:
    """Yield the lines of a problem, with colours that the command line takes off where none show.

    First where and what, as editors make it a link; then the line with a mark, the remedy, and
    where more about it stands.
    """
    colour = _COLOURS[problem.severity]
    where = one_line(f"{findings.file(problem)}:{problem.line}:{problem.column}")
    kind = _styled(SEVERITIES[problem.severity], _BOLD, colour)
    yield f"{_styled(where, _BOLD)}: {kind} [{problem.rule}] {said(problem)}"
    if quoted := excerpt(problem):
        margin = " " * len(str(problem.line))
        yield f"    {problem.line} | {quoted[0]}"
        yield f"    {margin} | {_styled(quoted[1], _BOLD, colour)}"
    yield f"    → {one_line(problem.remedy)}"
    yield _styled(f"      Mehr dazu: {findings.handbook}#{problem.rule}", _FAINT)


def _styled(text: str, *styles: str) -> str:
    return f"\x1b[{';'.join(styles)}m{text}\x1b[0m"
