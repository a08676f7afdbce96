"""The lists of a workbook: what may stand in the cells of a column."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.tables.cells import shown
from generator.tables.columns import Column

_YES_NO = "ja oder nein"


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that may stand in a cell, and what it means where it does not say so."""

    text: str
    meaning: str = ""


Lists = Mapping[str, tuple[Choice, ...]]
"""Choices by the title of their list."""


def list_title(column: Column) -> str:
    """Return the title of a column's list, nothing for a column without one."""
    if column.type is bool:
        return _YES_NO
    if column.choices:
        return ", ".join(shown(it, column) for it in column.choices)
    return column.register


def lists(catalogue: Catalogue, columns: tuple[Column, ...]) -> Lists:
    """Return every list that a column needs, by its title, vocabularies from the catalogue."""
    found: dict[str, tuple[Choice, ...]] = {}
    for column in columns:
        if column.type is bool:
            found[_YES_NO] = (Choice("ja"), Choice("nein"))
        elif column.choices:
            texts = (shown(it, column) for it in column.choices)
            found[list_title(column)] = tuple(Choice(it) for it in texts)
        elif column.register in type(catalogue.taxonomy).model_fields:
            terms = getattr(catalogue.taxonomy, column.register).terms
            found[column.register] = tuple(Choice(it.id, it.name) for it in terms)
    return {title: choices for title, choices in found.items() if choices}


def hint(column: Column) -> str:
    """Return what to write into a column, in the words of tables."""
    text = column.description
    if list_title(column) in {_YES_NO, "ja, nein, unbekannt"}:
        for word, said in _WORDS.items():
            text = text.replace(word, said)
    if column.path == ("id",):
        text = "Bei neuen Zeilen leer lassen; sonst nie ändern: Daran wird die Zeile erkannt."
    more = " Mehrere mit Semikolon trennen." if column.many else ""
    return f"{'Pflicht. ' if column.required and column.path != ('id',) else ''}{text}{more}"


_WORDS = {"true": "ja", "false": "nein", "yes": "ja", "no ": "nein ", "unknown": "unbekannt"}
