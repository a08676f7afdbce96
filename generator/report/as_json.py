"""Problems for other programs: everything that is known of them, as JSON.

`schemas/report.schema.json` describes it.
"""

from pydantic import BaseModel, ConfigDict, Field

from generator.problems import Severity
from generator.report.findings import Findings


class ReportedProblem(BaseModel):
    """A problem as it is written for other programs."""

    model_config = ConfigDict(frozen=True)

    path: str = Field(title="Datei", description="Mit dem Ordner, in dem die Inhalte stehen.")
    line: int = Field(ge=1, title="Zeile", description="Von 1 an gezählt.")
    column: int = Field(ge=1, title="Spalte", description="In Zeichen, von 1 an gezählt.")
    width: int = Field(ge=1, title="Breite", description="So viele Zeichen sind gemeint.")
    excerpt: str = Field(title="Wortlaut", description="Die Zeile, wie sie in der Datei steht.")
    field: str = Field(title="Feld", description="contact.phone; leer: die ganze Datei.")
    rule: str = Field(title="Regel", description="Ihre Überschrift in docs/MELDUNGEN.md.")
    severity: Severity = Field(title="Schwere", description="error, release oder warning.")
    message: str = Field(title="Meldung", description="Was nicht stimmt.")
    remedy: str = Field(title="Abhilfe", description="Was erwartet wird und wie man es behebt.")


class Report(BaseModel):
    """All problems of a content folder."""

    model_config = ConfigDict(frozen=True)

    passed: bool = Field(title="Bestanden", description="Ob nichts davon aufhält.")
    problems: tuple[ReportedProblem, ...] = Field(title="Meldungen", description="Nach Dateien.")


def json_report(findings: Findings) -> str:
    """Return the report as JSON."""
    reported = (
        ReportedProblem(
            path=findings.file(it),
            line=it.line,
            column=it.column,
            width=it.width,
            excerpt=it.excerpt,
            field=it.field_name,
            rule=it.rule,
            severity=it.severity,
            message=it.message,
            remedy=it.remedy,
        )
        for it in findings.problems
    )
    passed = not any(map(findings.stops, findings.problems))
    return Report(passed=passed, problems=tuple(reported)).model_dump_json(indent=1)
