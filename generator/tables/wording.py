"""What is said about cells: findings of the import itself, and those of models and checks."""

from collections.abc import Mapping, Sequence

from generator.check.registers import Register
from generator.problems import FieldPath, Problem, Severity, field_name
from generator.tables.sheet import Cell, Finding

LONGEST_QUOTE = 60
"""Letters of a cell that a message repeats."""


def no_key(cell: Cell) -> Finding:
    """Say that a row has nothing to recognise it by."""
    return Finding(
        cell,
        "no-key",
        "Hier fehlt der Schlüssel, an dem die Zeile beim nächsten Import wiedererkannt wird.",
        "Füllen Sie diese Zelle aus.",
    )


def not_like_pattern(cell: Cell, example: str) -> Finding:
    """Say that a cell cannot be taken apart as the mapping says."""
    return Finding(
        cell,
        "bad-pattern",
        "Die Zelle lässt sich nicht in ihre Angaben zerlegen.",
        f"Schreiben Sie sie so: „{example}“.",
    )


def ambiguous(cell: Cell, text: str, ids: Sequence[str]) -> Finding:
    """Say that several records have a name."""
    return Finding(
        cell,
        "ambiguous-name",
        f"„{text}“ heißen mehrere Datensätze.",
        f"Schreiben Sie die Kennung: {' oder '.join(ids)}.",
    )


def unknown_name(cell: Cell, text: str, register: Register) -> Finding:
    """Say that a register has no such id and no such name."""
    return Finding(
        cell,
        "unknown-id",
        f"{register.noun} „{text}“ kennt das Verzeichnis nicht.",
        register.remedy(text),
    )


def twice(cell: Cell, first: Cell, what: str) -> Finding:
    """Say that two rows are the same record but do not say the same."""
    return Finding(
        cell,
        "repeated-row",
        f"Zeile {first.row} ist {what}, sagt hier aber etwas anderes.",
        "Schreiben Sie in beiden Zeilen dasselbe, oder löschen Sie eine.",
    )


def of_problem(problem: Problem, cells: Mapping[FieldPath, Cell], row: Cell) -> Finding:
    """Return what a model or a check found, at the cell that it comes from.

    What no column says is shown at the first cell of the row, with the name of the field.
    """
    cell = _cell(problem.field, cells)
    message, remedy = problem.message, _in_words_of_tables(problem.remedy)
    if problem.rule == "missing-field":
        return _missing(problem, cell, _cell(problem.field[:-1], cells) or row)
    if cell is None:
        named = f"{field_name(problem.field)}: " if problem.field else ""
        return Finding(row, problem.rule, named + message, remedy, problem.severity)
    if cell.number and cell.text.isdecimal():
        remedy = (
            f"{remedy} Die Tabelle hält den Wert für eine Zahl und hat führende Nullen vielleicht "
            "weggelassen: Geben Sie der Spalte das Format „Text“."
        )
    return Finding(cell, problem.rule, message, remedy, problem.severity)


def _in_words_of_tables(remedy: str) -> str:
    return remedy.replace("yes, no, unknown", "ja, nein, unbekannt")


def _missing(problem: Problem, cell: Cell | None, beside: Cell) -> Finding:
    if cell:
        message = f"Die Pflichtangabe „{cell.header}“ fehlt."
        return Finding(cell, problem.rule, message, "Füllen Sie diese Zelle aus.")
    name = field_name(problem.field)
    return Finding(
        beside,
        problem.rule,
        f"Die Pflichtangabe „{name}“ fehlt; die Tabelle hat keine Spalte dafür.",
        f"Ergänzen Sie eine Spalte „{name}“.",
    )


def _cell(field: FieldPath, cells: Mapping[FieldPath, Cell]) -> Cell | None:
    """Return the cell of a field, of the list around it, or of the first field inside it."""
    around = (field[:length] for length in range(len(field), 0, -1))
    found = next((cells[it] for it in around if it in cells), None)
    inside = (cell for path, cell in cells.items() if path[: len(field)] == field)
    return found or (next(inside, None) if field else None)


def left_out(finding: Finding) -> Finding:
    """Say that a row is only wrong because another one does not come in."""
    return Finding(
        finding.cell,
        "left-out",
        "Diese Zeile nennt etwas, das wegen eines Fehlers in einer anderen nicht übernommen wird.",
        "Beheben Sie den anderen Fehler; solange bleibt auch diese Zeile draußen.",
        Severity.WARNING,
    )


def says_something(finding: Finding) -> bool:
    """Say whether a finding is worth a line: hints only where the table wrote something."""
    written = bool(finding.cell.header and finding.cell.text)
    return finding.severity is Severity.ERROR or written
