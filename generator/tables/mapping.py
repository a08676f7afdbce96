"""Reading a mapping file; its mistakes are reported by line, as those of content files are."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.model.table_mapping import ColumnRule, RecordRule, TableMapping
from generator.model.validation import validate
from generator.problems import FieldPath, Problem, located
from generator.suggest import remedy
from generator.tables.cell_pattern import unknown_fields
from generator.tables.columns import column_at, columns
from generator.tables.sheet import TableError
from generator.tables.subjects import SUBJECTS, Subject
from generator.textio import Refused, decode
from generator.yamlio import parse


def read_mapping(file: Path) -> tuple[TableMapping | None, tuple[Problem, ...]]:
    """Return the mapping in a file, or None and what is wrong with it, with lines.

    Raises TableError when there is no such file.
    """
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise TableError(
            f"„{file}“ lässt sich nicht lesen ({error.strerror}). Prüfen Sie den Namen."
        ) from None
    try:
        document, repeated = parse(decode(raw, file.name), file.name)
    except Refused as refused:
        return None, (refused.problem,)
    mapping, problems = validate(TableMapping, document.value, file.name)
    unknown = tuple(_unknown(mapping, file.name)) if mapping else ()
    found = located((*repeated, *problems, *unknown), {file.name: document.positions})
    return (None if found else mapping), found


def rules_of(mapping: TableMapping) -> Iterator[tuple[Subject, RecordRule]]:
    """Yield what a mapping says of each kind of record, institutions first."""
    for name, subject in SUBJECTS.items():
        rule: RecordRule | None = getattr(mapping, name)
        if rule:
            yield subject, rule


def _unknown(mapping: TableMapping, path: str) -> Iterator[Problem]:
    for subject, rule in rules_of(mapping):
        fields = {it.name: it.title for it in columns(subject.model, {})}
        for place, name in _named(subject, rule):
            if column_at(subject.model, name) is None:
                yield _no_field(path, (subject.name, *place), name, subject, fields)


def _named(subject: Subject, rule: RecordRule) -> Iterator[tuple[FieldPath, str]]:
    for name in rule.constants:
        yield ("constants", name), name
    for header, column in rule.columns.items():
        yield from _named_by_column(subject, ("columns", header), column)


def _named_by_column(
    subject: Subject, place: FieldPath, rule: ColumnRule
) -> Iterator[tuple[FieldPath, str]]:
    for index, name in enumerate(rule.to):
        yield (*place, "to", index), name
    for name in unknown_fields(subject.model, rule.pattern or ""):
        yield (*place, "pattern"), name


def _no_field(
    path: str, place: FieldPath, name: str, subject: Subject, fields: Mapping[str, str]
) -> Problem:
    known = [field.replace("[0]", "[]") for field in fields]
    return Problem(
        path,
        "unknown-field",
        f"Ein Feld „{name}“ hat kein Datensatz der Art „{subject.title}“.",
        remedy(name, known, "Die Felder stehen im Redaktionshandbuch unter „Alle Felder“."),
        place,
    )
