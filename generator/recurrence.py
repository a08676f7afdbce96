"""Repeated events: the rule of RFC 5545 (RRULE), unfolded to the next dates."""

import re
from datetime import datetime, timedelta
from itertools import islice

from dateutil.rrule import rrulestr

from generator.model.schedule import Session

_LIMIT = 366 * 3

# The parts of RFC 5545 that give days, not times of a day. Checked before the library reads them,
# because an interval of 0 or seconds would keep it busy for ever.
_PART = re.compile(
    r"FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)|INTERVAL=[1-9]\d?|COUNT=[1-9]\d{0,3}"
    r"|UNTIL=\d{8}(?:T\d{6}Z?)?|(?:BYDAY|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS)=[-+\w,]+"
    r"|WKST=[A-Z]{2}"
)
_ANY_DAY = datetime.fromisoformat("2026-01-01")


def is_valid(rule: str) -> bool:
    """Say whether the text is a rule for dates at least a day apart."""
    parts = rule.split(";")
    names = {part.partition("=")[0] for part in parts}
    if not all(map(_PART.fullmatch, parts)) or len(names) < len(parts) or "FREQ" not in names:
        return False
    try:
        rrulestr(rule, dtstart=_ANY_DAY, ignoretz=True)
    except (ValueError, TypeError, KeyError):
        return False
    return True


def next_starts(session: Session, after: datetime, count: int) -> tuple[datetime, ...]:
    """Return up to `count` starts of the session at or after a moment, in local time."""
    if session.rrule is None or not is_valid(session.rrule):
        return (session.start,) if session.start >= after else ()
    rule = rrulestr(session.rrule, dtstart=session.start, ignoretz=True)
    until = after + timedelta(days=_LIMIT)
    upcoming = (
        start for start in rule.xafter(after, inc=True) if start.date() not in session.except_dates
    )
    return tuple(start for start in islice(upcoming, count) if start <= until)
