"""Problems as Markdown, for the summary of a run: forges cut lists of annotations short."""

from collections.abc import Iterator, Sequence

from generator.problems import Problem
from generator.report.excerpt import excerpt
from generator.report.findings import Findings
from generator.report.wording import SEVERITIES, one_line, said, summary

LONGEST = 900_000
"""A summary on GitHub has at most 1 MiB: docs.github.com, “Workflow commands”, “Step isolation”."""


def markdown_report(findings: Findings) -> str:
    """Return the report, a heading a file; whatever was quoted from content stays text."""
    parts = ["## Prüfung der Inhalte\n", f"{summary(findings.problems)}\n"]
    length = 0
    for file, problems in findings.by_file.items():
        part = "\n".join((f"\n### {_code(file)}\n", *_items(problems, findings.handbook)))
        length += len(part.encode())
        if length > LONGEST:
            parts.append("\nHier ist nicht mehr Platz: `make check` nennt alle Meldungen.")
            break
        parts.append(part)
    return "\n".join(parts) + "\n"


def _items(problems: Sequence[Problem], handbook: str) -> Iterator[str]:
    for problem in problems:
        rule = f"[{problem.rule}]({handbook}#{problem.rule})"
        where = f"Zeile {problem.line}, Spalte {problem.column}"
        yield f"- **{SEVERITIES[problem.severity]}**, {where}: {_plain(said(problem))} ({rule})"
        if quoted := excerpt(problem):
            yield f"  <pre>{'<br>'.join(map(_escaped, quoted))}</pre>"
        yield f"  → {_plain(problem.remedy)}"


def _plain(text: str) -> str:
    """Return a text in which nothing is markup, a mention or a reference to an issue."""
    return "".join(
        it if it.isalnum() or it in " „“‚‘–…→.,;()äöüÄÖÜß" else f"&#{ord(it)};"
        for it in one_line(text)
    )


def _code(text: str) -> str:
    return f"<code>{_escaped(one_line(text))}</code>"


def _escaped(text: str) -> str:
    """Return a text as it stands, blanks too, where HTML is read and Markdown might be."""
    return "".join(it if it.isalnum() or it in " ^-_/." else f"&#{ord(it)};" for it in text)
