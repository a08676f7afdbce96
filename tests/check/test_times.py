import pytest

from generator import hours
from tests.check.district import MEETING, Check, edited

NOTATION = "opening_hours: Tu 16:00-18:00; PH off"
SESSION = "start: 2026-12-08 16:00\n    end: 2026-12-08 19:00\n    note: Adventsfeier"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Di 16-18", "Tu 16:00-18:00"),
        ("Di 16.00–18.30 Uhr", "Tu 16:00-18:30"),
        ("Montag bis Freitag 8 bis 12 Uhr", "Mo-Fr 08:00-12:00"),
        ("Mo, Mi und Do 9:00 - 12:00 Uhr", "Mo,We,Th 09:00-12:00"),
        ("sonntags 15:00-17:00", None),
        ("Sonntags 15:00-17:00", "Su 15:00-17:00"),
        ("nach Absprache", None),
    ],
)
def test_german_habits_are_understood(checked: Check, typed: str, meant: str | None) -> None:
    (problem,) = checked(edited(MEETING, (NOTATION, f"opening_hours: {typed}")))
    assert problem.rule == "bad-opening-hours"
    if meant:
        assert hours.is_valid(meant)
        assert problem.remedy == f"Meinten Sie „{meant}“?"
    else:
        assert problem.remedy.startswith("Schreiben Sie zum Beispiel: Mo-Fr 09:00-12:00")


@pytest.mark.parametrize(
    ("state", "start", "rule", "rules"),
    [
        ("active", "2026-11-23 08:00", "", []),
        ("active", "2026-11-22 08:00", "", ["sessions-over"]),
        ("active", "2020-01-07 08:00", "FREQ=WEEKLY;BYDAY=TU", []),
        ("active", "2020-01-07 08:00", "FREQ=WEEKLY;BYDAY=TU;COUNT=10", ["sessions-over"]),
        ("active", "2020-01-07 08:00", "FREQ=WEEKLY;UNTIL=20261122", ["sessions-over"]),
        ("paused", "2026-11-22 08:00", "", []),
        ("ended", "2026-11-22 08:00", "", []),
    ],
)
def test_an_active_offer_has_sessions_to_come(
    checked: Check, state: str, start: str, rule: str, rules: list[str]
) -> None:
    session = f"start: {start}\n    rrule: {rule}"
    found = checked(edited(MEETING, (SESSION, session), ("state: active", f"state: {state}")))
    assert [it.rule for it in found] == rules


def test_one_session_to_come_is_enough(checked: Check) -> None:
    sessions = f"start: 2026-01-06 16:00\n  - {SESSION}"
    assert checked(edited(MEETING, (SESSION, sessions))) == []
