"""When an offer takes place, as readers see it."""

from pathlib import Path

import pytest

from tests.contents import offer, pages


def when(folder: Path, *lines: str) -> str:
    """Return what the page of an offer says below „Wann?“."""
    made = {"offers/ahausen/probe.md": offer("probe", *lines)}
    return pages(folder, made)["angebot/probe.html"].text.partition("Wann? ")[2]


@pytest.mark.parametrize(
    ("notation", "told"),
    [
        ("Mo-Fr 09:00-12:00", "Montag bis Freitag 9:00–12:00 Uhr Für wen?"),
        ("Mo,Tu 09:00-12:00", "Montag und Dienstag 9:00–12:00 Uhr Für wen?"),
        (
            "Mo 08:00-09:30,14:00-16:00; We 10:00-11:00",
            "Montag 8:00–9:30 Uhr 14:00–16:00 Uhr Mittwoch 10:00–11:00 Uhr Für wen?",
        ),
        (
            "Mo,We 09:00-10:00",
            "Montag 9:00–10:00 Uhr Mittwoch 9:00–10:00 Uhr Für wen?",
        ),
        ("24/7", "Montag bis Sonntag rund um die Uhr Für wen?"),
        (
            "Sa 20:00-24:00; PH off",
            "Samstag 20:00–24:00 Uhr An Feiertagen geschlossen. Für wen?",
        ),
        (
            "Jan-Mar Mo 09:00-10:00; Nov Mo 10:00-11:00",
            "Montag 10:00–11:00 Uhr Genaue Angabe: Jan-Mar Mo 09:00-10:00; Nov Mo 10:00-11:00",
        ),
        ("Jan Mo 09:00-10:00", "zurzeit geschlossen Genaue Angabe: Jan Mo 09:00-10:00"),
    ],
)
def test_days_with_the_same_times_are_joined(tmp_path: Path, notation: str, told: str) -> None:
    assert when(tmp_path, f"hours: {{opening_hours: '{notation}'}}").startswith(told)


def test_times_in_words_and_notes_are_shown_as_they_are(tmp_path: Path) -> None:
    told = when(tmp_path, "hours: {text: bei Vollmond, reason: Mond, note: nicht bei Regen}")
    assert told.startswith("bei Vollmond nicht bei Regen Für wen?")


def test_the_next_dates_are_unfolded_from_today_on(tmp_path: Path) -> None:
    told = when(
        tmp_path,
        "sessions:",
        "  - start: 2026-11-03 18:00",
        "    end: 2026-11-03 20:00",
        "    rrule: FREQ=WEEKLY;COUNT=7",
        "    except_dates: [2026-12-01]",
        "    note: Raum 2",
    )
    assert told.startswith(
        "Nächste Termine Di., 24. Nov. 2026, 18:00–20:00 Uhr – Raum 2 "
        "Di., 8. Dez. 2026, 18:00–20:00 Uhr – Raum 2 Di., 15. Dez. 2026"
    )
    assert "3. Nov." not in told
    assert "22. Dez." not in told


def test_no_more_than_five_dates_are_listed(tmp_path: Path) -> None:
    told = when(tmp_path, "sessions: [{start: 2026-12-01 18:00, rrule: FREQ=DAILY}]")
    assert told.count("18:00 Uhr") == 5


def test_dates_of_several_sessions_stand_in_their_order(tmp_path: Path) -> None:
    told = when(
        tmp_path,
        "sessions:",
        "  - {start: 2027-02-01 10:00}",
        "  - {start: 2026-12-01 18:00}",
    )
    assert told.index("Dez. 2026") < told.index("Feb. 2027")


def test_when_all_dates_are_past_it_says_so(tmp_path: Path) -> None:
    told = when(tmp_path, "sessions:", "  - start: 2026-01-05 18:00")
    assert told.startswith("Alle bekannten Termine sind vorbei. Für wen?")
