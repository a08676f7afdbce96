"""Problems as a Code Quality report of GitLab: they appear in the merge request.

docs.gitlab.com, “Code Quality”, “Code Quality report format”.
"""

import json
from collections import Counter
from hashlib import sha256

from generator.problems import Problem, Severity
from generator.report.findings import Findings
from generator.report.wording import one_line, said


def gitlab_report(findings: Findings) -> str:
    """Return the report as JSON.

    A fingerprint tells a problem from others wherever its line moves to: path, field, rule, and
    the how manieth of them it is.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    entries = []
    for problem in findings.problems:
        what = (problem.path, problem.field_name, problem.rule)
        seen[what] += 1
        entries.append(
            {
                "description": f"{said(problem)} {one_line(problem.remedy)}",
                "check_name": problem.rule,
                "fingerprint": sha256("\0".join((*what, str(seen[what]))).encode()).hexdigest(),
                "severity": _severity(problem, findings),
                "location": {
                    "path": one_line(findings.file(problem)),
                    "lines": {"begin": problem.line},
                },
            }
        )
    return json.dumps(entries, ensure_ascii=False, indent=1)


def _severity(problem: Problem, findings: Findings) -> str:
    if findings.stops(problem):
        return "major"
    return "minor" if problem.severity is Severity.RELEASE else "info"
