from datetime import date, datetime, time
from gettext import NullTranslations

import pytest
from babel import Locale

from generator.i18n import Words, german

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-11-24", "heute"),
        ("2026-11-23", "heute"),
        ("2026-11-22", "vor 1 Tag"),
        ("2026-11-17", "vor 6 Tagen"),
        ("2026-11-16", "vor 1 Woche"),
        ("2026-10-25", "vor 4 Wochen"),
        ("2026-10-24", "vor 1 Monat"),
        ("2025-11-24", "vor 12 Monaten"),
        ("2025-11-23", "vor 1 Jahr"),
        ("2017-11-28", "vor 8 Jahren"),
    ],
)
def test_how_long_ago_is_said_in_the_unit_that_fits(day: str, words: str) -> None:
    assert german().ago(date.fromisoformat(day), TODAY) == words


def test_dates_times_numbers_and_lists_are_german() -> None:
    words = german()
    assert words.long_date(date(2017, 11, 28)) == "28. November 2017"
    assert words.short_date(date(2017, 11, 28)) == "Di., 28. Nov. 2017"
    assert words.number(1234.5) == "1.234,5"
    assert words.list(["Datteln", "Marl", "Herten"]) == "Datteln, Marl und Herten"
    assert words.list([]) == ""
    assert words.weekdays()[0] == "Montag"
    assert words.weekdays()[6] == "Sonntag"


def test_spans_of_time() -> None:
    words = german()
    assert words.span(time(9), time(12, 30)) == "9:00–12:30 Uhr"
    assert words.span(time(20), None) == "20:00–24:00 Uhr"
    assert words.span(time(20), None, open_end=True) == "20:00 Uhr"
    start = datetime(2017, 11, 28, 18)  # noqa: DTZ001 - clocks on the wall
    assert words.moment(start, start.replace(hour=20)) == "Di., 28. Nov. 2017, 18:00–20:00 Uhr"
    assert words.moment(start, None) == "Di., 28. Nov. 2017, 18:00 Uhr"


def test_values_are_put_into_texts_and_braces_without_values_stay() -> None:
    words = german()
    assert words("Stand: {day}", day="heute") == "Stand: heute"
    assert words("{} bleibt") == "{} bleibt"
    assert words.plural("{count} Angebot", "{count} Angebote", 1) == "1 Angebot"
    assert words.plural("{count} Angebot", "{count} Angebote", 1200) == "1.200 Angebote"


class Shouting(NullTranslations):
    """A language of capitals."""

    def gettext(self, message: str) -> str:
        return message.upper()


def test_other_languages_translate_texts_before_values_are_put_in() -> None:
    words = Words("en", "ltr", Shouting(), Locale("en"))
    assert words("bis {X}", X="morgen") == "BIS morgen"
    assert words.long_date(date(2017, 11, 28)) == "November 28, 2017"
