"""Repeated events: the rule of RFC 5545 (RRULE), unfolded to the next dates."""

from datetime import datetime, timedelta
from itertools import islice

from dateutil.rrule import rrulestr

from generator.model.schedule import Session

_LIMIT = 366 * 3
_ANY_DAY = datetime.fromisoformat("2026-01-01")


def is_valid(rule: str) -> bool:
    """Say whether the text is a rule for dates at least a day apart."""
    if not {"FREQ=YEARLY", "FREQ=MONTHLY", "FREQ=WEEKLY", "FREQ=DAILY"} & set(rule.split(";")):
        return False
    try:
        rrulestr(rule, dtstart=_ANY_DAY)
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
