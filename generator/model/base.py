"""What all records share: frozen, unknown keys refused, and the kinds of text a field can hold.

Models know the shape of one file only; what needs a second file is a check (generator/check/).
Titles and descriptions are German: they feed messages, the JSON Schema, forms and the handbook.
"""

import re
import unicodedata
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

_CONFIG = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Part(BaseModel):
    """A group of fields inside a record."""

    model_config = _CONFIG


def _one_line(text: str) -> str:
    if "\n" in text:
        raise PydanticCustomError("one_line", "one line only")
    # Letters, numbers, punctuation, symbols; not marks, separators and format characters alone.
    if not text[0].isalnum() and not any(unicodedata.category(it)[0] in "LNPS" for it in text):
        raise PydanticCustomError("invisible", "nothing to see")
    return text


def _iso_date(value: object) -> object:
    # pydantic alone would read "1511" as seconds since 1970.
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        raise PydanticCustomError("iso_date", "not YYYY-MM-DD")
    return _near(value)


def _iso_datetime(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d", value):
        raise PydanticCustomError("iso_datetime", "not YYYY-MM-DD HH:MM")
    return _near(value)


def _near(value: object) -> object:
    """Refuse years that are typing errors, and too far away to reckon with."""
    if isinstance(value, str) and not re.match(r"19|20|21", value):
        raise PydanticCustomError("far_year", "not between 1900 and 2199")
    return value


_WORDS_FOR_BOOL = {
    "true": True,
    "ja": True,
    "yes": True,
    "false": False,
    "nein": False,
    "no": False,
}


def _bool(value: object) -> object:
    if isinstance(value, str):
        word = value.strip().lower()
        if word not in _WORDS_FOR_BOOL:
            raise PydanticCustomError("yes_no", "neither true nor false")
        return _WORDS_FOR_BOOL[word]
    return value


_LABEL = "[a-zA-Z0-9_ß-öø-ÿ](?:[a-zA-Z0-9_ß-öø-ÿ-]*[a-zA-Z0-9_ß-öø-ÿ])?"
_PORT = r"(?:[1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5])"
SAFE_URL = re.compile(
    rf"https?://(?:{_LABEL}\.)+(?:[a-zA-Z]{{2,}}|xn--[a-zA-Z0-9-]+)(?::{_PORT})?"
    r"(?:[/?#][^\s<>\"'\\]*)?"
)
"""A web address of a named host. Letters that look like others (Greek, Cyrillic, fullwidth) are
only allowed in their ASCII form `xn--…` (RFC 5891), which pretends to be nothing else."""


def _url(text: str) -> str:
    if not SAFE_URL.fullmatch(text):
        raise PydanticCustomError("url", "not a web address")
    return text


_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Slug = Annotated[str, StringConstraints(pattern=_SLUG, min_length=1, max_length=80)]
"""An id: small letters, digits and single hyphens; stable, never reused, part of addresses."""

Slugs = Annotated[tuple[Slug, ...], Field(max_length=100)]
"""Ids of other things; each may become a page or a row."""


class Prose:
    """Marks a text as written in a language; numbers, addresses and notations are in none."""


Code = Annotated[str, StringConstraints(min_length=1, max_length=250), AfterValidator(_one_line)]
"""Something on one line that is in no language: a number, an address, a notation."""

Line = Annotated[Code, Prose()]
"""Text on one line."""

Phrase = Annotated[str, StringConstraints(min_length=1, max_length=80), AfterValidator(_one_line)]
"""A word or a few, as somebody types them into a search."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=4000), Prose()]
"""Text that may have several lines."""

Markdown = Annotated[str, StringConstraints(max_length=20_000), Prose()]
"""Text in Markdown; raw HTML is not rendered."""

Url = Annotated[str, StringConstraints(max_length=500), AfterValidator(_url)]
"""A web address with http or https, without user names, kept as typed."""

IsoDate = Annotated[date, BeforeValidator(_iso_date)]
"""A day, `2017-11-28` (ISO 8601)."""


def is_id(value: object) -> bool:
    """Say whether a value is written as an id is."""
    return isinstance(value, str) and re.fullmatch(_SLUG, value) is not None


_MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d[ T]\d\d:\d\d$"}
LocalDateTime = Annotated[datetime, BeforeValidator(_iso_datetime), WithJsonSchema(_MOMENT)]
"""A moment on the clocks of the district, `2017-11-28 09:30`."""

Days = Annotated[int, Field(ge=1, le=5000)]
"""A number of days after which something happens."""

Bool = Annotated[bool, BeforeValidator(_bool)]
"""`true` or `false`; `ja` and `nein` are understood."""

_WORDS_FOR_TERNARY = {
    "ja": "yes",
    "true": "yes",
    "nein": "no",
    "false": "no",
    "unbekannt": "unknown",
}


def _ternary(value: object) -> object:
    return _WORDS_FOR_TERNARY.get(value, value) if isinstance(value, str) else value


Ternary = Annotated[Literal["yes", "no", "unknown"], BeforeValidator(_ternary)]
"""Something that is so, is not so, or that nobody has asked yet."""


class Source(Part):
    """Where a record's statements come from and when they were true."""

    name: Line = Field(title="Quelle", description="Woher die Angaben stammen, in Worten.")
    url: Url | None = Field(
        None, title="Adresse der Quelle", description="Falls sie im Netz steht."
    )
    as_of: IsoDate | None = Field(
        None, title="Stand", description="Tag, an dem die Angaben der Quelle galten."
    )
    key: Code | None = Field(
        None,
        title="Schlüssel in der Quelle",
        description="Schreibt der Import einer Tabelle, um den Datensatz wiederzuerkennen.",
    )


class Record(BaseModel):
    """What every content file has besides its own fields."""

    model_config = _CONFIG

    id: Slug = Field(
        title="Kennung",
        description="Kleinbuchstaben, Ziffern, Bindestriche; gleich dem Dateinamen; bleibt.",
    )
    source: Source | None = Field(
        None, title="Quelle", description="Woher die Angaben stammen und wann sie galten."
    )
    license: Code | None = Field(
        None,
        title="Lizenz",
        description="SPDX-Kennung, nur wenn eine andere als CC-BY-4.0 gilt.",
    )
    former_ids: Slugs = Field(
        (),
        title="Frühere Kennungen",
        description="Damit alte Adressen weiter zum Datensatz führen; die älteste zuerst.",
    )
