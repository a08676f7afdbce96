"""Opening hours in OpenStreetMap's notation, read as a table of one week.

Notation: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from opening_hours import OpeningHours, State, validate

# What a week's table cannot show: holidays, months, dates, week numbers, sunset, comments, "n-th of
# the month".
_BEYOND_A_WEEK = re.compile(
    r"PH|SH|easter|week|sunrise|sunset|dawn|dusk|\[|\"|\d{4}|"
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)


@dataclass(frozen=True, slots=True)
class Span:
    """From one time of the day to another; an end at or after midnight is cut to 24:00."""

    start: time
    end: time | None
    """None is midnight, the end of the day."""


@dataclass(frozen=True, slots=True)
class Week:
    """The open times of Monday to Sunday; `complete` is False when the notation says more."""

    days: tuple[tuple[Span, ...], ...]
    complete: bool
    closed_on_holidays: bool


def is_valid(text: str) -> bool:
    """Say whether the text is valid opening-hours notation."""
    return validate(text)


def week(text: str, today: date) -> Week:
    """Return the regular week of valid notation, as it is in the week of `today`.

    Public holidays are left out of the notation first, so that the table shows an ordinary week.
    """
    rules = [rule.strip() for rule in text.split(";")]
    holidays = [rule for rule in rules if rule.startswith(("PH", "SH"))]
    regular = [rule for rule in rules if rule not in holidays] or rules
    hours = OpeningHours("; ".join(regular))
    monday = today - timedelta(days=today.weekday())
    days = tuple(_spans(hours, monday + timedelta(days=offset)) for offset in range(7))
    closed = any(re.fullmatch(r"PH (?:off|closed)", rule) for rule in holidays)
    told = not holidays or (closed and len(holidays) == 1)
    return Week(days, told and not any(map(_BEYOND_A_WEEK.search, regular)), closed)


def _spans(hours: OpeningHours, day: date) -> tuple[Span, ...]:
    start = datetime.combine(day, time())
    found = []
    for begin, end, state, *_ in hours.intervals(start, start + timedelta(days=1)):
        if state == State.OPEN:
            last = None if end.date() > day else end.time()
            found.append(Span(begin.time(), last))
    return tuple(found)
