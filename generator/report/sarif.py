"""Problems as SARIF 2.1.0, which forges and editors read.

docs.oasis-open.org/sarif/sarif/v2.1.0.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from generator.problems import Problem, Severity
from generator.report.findings import Findings
from generator.report.wording import one_line, said
from generator.rules import reasons


def sarif_report(findings: Findings) -> str:
    """Return the log as JSON; rules have an address where the handbook has one."""
    rules = sorted({problem.rule for problem in findings.problems})
    why = reasons()
    driver = {
        "name": "integrationsangebote",
        "rules": [_rule(it, why[it], findings.handbook) for it in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": "de",
        "columnKind": "unicodeCodePoints",
        "results": [_result(it, rules, findings) for it in findings.problems],
    }
    log = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/"
        "sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(log, ensure_ascii=False, indent=1)


def _rule(rule: str, why: str, handbook: str) -> Mapping[str, Any]:
    described: dict[str, Any] = {"id": rule, "shortDescription": {"text": why}}
    if handbook.startswith("https://"):
        described["helpUri"] = f"{handbook}#{rule}"
    return described


def _result(problem: Problem, rules: Sequence[str], findings: Findings) -> Mapping[str, Any]:
    region: dict[str, Any] = {
        "startLine": problem.line,
        "startColumn": problem.column,
        "endColumn": problem.column + problem.width,
    }
    if problem.excerpt:
        region["snippet"] = {"text": problem.excerpt}
    place = {"artifactLocation": {"uri": quote(findings.file(problem))}, "region": region}
    return {
        "ruleId": problem.rule,
        "ruleIndex": rules.index(problem.rule),
        "level": _level(problem, findings),
        "message": {"text": f"{said(problem)} {one_line(problem.remedy)}"},
        "locations": [{"physicalLocation": place}],
    }


def _level(problem: Problem, findings: Findings) -> str:
    if findings.stops(problem):
        return "error"
    return "warning" if problem.severity is Severity.RELEASE else "note"
