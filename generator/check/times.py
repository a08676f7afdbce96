"""Opening hours and sessions: readable for programs, and not all over."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time

from generator import hours, recurrence
from generator.check.scope import Scope
from generator.model.offer import Offer
from generator.model.schedule import Hours, Session
from generator.problems import Problem, Severity

MOST_SESSIONS = 100

# What people write instead of OpenStreetMap's notation.
_HABITS = (
    (r"\bDi(?:enstags?)?\b", "Tu"),
    (r"\bMi(?:ttwochs?)?\b", "We"),
    (r"\bDo(?:nnerstags?)?\b", "Th"),
    (r"\bSo(?:nntags?)?\b", "Su"),
    (r"\bMo(?:ntags?)\b", "Mo"),
    (r"\bFr(?:eitags?)\b", "Fr"),
    (r"\bSa(?:mstags?)\b", "Sa"),
    (r"\s*\b(?:Uhr|h)\b", ""),
    (r"\s*(?:[–—-]|\bbis\b)\s*", "-"),
    (r"\s*(?:,|\bund\b)\s*", ","),
    (r"\b(\d{1,2})\.(\d\d)\b", r"\1:\2"),
    (r"(?<![\d:])(\d{1,2})(?![\d:])", r"\1:00"),
    (r"\b(\d:\d\d)", r"0\1"),
)


def opening_hours(scope: Scope) -> Iterator[Problem]:
    """Opening hours are in the notation of OpenStreetMap."""
    for placed in scope.each(Hours):
        text = placed.value.opening_hours
        if text and not hours.is_valid(text):
            better = _in_notation(text)
            yield placed.problem(
                "bad-opening-hours",
                f"„{text}“ ist keine Schreibweise für Öffnungszeiten.",
                f"Meinten Sie „{better}“?"
                if hours.is_valid(better)
                else "Schreiben Sie zum Beispiel: Mo-Fr 09:00-12:00,14:00-16:00; Tu off. Die Tage "
                "heißen Mo Tu We Th Fr Sa Su. Geht es so nicht, nehmen Sie „text“ und „reason“.",
                "opening_hours",
            )


def _in_notation(text: str) -> str:
    for habit, notation in _HABITS:
        text = re.sub(habit, notation, text)
    return text.strip()


def repetition_rules(scope: Scope) -> Iterator[Problem]:
    """The rule of a repeated session is one of RFC 5545, with at most one date a day."""
    for placed in scope.each(Session):
        rule = placed.value.rrule
        if rule and not recurrence.is_valid(rule):
            yield placed.problem(
                "bad-rrule",
                f"„{rule}“ ist keine Regel für Wiederholungen.",
                "Schreiben Sie zum Beispiel FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231 (jeden Dienstag) "
                "oder FREQ=MONTHLY;BYDAY=1MO (jeden ersten Montag im Monat).",
                "rrule",
            )


def old_rules(scope: Scope) -> Iterator[Problem]:
    """A repeated session began at most ten years ago: every date since then has to be counted."""
    for placed in scope.each(Session):
        if _is_old(placed.value, scope.today):
            yield placed.problem(
                "old-rrule",
                "Die Reihe hat vor mehr als zehn Jahren begonnen.",
                "Tragen Sie unter „start“ einen Termin aus diesem Jahr ein.",
                "start",
            )


def _is_old(session: Session, today: date) -> bool:
    age = datetime.combine(today, time()) - session.start
    return session.rrule is not None and age > recurrence.OLDEST


def _goes_on(session: Session, today: date) -> bool:
    """Say whether a date is still to come; of an old rule nobody counts them."""
    midnight = datetime.combine(today, time())
    return _is_old(session, today) or bool(recurrence.next_starts(session, midnight, 1))


def many_sessions(scope: Scope) -> Iterator[Problem]:
    """An offer has at most 100 sessions; more are a rule or regular hours."""
    for placed in scope.each(Offer):
        found = len(placed.value.sessions)
        if found > MOST_SESSIONS:
            yield placed.problem(
                "too-many-sessions",
                f"Das Angebot hat {found} Termine, mehr als {MOST_SESSIONS}.",
                "Fassen Sie regelmäßige Termine mit „rrule“ zusammen, und löschen Sie vergangene.",
                "sessions",
            )


def sessions_over(scope: Scope) -> Iterator[Problem]:
    """An offer that is dated has a session still to come, unless it pauses or has ended."""
    for placed in scope.each(Offer):
        sessions, status = placed.value.sessions, placed.value.status
        running = status is None or status.state == "active"
        if (
            sessions
            and running
            and not any(_goes_on(it, scope.today) for it in sessions[:MOST_SESSIONS])
        ):
            yield placed.problem(
                "sessions-over",
                "Alle Termine sind vorbei.",
                "Tragen Sie neue Termine ein; gibt es keine mehr, schreiben Sie unter „status“ "
                "„state: ended“.",
                "sessions",
                severity=Severity.WARNING,
            )
