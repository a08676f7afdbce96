"""Wrong spellings that have one right one: what an editor most probably meant."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime

from generator.model.base import SAFE_URL
from generator.suggest import as_id

SLUG = "slug"
"""The key of ids among the kinds of errors."""


def correction(kind: str, text: str) -> str:
    """Return the right spelling of a wrong value, or nothing when there is none to be sure of.

    `kind` is pydantic's kind of error, or SLUG.
    """
    correct = _CORRECTIONS.get(kind)
    return correct(text) if correct else ""


def _day(text: str) -> str:
    return _rewritten(text, "%d.%m.%Y", "%Y-%m-%d")


def _moment(text: str) -> str:
    plain = re.sub(r"[,\s]+(?:um\s+)?", " ", text).removesuffix(" Uhr")
    return _rewritten(plain, "%d.%m.%Y %H:%M", "%Y-%m-%d %H:%M")


def _rewritten(text: str, read: str, write: str) -> str:
    try:
        return datetime.strptime(text, read).strftime(write)  # noqa: DTZ007 - clocks on the wall
    except ValueError:
        return ""


def _number(text: str) -> str:
    return text.replace(",", ".") if re.fullmatch(r"-?\d+,\d+", text) else ""


def _url(text: str) -> str:
    whole = f"https://{text}"
    return whole if re.match(r"[\w-]+\.[\w.-]+(?:/|$)", text) and SAFE_URL.fullmatch(whole) else ""


_CORRECTIONS: Mapping[str, Callable[[str], str]] = {
    "iso_date": _day,
    "iso_datetime": _moment,
    "float_parsing": _number,
    "url": _url,
    SLUG: as_id,
}
