"""Problems as workflow commands of GitHub Actions: they appear at their line of a pull request."""

from generator.problems import Problem
from generator.report.findings import Findings
from generator.report.wording import one_line, said


def github_line(problem: Problem, findings: Findings) -> str:
    """Return a workflow command: docs.github.com, “Workflow commands for GitHub Actions”.

    What stands for itself there is escaped as in github.com/actions/toolkit, command.ts.
    """
    level = "error" if findings.stops(problem) else "warning"
    file = _escaped_property(findings.file(problem))
    ends = problem.column + problem.width
    place = f"file={file},line={problem.line},col={problem.column},endColumn={ends}"
    text = _escaped(f"{said(problem)} {problem.remedy}")
    return f"::{level} {place},title={_escaped_property(problem.rule)}::{text}"


def _escaped(text: str) -> str:
    return one_line(text).replace("%", "%25")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
