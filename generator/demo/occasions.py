"""When an offer takes place: opening hours, dated sessions, or words where neither fits."""

from datetime import date, datetime, time, timedelta

from generator.demo.chance import Chance
from generator.demo.phrasebook import Topic
from generator.demo.words import Draft
from generator.demo.world import Frame

_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_WORKDAYS = _DAYS[:5]
_IN_WORDS = {"appointment": "appointment", "words": "changing"}
_DATED = ("course", "event")


def occasions(frame: Frame, topic: Topic, start: date, chance: Chance) -> dict[str, Draft]:
    """Return the fields `hours` and `sessions`; dated sessions lie around the day `start`."""
    habit = chance.pick(topic.times)
    if habit in _DATED:
        session = _course if habit == "course" else _events
        return {"sessions": session(frame, start, chance)}
    if habit in _IN_WORDS:
        words = chance.pick(frame.book.schedules.words[_IN_WORDS[habit]])
        return {"hours": {"text": words.text, "reason": words.reason}}
    return {"hours": _hours(frame, habit, chance)}


def _hours(frame: Frame, habit: str, chance: Chance) -> dict[str, Draft]:
    schedules = frame.book.schedules
    first, second = sorted(chance.some(_WORKDAYS, 2), key=_DAYS.index)
    text = chance.pick(schedules.hours[habit]).format(d=first, e=second)
    if chance.maybe(0.15):
        year = frame.today.year
        text += "; " + chance.pick(schedules.holidays).format(year=year, next=year + 1)
    return {
        "opening_hours": text,
        "note": chance.pick(schedules.notes) if chance.maybe(0.15) else None,
    }


def _course(frame: Frame, start: date, chance: Chance) -> list[Draft]:
    """Return a weekly course that began up to six weeks ago or begins within ten."""
    day = start + timedelta(days=chance.between(-40, 70))
    begins = _at(_working(day), chance.between(9, 18), chance.pick((0, 15, 30)))
    first, second = begins.weekday(), (begins.weekday() + 2) % len(_WORKDAYS)
    weekdays = sorted({first, chance.pick((first, second))})
    rule = f"FREQ=WEEKLY;BYDAY={','.join(_DAYS[it].upper() for it in weekdays)}"
    weeks = chance.between(8, 20)
    last = begins + timedelta(weeks=weeks)
    many = f"COUNT={weeks * len(weekdays)}" if chance.maybe(0.7) else f"UNTIL={last:%Y%m%dT%H%M%S}"
    holiday = begins.date() + timedelta(weeks=chance.between(2, weeks - 2))
    return [
        {
            "start": begins,
            "end": begins + timedelta(minutes=chance.pick((90, 120, 135, 150))),
            "rrule": f"{rule};{many}",
            "except_dates": [holiday] if chance.maybe(0.3) else [],
            "note": _note(frame, chance),
        }
    ]


def _events(frame: Frame, start: date, chance: Chance) -> list[Draft]:
    """Return up to three single dates, or a series on the same day of the month."""
    if chance.maybe(0.15):
        return [_monthly(frame, start, chance)]
    offsets = {chance.between(4, 150) for _ in range(chance.between(1, 3))}
    days = sorted({_after_christmas(start + timedelta(days=offset)) for offset in offsets})
    return [_event(frame, day, chance) for day in days]


def _event(frame: Frame, day: date, chance: Chance) -> dict[str, Draft]:
    begins = _at(day, chance.between(10, 18), chance.pick((0, 30)))
    return {
        "start": begins,
        "end": begins + timedelta(hours=chance.between(1, 4)) if chance.maybe(0.85) else None,
        "note": _note(frame, chance),
    }


def _monthly(frame: Frame, start: date, chance: Chance) -> dict[str, Draft]:
    week, weekday = chance.between(1, 3), chance.below(6)
    first = (start + timedelta(days=chance.between(5, 40))).replace(day=1 + 7 * (week - 1))
    day = first + timedelta(days=(weekday - first.weekday()) % 7)
    rule = f"FREQ=MONTHLY;BYDAY={week}{_DAYS[weekday].upper()};COUNT={chance.between(4, 9)}"
    return {**_event(frame, day, chance), "rrule": rule}


def _at(day: date, hour: int, minute: int) -> datetime:
    return datetime.combine(day, time(hour, minute))


def _after_christmas(day: date) -> date:
    return day if (1, 6) < (day.month, day.day) < (12, 20) else day + timedelta(days=21)


def _working(day: date) -> date:
    weekend = day.weekday() >= len(_WORKDAYS)
    return day + timedelta(days=len(_DAYS) - day.weekday()) if weekend else day


def _note(frame: Frame, chance: Chance) -> Draft:
    return chance.pick(frame.book.schedules.session_notes) if chance.maybe(0.25) else None
