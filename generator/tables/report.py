"""What an import found and did, in German."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.problems import Severity
from generator.tables.exporting import table_of
from generator.tables.importing import Imported
from generator.tables.records import Change, Fate
from generator.tables.sheet import Finding, Sheet
from generator.tables.wording import LONGEST_QUOTE
from generator.textio import visible

_NAMES = {
    Severity.ERROR: "Fehler",
    Severity.RELEASE: "Vor der Veröffentlichung",
    Severity.WARNING: "Hinweis",
}


def reading_lines(sheets: Iterable[Sheet]) -> tuple[str, ...]:
    """Say how each table was understood."""
    return tuple(f"{it.file}: {it.reading}, {len(it.rows)} Zeilen" for it in sheets)


def finding_lines(findings: Iterable[Finding]) -> tuple[str, ...]:
    """Return the findings, errors last, each with its place, what stands there and a remedy."""
    last = sorted(findings, key=lambda it: it.severity is Severity.ERROR)
    return tuple(line for finding in last for line in _lines(finding))


def _lines(finding: Finding) -> Iterator[str]:
    cell = finding.cell
    place = [cell.file]
    if cell.sheet:
        place.append(f"Blatt „{cell.sheet}“")
    place.append(f"Zelle {cell.address}")
    if cell.header:
        place.append(f"Spalte „{cell.header}“")
    yield _one_line(f"{', '.join(place)}: {_NAMES[finding.severity]} [{finding.rule}]")
    yield _one_line(f"    gefunden: {f'„{_short(cell.text)}“' if cell.text else 'nichts'}")
    yield _one_line(f"    {finding.message}")
    yield _one_line(f"    → {finding.remedy}")


def change_lines(changes: Iterable[Change]) -> tuple[str, ...]:
    """Return what becomes of each record that does not stay as it is, by the row it comes from."""
    return tuple(line for change in changes for line in _of_change(change))


def _of_change(change: Change) -> Iterator[str]:
    row = change.draft.row
    if change.fate is Fate.SAME:
        return
    yield _one_line(f"{change.fate}: {change.path} ({row.file}, Zeile {row.row})")
    if change.fate is Fate.FOREIGN:
        yield (
            "    Am Namen erkannt; bleibt, wie es ist. Soll die Tabelle es pflegen, ergänzen Sie "
            f"dort unter „source“: key: {_one_line(change.draft.key)}"
        )
    if change.fate is Fate.CHANGED and change.before:
        yield from _differences(change)


def _differences(change: Change) -> Iterator[str]:
    if change.before is None:
        return
    table = table_of(change.subject, (change.before, change.after))
    for column, old, new in zip(table.columns, *table.rows, strict=True):
        if old != new:
            yield _one_line(f"    {column.name}: {_quoted(old)} → {_quoted(new)}")


def _quoted(text: str) -> str:
    return f"„{_short(text)}“" if text else "nichts"


def summary(imported: Imported) -> str:
    """Count what becomes of the records, and what is wrong."""
    fates = Counter(it.fate for it in imported.changes)
    counts = [f"{fates[fate]} {fate.value}" for fate in Fate if fates[fate]]
    kinds = Counter(it.severity for it in imported.findings)
    errors, hints = kinds[Severity.ERROR], kinds[Severity.WARNING] + kinds[Severity.RELEASE]
    found = f"{errors} Fehler, {hints} {'Hinweis' if hints == 1 else 'Hinweise'}"
    return f"{', '.join(counts) or 'Keine Datensätze'}; {found}."


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + "…"


def _one_line(text: str) -> str:
    return visible(" ".join(text.splitlines()) if text.strip() else text)
