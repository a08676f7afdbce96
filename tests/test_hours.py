from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.hours import Span, Week, is_valid, week

TODAY = date(2026, 11, 23)


def spans(text: str) -> dict[str, list[str]]:
    """Return the open days of a week as people would write them."""
    names = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
    days = zip(names, week(text, TODAY).days, strict=True)
    return {name: [written(it) for it in day] for name, day in days if day}


def written(span: Span) -> str:
    return f"{span.start:%H:%M}-{span.end:%H:%M}" if span.end else f"{span.start:%H:%M}-24:00"


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("Tu 16:00-18:00", {"Di": ["16:00-18:00"]}),
        ("We 09:00-12:00,14:00-16:00", {"Mi": ["09:00-12:00", "14:00-16:00"]}),
        ("Sa-Su 10:00-12:00; Su off", {"Sa": ["10:00-12:00"]}),
        ("Fr 20:00-02:00", {"Fr": ["20:00-24:00"], "Sa": ["00:00-02:00"]}),
        ("Th 18:00-24:00", {"Do": ["18:00-24:00"]}),
        ("Mo off", {}),
        ("Mo 08:00-12:00; PH off", {"Mo": ["08:00-12:00"]}),
    ],
)
def test_notation_is_read_as_a_table(text: str, table: dict[str, list[str]]) -> None:
    assert spans(text) == table


def test_an_ordinary_week_is_shown_in_a_week_with_holidays() -> None:
    easter = week("Mo-Fr 08:00-12:00; PH off", date(2026, 4, 6))
    assert all(easter.days[:5])


@pytest.mark.parametrize(
    ("text", "complete", "closed_on_holidays"),
    [
        ("Mo 08:00-12:00", True, False),
        ("Mo 08:00-12:00; PH off", True, True),
        ("Mo 08:00-12:00; PH 10:00-12:00", False, False),
        ("Mo 08:00-12:00; PH off; SH off", False, True),
        ("Mo[1] 08:00-12:00", False, False),
        ("Apr-Sep Mo 08:00-12:00", False, False),
        ('Mo 08:00-12:00 "nach Absprache"', False, False),
        ("Mo 08:00-sunset", False, False),
    ],
)
def test_a_table_knows_what_it_leaves_out(
    text: str, complete: bool, closed_on_holidays: bool
) -> None:
    found = week(text, TODAY)
    assert (found.complete, found.closed_on_holidays) == (complete, closed_on_holidays)


@pytest.mark.parametrize(
    "text",
    ["", "dienstags", "Di 16:00-18:00", "Mo 16-18 Uhr", "Mo–Fr 09:00-12:00", "Mo 25:00-99:00"],
)
def test_german_words_are_no_notation(text: str) -> None:
    assert not is_valid(text)


@settings(deadline=None, max_examples=300)
@given(
    st.text('MoTuWeThFrSaSuPH 0123456789:-,;+[]"off', max_size=24)
    | st.lists(st.sampled_from(["Mo", "-", "Fr ", "PH off", "; ", "10:00", "25:00", "week 1"])).map(
        "".join
    )
)
def test_any_text_is_a_table_or_invalid(text: str) -> None:
    if is_valid(text):
        found = week(text, TODAY)
        assert isinstance(found, Week)
        assert len(found.days) == 7
        assert all(it.end is None or it.start <= it.end for day in found.days for it in day)
        assert all(it.start < time.max for day in found.days for it in day)
