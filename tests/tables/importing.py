"""Importing into small contents, by the functions that the command calls."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.load import Content, load
from generator.tables import SUBJECTS, Imported, Reading, import_tables, read_mapping, read_table
from generator.tables.writing import written
from tests.building import TODAY
from tests.contents import SMALL, write


def content(folder: Path, files: Mapping[str, str] | None = None) -> Path:
    """Write SMALL with further files and return its folder."""
    return write(folder / "content", {**SMALL, **(files or {})})


def mapping(folder: Path, text: str) -> Path:
    """Write a mapping file."""
    return write(folder, {"mapping.yaml": text}) / "mapping.yaml"


def read(root: Path, *tables: Path, mapped: Path | None = None, kind: str = "offers") -> Imported:
    """Return what tables make of a content folder; nothing is written."""
    return _read(load(root), tables, mapped, kind)


def _read(content: Content, tables: Sequence[Path], mapped: Path | None, kind: str) -> Imported:
    found, problems = read_mapping(mapped) if mapped else (None, ())
    assert problems == ()
    reading = Reading(found, SUBJECTS[kind])
    usual = "" if found else reading.subject.title
    return import_tables([read_table(it, usual=usual) for it in tables], reading, content, TODAY)


def bring(root: Path, *tables: Path, mapped: Path | None = None, kind: str = "offers") -> Imported:
    """Import tables without errors into a content folder and return what changed."""
    before = load(root)
    imported = _read(before, tables, mapped, kind)
    assert errors(imported) == []
    written(root, imported.changes, before.positions)
    return imported


def fates(imported: Imported) -> dict[str, str]:
    """Return what becomes of each record, by the path of its file."""
    return {it.path: str(it.fate.value) for it in imported.changes}


def errors(imported: Imported) -> list[tuple[str, str]]:
    """Return the cell and the rule of each error."""
    return [(it.cell.address, it.rule) for it in imported.findings if it.severity == "error"]
