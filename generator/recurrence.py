"""Repeated events: the rule of RFC 5545 (RRULE), unfolded to the next dates."""

import re
from datetime import datetime, timedelta
from itertools import islice, takewhile

from dateutil.rrule import rrulestr

from generator.model.schedule import Session

_LIMIT = timedelta(days=366 * 3)
OLDEST = timedelta(days=3653)
"""How long ago a rule may have begun: every day since then costs time in every build."""

# The parts of RFC 5545 that give days, not times of a day, and only such as fall into every week,
# month or year they are for. The library looks for the next date up to the year 9999: a rule with
# none (the 30th of February) would keep it busy for seconds, one by the second for ever.
_DAY = "(?:MO|TU|WE|TH|FR|SA|SU)"
_PLACED_DAY = f"(?:[-+]?[1-4])?{_DAY}"
_MONTHDAY = "[-+]?(?:[1-9]|1[0-9]|2[0-8])"
_MONTH = "(?:[1-9]|1[0-2])"
_ANY_PART = (
    rf"INTERVAL=[1-9]\d?|COUNT=[1-9]\d{{0,3}}|UNTIL=\d{{8}}(?:T\d{{6}}Z?)?|WKST={_DAY}"
    "|FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)"
)


def _listed(name: str, item: str) -> str:
    return f"{name}={item}(?:,{item})*"


_PARTS = {
    "DAILY": re.compile(_ANY_PART),
    "WEEKLY": re.compile(f"{_ANY_PART}|{_listed('BYDAY', _DAY)}"),
    "MONTHLY": re.compile(
        f"{_ANY_PART}|{_listed('BYDAY', _PLACED_DAY)}|{_listed('BYMONTHDAY', _MONTHDAY)}"
    ),
    "YEARLY": re.compile(
        f"{_ANY_PART}|{_listed('BYDAY', _PLACED_DAY)}|{_listed('BYMONTHDAY', _MONTHDAY)}"
        f"|{_listed('BYMONTH', _MONTH)}"
    ),
}
_ANY_DAY = datetime.fromisoformat("2026-01-01")


def is_valid(rule: str) -> bool:
    """Say whether the text is a rule for dates at least a day apart that never run dry."""
    parts = rule.split(";")
    values = dict(part.partition("=")[::2] for part in parts)
    allowed = _PARTS.get(values.get("FREQ", ""))
    if not allowed or not all(map(allowed.fullmatch, parts)) or len(values) < len(parts):
        return False
    # The first Monday is never the 20th; an end is said once (RFC 5545, section 3.3.10).
    if {"BYDAY", "BYMONTHDAY"} <= values.keys() or {"COUNT", "UNTIL"} <= values.keys():
        return False
    try:
        rrulestr(rule, dtstart=_ANY_DAY, ignoretz=True)
    except (ValueError, TypeError, KeyError):
        return False
    return True


def next_starts(session: Session, after: datetime, count: int) -> tuple[datetime, ...]:
    """Return up to `count` starts of the session at or after a moment, in local time.

    A rule gives those of the next three years, and none when it began before OLDEST.
    """
    if session.rrule is None or not is_valid(session.rrule):
        return (session.start,) if session.start >= after else ()
    if after - session.start > OLDEST:
        return ()
    rule = rrulestr(session.rrule, dtstart=session.start, ignoretz=True)
    soon = takewhile(lambda start: start - after <= _LIMIT, rule.xafter(after, inc=True))
    left_out = frozenset(session.except_dates)
    return tuple(islice((start for start in soon if start.date() not in left_out), count))
