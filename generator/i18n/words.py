"""Words, dates and names in the language of a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from gettext import NullTranslations

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal

SOURCE = "de"
"""The language that messages are written in."""
YEAR, MONTH, WEEK = 365, 30, 7
"""Days after which a longer unit says how long ago something was."""


@dataclass(frozen=True, slots=True)
class Words:
    """The language of a page: texts, and dates, times and lists as people write them (CLDR).

    `reviewed` says that a person who speaks the language has read its texts.
    """

    language: str
    direction: str
    catalogue: NullTranslations
    locale: Locale
    reviewed: bool = True

    def __call__(self, message: str, **values: object) -> str:
        """Return a text; `{name}` in it is replaced by the value of that name."""
        text = self.catalogue.gettext(message)
        return text.format(**values) if values else text

    def term(self, vocabulary: str, name: str) -> str | None:
        """Return what a name or a description out of the content is called, None if unknown."""
        return self.catalogue.pgettext(vocabulary, name) or None

    def language_name(self, tag: str) -> str | None:
        """Return the name of a language (BCP 47), None where CLDR has none."""
        return self.locale.languages.get(tag.replace("-", "_"))

    def plural(self, one: str, many: str, count: int, **values: object) -> str:
        """Return the form of a text that fits a number; `{count}` in it is the number."""
        return self.catalogue.ngettext(one, many, count).format(count=self.number(count), **values)

    def number(self, value: float) -> str:
        """Return a number with the language's separators."""
        return format_decimal(value, locale=self.locale)

    def long_date(self, day: date) -> str:
        """Return a day in words: 28. November 2017."""
        return format_date(day, "long", locale=self.locale)

    def short_date(self, day: date) -> str:
        """Return a day with its weekday: Di., 28. Nov. 2017."""
        return format_skeleton("yMMMEd", day, locale=self.locale)

    def moment(self, start: datetime, end: datetime | None) -> str:
        """Return when something takes place: Di., 28. Nov. 2017, 18:00–20:00 Uhr."""
        times = self.span(start.time(), end.time() if end else None, open_end=end is None)
        return f"{self.short_date(start.date())}, {times}"

    def span(self, start: time, end: time | None, *, open_end: bool = False) -> str:
        """Return a span of time: 9:00–12:30 Uhr; `end` None is midnight unless `open_end`."""
        first = self._time(start)
        if open_end:
            return self("{time} Uhr", time=first)
        last = "24:00" if end is None else self._time(end)
        return self("{start}–{end} Uhr", start=first, end=last)

    def _time(self, moment: time) -> str:
        return format_time(moment, "H:mm", locale=self.locale)

    def weekdays(self) -> tuple[str, ...]:
        """Return Monday to Sunday."""
        names = get_day_names("wide", locale=self.locale)
        return tuple(names[day] for day in range(7))

    def list(self, items: Sequence[str]) -> str:
        """Return words as a list: Datteln, Marl und Herten."""
        return format_list(list(items), locale=self.locale)

    def ago(self, day: date, today: date) -> str:
        """Return how long ago a day was, in the unit that fits: vor 3 Monaten, vor 9 Jahren."""
        days = (today - day).days
        if days < 1:
            return self("heute")
        if days >= YEAR:
            return self.plural("vor {count} Jahr", "vor {count} Jahren", days // YEAR)
        if days >= MONTH:
            return self.plural("vor {count} Monat", "vor {count} Monaten", days // MONTH)
        if days >= WEEK:
            return self.plural("vor {count} Woche", "vor {count} Wochen", days // WEEK)
        return self.plural("vor {count} Tag", "vor {count} Tagen", days)


def german() -> Words:
    """Return the source language."""
    return Words(SOURCE, "ltr", NullTranslations(), Locale("de", "DE"))
