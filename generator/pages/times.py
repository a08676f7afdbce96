"""When an offer takes place, as a reader sees it: a week, the next dates, notes."""

from dataclasses import dataclass
from datetime import datetime, time

from generator import hours as opening
from generator.model.offer import Offer
from generator.model.schedule import Hours, Session
from generator.pages.page import Edition
from generator.recurrence import next_starts

NEXT_DATES = 5
"""How many of the coming dates a page lists."""


@dataclass(frozen=True, slots=True)
class DayTimes:
    """A day or several with the same times: Montag bis Freitag, 9:00–12:00 Uhr."""

    days: str
    times: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Times:
    """Everything about when. `notation` is given when the table cannot say all of it."""

    week: tuple[DayTimes, ...] = ()
    notes: tuple[str, ...] = ()
    notation: str = ""
    dates: tuple[str, ...] = ()
    unknown: bool = False


def times(edition: Edition, offer: Offer) -> Times:
    """Return when the offer takes place."""
    upcoming = sorted(date for it in offer.sessions for date in _dates(edition, it))
    dates = tuple(text for _, text in upcoming[:NEXT_DATES])
    if offer.hours is None:
        return Times(dates=dates, notes=_over(edition, offer, dates), unknown=not offer.sessions)
    return _regular(edition, offer.hours, dates)


def _regular(edition: Edition, hours: Hours, dates: tuple[str, ...]) -> Times:
    words, notes = edition.words, [hours.text, hours.note]
    if not hours.opening_hours or not opening.is_valid(hours.opening_hours):
        return Times(notes=_said(notes), dates=dates)
    week = opening.week(hours.opening_hours, edition.today)
    if week.closed_on_holidays:
        notes.append(words("An Feiertagen geschlossen."))
    return Times(
        week=_grouped(edition, week),
        notes=_said(notes),
        notation="" if week.complete else hours.opening_hours,
        dates=dates,
    )


def _over(edition: Edition, offer: Offer, dates: tuple[str, ...]) -> tuple[str, ...]:
    """Say that all known dates are past, where that is all there is to say."""
    past = offer.sessions and not dates
    return (edition.words("Alle bekannten Termine sind vorbei."),) if past else ()


def _said(notes: list[str | None]) -> tuple[str, ...]:
    return tuple(note for note in notes if note)


def _grouped(edition: Edition, week: opening.Week) -> tuple[DayTimes, ...]:
    """Join neighbouring days with the same times; days without any are left out."""
    words, names = edition.words, edition.words.weekdays()
    rows: list[DayTimes] = []
    day = 0
    while day < len(week.days):
        last = day
        while last + 1 < len(week.days) and week.days[last + 1] == week.days[day]:
            last += 1
        if spans := week.days[day]:
            rows.append(
                DayTimes(
                    _day_range(edition, names, day, last),
                    tuple(_span(edition, span) for span in spans),
                )
            )
        day = last + 1
    return tuple(rows) or (DayTimes(words("zurzeit"), (words("geschlossen"),)),)


def _span(edition: Edition, span: opening.Span) -> str:
    if span.start == time() and span.end is None:
        return edition.words("rund um die Uhr")
    return edition.words.span(span.start, span.end)


def _day_range(edition: Edition, names: tuple[str, ...], first: int, last: int) -> str:
    if first == last:
        return names[first]
    if last == first + 1:
        return edition.words.list([names[first], names[last]])
    return edition.words("{first} bis {last}", first=names[first], last=names[last])


def _dates(edition: Edition, session: Session) -> tuple[tuple[datetime, str], ...]:
    """Return the next starts of a session, each with what is said of it."""
    length = session.end - session.start if session.end else None
    after = datetime.combine(edition.today, time())
    note = f" – {session.note}" if session.note else ""
    return tuple(
        (start, edition.words.moment(start, start + length if length else None) + note)
        for start in next_starts(session, after, NEXT_DATES)
    )
