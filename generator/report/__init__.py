"""Problems and outcomes in the forms in which people, forges and other programs read them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from generator.model.site import Site
from generator.problems import Problem
from generator.report.as_json import json_report
from generator.report.findings import Findings
from generator.report.github import github_line
from generator.report.gitlab import gitlab_report
from generator.report.junit import junit_report
from generator.report.markdown import markdown_report
from generator.report.outcome import outcome
from generator.report.sarif import sarif_report
from generator.report.text import text_lines
from generator.report.wording import SEVERITIES, ordered, summary

__all__ = ["FORMS", "SEVERITIES", "Findings", "handbook_of", "outcome", "problem_lines"]

HANDBOOK = "docs/MELDUNGEN.md"
"""Where all rules are described, each under its name."""


def handbook_of(site: Site) -> str:
    """Return the address of the page about all rules, or where it stands among the files."""
    return f"{site.repository_url}/blob/HEAD/{HANDBOOK}" if site.repository_url else HANDBOOK


def problem_lines(
    problems: tuple[Problem, ...],
    style: str,
    folder: str,
    *,
    release: bool,
    handbook: str = HANDBOOK,
) -> tuple[str, ...]:
    """Return the problems one after the other, errors last, then a summary.

    `style` is `text`, `github` (workflow commands) or `summary` (the summary alone); `folder` is
    put before each path.
    """
    findings = Findings(problems, folder, handbook, release)
    shown = ordered(problems, release=release) if style != "summary" else ()
    if style == "github":
        lines = tuple(github_line(it, findings) for it in shown)
    else:
        lines = tuple("\n".join(text_lines(it, findings)) for it in shown)
    return (*lines, summary(problems))


def _lines(style: str) -> Callable[[Findings], str]:
    return lambda it: "\n".join(
        problem_lines(it.problems, style, it.folder, release=it.release, handbook=it.handbook)
    )


FORMS: Mapping[str, Callable[[Findings], str]] = MappingProxyType(
    {
        "text": _lines("text"),
        "github": _lines("github"),
        "gitlab": gitlab_report,
        "sarif": sarif_report,
        "json": json_report,
        "junit": junit_report,
        "markdown": markdown_report,
    }
)
"""What writes a report, by the name that `build.py check --format` knows it by."""
