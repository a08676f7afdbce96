"""`build.py import`: offers and institutions from spreadsheets."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import File, content_option
from commands.saying import shown
from generator.day import build_day

if TYPE_CHECKING:
    from generator.model.table_mapping import TableMapping
    from generator.tables import Imported, Reading, Sheet


@click.command("import", short_help="Angebote oder Institutionen aus Tabellen übernehmen.")
@click.argument("files", metavar="DATEI…", type=File, nargs=-1, required=True)
@content_option
@click.option("--mapping", type=File, help="Zuordnung für Tabellen mit eigenen Spalten (YAML).")
@click.option("--sheet", default="", metavar="NAME", help="Blatt der Arbeitsmappe.")
@click.option(
    "--kind",
    type=click.Choice(("offers", "institutions")),
    default="offers",
    show_default=True,
    help="Was die Zeilen sind; eine Zuordnung sagt es selbst.",
)
@click.option("--dry-run", is_flag=True, help="Nur sagen, was geschähe; nichts schreiben.")
@click.option("--partial", is_flag=True, help="Zeilen ohne Fehler übernehmen, andere auslassen.")
def import_tables(
    files: tuple[Path, ...],
    content: Path,
    mapping: Path | None,
    sheet: str,
    kind: str,
    dry_run: bool,
    partial: bool,
) -> None:
    """Tabellen (XLSX, CSV) lesen, prüfen und als Dateien in die Inhalte schreiben.

    \b
    Mit den Spalten der Vorlage schemas/angebote.xlsx:
      python build.py import angebote.xlsx --dry-run
      python build.py import angebote.xlsx
    Mit eigenen Spalten und einer Zuordnung:
      python build.py import datenbank.xlsx --mapping mappings/datenbank-2017.yaml
    Ist eine Zelle falsch, wird nichts geschrieben; jede wird mit Abhilfe
    genannt. Was es schon gibt, wird nur in den Spalten der Tabelle geändert.
    """  # noqa: D301 - click reads \b as: keep the lines
    if not _import(files, Options(content, mapping, sheet, kind, dry_run, partial)):
        sys.exit(1)


@dataclass(frozen=True, slots=True)
class Options:
    """What was typed besides the names of the files."""

    content: Path
    mapping: Path | None
    sheet: str
    kind: str
    dry_run: bool
    partial: bool


def _import(files: tuple[Path, ...], options: Options) -> bool:
    """Import, say what happened, and say whether nothing was wrong."""
    from generator.tables import SUBJECTS, Reading, TableError, read_content, written
    from generator.tables import import_tables as import_sheets

    try:
        reading = Reading(_mapping(options.mapping), SUBJECTS[options.kind])
        sheets = _sheets(files, options.sheet, reading)
        content = read_content(options.content)
        imported = import_sheets(sheets, reading, content, build_day(options.content))
        writes = not options.dry_run and (options.partial or not imported.wrong)
        if writes:
            written(options.content, imported.changes, content.positions)
    except TableError as error:
        click.echo(str(error), err=True)
        return False
    _report(imported, options, writes=writes)
    return not imported.wrong


def _report(imported: "Imported", options: Options, *, writes: bool) -> None:
    from generator.tables.report import change_lines, finding_lines, summary

    if options.dry_run or writes:
        _say(change_lines(imported.changes))
    _say(finding_lines(imported.findings))
    _say(_doubles(imported, options.content))
    click.echo(summary(imported))
    count = sum(1 for it in imported.changes if it.written)
    folder = shown(options.content)
    click.echo(_outcome(folder, count, writes=writes, dry_run=options.dry_run))


def _doubles(imported: "Imported", folder: Path) -> tuple[str, ...]:
    """Return which new offers may be there already, under another id."""
    from generator.catalogue import build_catalogue
    from generator.changes.duplicates import duplicates
    from generator.load import load
    from generator.model.offer import Offer
    from generator.tables.records import Fate

    found = [(it.path, it.after) for it in imported.changes if it.fate is Fate.NEW]
    new = {it.id: (path, it) for path, it in found if isinstance(it, Offer)}
    there = [it for it in build_catalogue(load(folder)).offers if it.id not in new]
    offers = tuple(it for _, it in new.values())
    return tuple(
        f"{new[it.offer.id][0]}: Vielleicht gibt es das schon als „{it.other.name}“ "
        f"({it.other.id}): {', '.join(it.reasons)}. Dann gehört diese Kennung in die Tabelle."
        for it in duplicates(offers, (*offers, *there))
    )


def _outcome(folder: str, count: int, *, writes: bool, dry_run: bool) -> str:
    if dry_run:
        return "Probelauf: nichts geschrieben."
    files = "1 Datei" if count == 1 else f"{count} Dateien"
    return f"{files} geschrieben: {folder}" if writes and count else "Nichts geschrieben."


def _say(lines: tuple[str, ...]) -> None:
    if lines:
        click.echo("\n".join(lines))


def _mapping(file: Path | None) -> "TableMapping | None":
    from generator.report import problem_lines
    from generator.tables import read_mapping

    if file is None:
        return None
    mapping, problems = read_mapping(file)
    if mapping is None:
        lines = problem_lines(problems, "text", shown(file.parent), release=False)
        click.echo("\n".join(lines), err=True)
        sys.exit(1)
    return mapping


def _sheets(files: tuple[Path, ...], sheet: str, reading: "Reading") -> "tuple[Sheet, ...]":
    from generator.tables import read_table
    from generator.tables.report import reading_lines

    mapped = reading.mapping.sheet if reading.mapping else None
    usual = "" if reading.mapping else reading.subject.title
    sheets = tuple(read_table(file, sheet or mapped or "", usual) for file in files)
    _say(reading_lines(sheets))
    return sheets
