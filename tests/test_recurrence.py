from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.schedule import Session
from generator.recurrence import is_valid, next_starts

NOW = datetime(2026, 11, 23)  # noqa: DTZ001 - clocks on the wall


def dates(rule: str, start: str = "2026-11-03 18:00", **fields: object) -> list[str]:
    session = Session.model_validate({"start": start, "rrule": rule or None, **fields})
    return [f"{it:%d.%m. %H:%M}" for it in next_starts(session, NOW, 3)]


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("FREQ=WEEKLY", ["24.11. 18:00", "01.12. 18:00", "08.12. 18:00"]),
        ("FREQ=WEEKLY;INTERVAL=2", ["01.12. 18:00", "15.12. 18:00", "29.12. 18:00"]),
        ("FREQ=WEEKLY;COUNT=5", ["24.11. 18:00", "01.12. 18:00"]),
        ("FREQ=WEEKLY;UNTIL=20261130", ["24.11. 18:00"]),
        ("FREQ=WEEKLY;UNTIL=20261124T180000Z", ["24.11. 18:00"]),
        ("FREQ=MONTHLY;BYDAY=1MO", ["07.12. 18:00", "04.01. 18:00", "01.02. 18:00"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", ["30.11. 18:00", "31.12. 18:00", "31.01. 18:00"]),
        ("FREQ=WEEKLY;COUNT=2", []),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", []),
    ],
)
def test_rules_are_unfolded(rule: str, found: list[str]) -> None:
    assert is_valid(rule)
    assert dates(rule) == found


def test_days_without_session_are_left_out() -> None:
    left_out = dates("FREQ=WEEKLY", except_dates=("2026-11-24", "2026-12-08"))
    assert left_out == ["01.12. 18:00", "15.12. 18:00", "22.12. 18:00"]


def test_a_single_session_is_still_to_come_or_over() -> None:
    assert dates("", start="2026-11-23 00:00") == ["23.11. 00:00"]
    assert dates("", start="2026-11-22 23:59") == []


def test_what_is_far_away_is_not_shown() -> None:
    assert dates("FREQ=WEEKLY", start="2036-01-01 18:00") == []


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "jeden Dienstag",
        "INTERVAL=1",
        "FREQ=weekly",
        "RRULE:FREQ=WEEKLY",
        "FREQ=WEEKLY;",
        "FREQ=HOURLY",
        "FREQ=SECONDLY",
        "FREQ=WEEKLY;FREQ=SECONDLY",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;INTERVAL=-1",
        "FREQ=WEEKLY;COUNT=0",
        "FREQ=WEEKLY;BYDAY=DI",
        "FREQ=DAILY;BYHOUR=1,2,3",
        "FREQ=WEEKLY;UNTIL=31.12.2026",
        "FREQ=WEEKLY;UNTIL=20261301",
        "FREQ=WEEKLY;DTSTART=20260101T000000",
        "FREQ=WEEKLY;COUNT=2;COUNT=3",
    ],
)
def test_other_rules_are_refused_and_do_not_keep_the_build_busy(rule: str) -> None:
    assert not is_valid(rule)


PARTS = st.sampled_from(["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYSETPOS"])
VALUES = st.sampled_from(["WEEKLY", "MONTHLY", "0", "1", "-1", "99", "MO", "2TU", "20261231", "x"])


@settings(deadline=None)
@given(st.lists(st.tuples(PARTS, VALUES).map("=".join), max_size=4).map(";".join))
def test_any_rule_is_unfolded_or_refused(rule: str) -> None:
    if rule and is_valid(rule):
        assert all(it > "" for it in dates(rule))
