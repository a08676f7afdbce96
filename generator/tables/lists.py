"""The lists of a workbook: what may stand in the cells of a column."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.model.taxonomy import Taxonomy
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
    vocabulary = Taxonomy.model_fields.get(column.register)
    return (vocabulary.title if vocabulary else None) or column.register


def lists(catalogue: Catalogue, columns: tuple[Column, ...], *, records: bool) -> Lists:
    """Return every list that a column needs, by its title.

    The ids of vocabularies are among them; those of `records`, which change often, if wanted.
    """
    found = {list_title(it): _choices(catalogue, it, records=records) for it in columns}
    return {title: choices for title, choices in found.items() if choices}


def _choices(catalogue: Catalogue, column: Column, *, records: bool) -> tuple[Choice, ...]:
    if column.type is bool:
        return Choice("ja"), Choice("nein")
    if column.choices:
        return tuple(Choice(shown(it, column)) for it in column.choices)
    if column.register in Taxonomy.model_fields:
        terms = getattr(catalogue.taxonomy, column.register).terms
        return tuple(Choice(it.id, it.name) for it in terms)
    named = getattr(catalogue, column.register, ()) if records and column.register else ()
    return tuple(Choice(it.id, it.name) for it in named)


def hint(column: Column) -> str:
    """Return what to write into a column, in the words of tables."""
    text = column.description
    if list_title(column) in {_YES_NO, "ja, nein, unbekannt"}:
        for word, said in _WORDS.items():
            text = text.replace(word, said)
    if column.path == ("id",):
        text = "Bei neuen Zeilen leer lassen; sonst nie ändern: Daran wird die Zeile erkannt."
    text = _FILE.sub(f"der Liste „{list_title(column)}“", text)
    more = " Mehrere mit Semikolon trennen." if column.many else ""
    return f"{'Pflicht. ' if column.required and column.path != ('id',) else ''}{text}{more}"


_FILE = re.compile(r"taxonomy/\w+\.yaml")
_WORDS = {"true": "ja", "false": "nein", "yes": "ja", "no ": "nein ", "unknown": "unbekannt"}
