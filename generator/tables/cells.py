"""Values as text in a cell, and back; nothing is lost on the way.

Several values stand in one cell, apart by „; “. Where one of them holds a semicolon itself, each
stands on a line of its own instead: no value of a list has a line break.
"""

from collections.abc import Mapping
from datetime import date, datetime

from generator.model.corrections import correction
from generator.tables.columns import TERNARY, Column, is_day

CLEAR = "[leeren]"
"""A cell with this text empties the field. An empty cell leaves the field as it is."""

_SHOWN = {"yes": "ja", "no": "nein", "unknown": "unbekannt"}
_YES_NO: Mapping[str, str] = {"wahr": "ja", "falsch": "nein"}
"""What a German spreadsheet makes of true and false."""


def shown(choice: str, column: Column) -> str:
    """Return one of the allowed values as it stands in a cell."""
    return _SHOWN[choice] if column.choices == TERNARY else choice


def to_text(value: object, column: Column) -> str:
    """Return a value of the column's field as the text of a cell."""
    if isinstance(value, tuple):
        return _joined([to_text(it, column) for it in value])
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    return shown(str(value), column) if column.choices else str(value)


def _joined(texts: list[str]) -> str:
    if any(";" in text for text in texts):
        return "\n".join(texts) if len(texts) > 1 else f"{texts[0]}\n"
    return "; ".join(texts)


def split(text: str, separator: str | None = None) -> list[str]:
    """Return the values of a cell: its lines or, if it has but one, what semicolons part.

    Another separator parts instead, the empty one nothing.
    """
    if separator is not None:
        parts = text.split(separator) if separator else [text]
    else:
        parts = text.split("\n") if "\n" in text else text.split(";")
    return [part.strip() for part in parts if part.strip()]


def to_value(text: str, column: Column) -> str:
    """Return one value as the model reads it.

    German spreadsheets write days as 24.12.2026, numbers as 51,57 and truth as WAHR; there is only
    one way to read these.
    """
    if column.type is bool or column.choices == TERNARY:
        return _YES_NO.get(text.casefold(), text.casefold())
    if is_day(column):
        return correction("iso_date", text) or text
    if column.type is datetime:
        return correction("iso_datetime", text) or text
    if column.type is float:
        return correction("float_parsing", text) or text
    return _choice(text, column) if column.choices else text


def _choice(text: str, column: Column) -> str:
    same = (it for it in column.choices if it.casefold() == text.casefold())
    return next(same, text)
