"""Values of fields as people say them in German."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from hashlib import sha256
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.i18n import german
from generator.textio import FORBIDDEN_CHARACTER

_YES_OR_NO = {"yes": "ja", "no": "nein", "unknown": "unbekannt"}
_NO_MEANING = ("oder ", "bis ")


def said(value: object, info: FieldInfo) -> str:
    """Return a value in German; empty when there is none. Lists have a line for each long item."""
    match value:
        case None:
            text = ""
        case bool():
            text = "ja" if value else "nein"
        case date():
            text = _day(value)
        case float():
            text = repr(value).replace(".", ",")
        case ((_, *_), *_) if not isinstance(value[0], str):
            text = f"{len(value)} Punkte, Prüfsumme {sha256(repr(value).encode()).hexdigest()[:8]}"
        case tuple():
            text = listed(tuple(said(it, info) for it in value))
        case _:
            text = meanings(info).get(str(value), seen(str(value)))
    return text


def _day(value: date) -> str:
    words = german()
    return words.moment(value, None) if isinstance(value, datetime) else words.long_date(value)


def listed(items: tuple[str, ...]) -> str:
    """Return texts as a list: with commas where that is clear, else one a line."""
    between = "\n" if any(re.search(r"[,;\n]|.{50}", it) for it in items) else ", "
    return between.join(items)


def seen(text: str) -> str:
    """Return a text in which nothing hides: no control characters, no change of direction."""
    return FORBIDDEN_CHARACTER.sub(lambda sign: f"<U+{ord(sign.group()):04X}>", text)


def meanings(info: FieldInfo) -> Mapping[str, str]:
    """Return what the values of a field mean: „planned“ is „geplant“.

    A description says it: „planned geplant, active läuft“.
    """
    allowed = set(choices(info.annotation))
    if not allowed:
        return {}
    if allowed == set(_YES_OR_NO):
        return _YES_OR_NO
    parts = (it.partition(" ") for it in (info.description or "").rstrip(".").split(", "))
    return {
        value: meaning
        for value, _, meaning in parts
        if value in allowed and meaning and not meaning.startswith(_NO_MEANING)
    }


def choices(annotation: Any) -> tuple[str, ...]:  # noqa: ANN401 - any type expression
    """Return the values that a type allows, where it allows only some."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(it for inner in get_args(annotation) for it in choices(inner))
