"""Problems as JUnit XML, which many services show as failed tests: a file is a test.

github.com/testmoapp/junitxml describes the format; there is no standard.
"""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from generator.problems import Problem
from generator.report.findings import Findings
from generator.report.wording import one_line, said


def junit_report(findings: Findings) -> str:
    """Return the report as XML; what stops nothing is output of its test, not a failure."""
    cases = [_case(file, found, findings) for file, found in findings.by_file.items()]
    # Services take a report without any test for one that did not run.
    cases = cases or [ET.Element("testcase", name=findings.folder, classname=findings.folder)]
    failed = sum(case.find("failure") is not None for case in cases)
    counts = {"tests": str(len(cases)), "failures": str(failed), "errors": "0"}
    suites = ET.Element("testsuites", counts)
    ET.SubElement(suites, "testsuite", {"name": "Inhalte", **counts}).extend(cases)
    return ET.tostring(suites, "unicode", xml_declaration=True)


def _case(file: str, problems: Sequence[Problem], findings: Findings) -> ET.Element:
    case = ET.Element("testcase", name=one_line(file), classname=findings.folder)
    stopping = [it for it in problems if findings.stops(it)]
    if stopping:
        first = {"message": said(stopping[0]), "type": stopping[0].rule}
        ET.SubElement(case, "failure", first).text = _listed(stopping)
    if hints := [it for it in problems if not findings.stops(it)]:
        ET.SubElement(case, "system-out").text = _listed(hints)
    return case


def _listed(problems: Sequence[Problem]) -> str:
    return "\n".join(
        f"{it.line}:{it.column} [{it.rule}] {said(it)} {one_line(it.remedy)}" for it in problems
    )
