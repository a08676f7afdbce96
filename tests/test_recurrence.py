from datetime import datetime

import pytest
from dateutil.rrule import rrulestr
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
        ("FREQ=YEARLY;BYMONTH=2,12;BYDAY=-1SA", ["26.12. 18:00", "27.02. 18:00", "25.12. 18:00"]),
        ("FREQ=DAILY;INTERVAL=99;UNTIL=20270101", []),
        ("FREQ=YEARLY;INTERVAL=99", []),
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


def test_a_rule_that_began_long_ago_is_not_counted_up() -> None:
    assert dates("FREQ=DAILY", start="2016-11-23 18:00") != []
    assert dates("FREQ=DAILY", start="1900-01-01 18:00") == []


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
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=20",
        "FREQ=DAILY;COUNT=1;UNTIL=20261231",
        "FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=3",
        "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
        "FREQ=YEARLY;BYWEEKNO=54",
        "FREQ=YEARLY;BYYEARDAY=367",
        "FREQ=MONTHLY;BYDAY=53MO",
        "FREQ=MONTHLY;BYDAY=99999999999MO",
        "FREQ=MONTHLY;BYDAY=0MO",
        "FREQ=WEEKLY;WKST=XX",
        "FREQ=YEARLY;BYMONTH=13",
    ],
)
def test_other_rules_are_refused_and_do_not_keep_the_build_busy(rule: str) -> None:
    assert not is_valid(rule)


PARTS = st.sampled_from(["INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST"])
VALUES = st.sampled_from(["0", "1", "2", "12", "28", "-28", "99", "MO", "-4TU", "20261231", "x"])
FREQUENCIES = st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]).map("FREQ={}".format)
RULES = st.lists(st.tuples(PARTS, VALUES).map("=".join), max_size=4).map(";".join)


@settings(deadline=None)
@given(st.tuples(FREQUENCIES, RULES).map(";".join))
def test_any_rule_without_an_end_has_a_next_date_or_is_refused(rule: str) -> None:
    if is_valid(rule):
        assert len(dates(rule)) <= 3
        if "COUNT" not in rule and "UNTIL" not in rule:
            start = Session.model_validate({"start": "2026-11-03 18:00", "rrule": rule}).start
            assert rrulestr(rule, dtstart=start).after(NOW, inc=True)
