"""Days: what was reported has happened, and what was announced is not over."""

from collections.abc import Iterator, Mapping
from datetime import date

from pydantic import BaseModel

from generator.check.scope import Scope
from generator.model.base import Source
from generator.model.offer import Status
from generator.model.schedule import Waiting
from generator.model.verification import Verification
from generator.problems import Problem, Severity

_REPORTED: Mapping[type[BaseModel], str] = {
    Verification: "on",
    Waiting: "reported_on",
    Source: "as_of",
}
"""The days on which something was found out."""


def future_dates(scope: Scope) -> Iterator[Problem]:
    """What was checked, reported or said was not so in the future."""
    for model, field in _REPORTED.items():
        for placed in scope.each(model):
            day: date | None = getattr(placed.value, field)
            if day and day > scope.today:
                yield placed.problem(
                    "future-date",
                    f"Der {day:%d.%m.%Y} liegt in der Zukunft.",
                    "Prüfen Sie Jahr, Monat und Tag.",
                    field,
                )


def over(scope: Scope) -> Iterator[Problem]:
    """A state that held until a day is renewed after that day."""
    for placed in scope.each(Status):
        status = placed.value
        if status.until and status.until < scope.today and status.state != "ended":
            yield placed.problem(
                "state-is-over",
                f"Der Zustand „{status.state}“ galt nur bis zum {status.until:%d.%m.%Y}.",
                "Fragen Sie nach, und tragen Sie den neuen Zustand ein; ist das Angebot zu Ende: "
                "state: ended.",
                "until",
                severity=Severity.WARNING,
            )


def begun(scope: Scope) -> Iterator[Problem]:
    """A planned offer has not begun yet."""
    for placed in scope.each(Status):
        status = placed.value
        if status.state == "planned" and status.since and status.since < scope.today:
            yield placed.problem(
                "plan-is-over",
                "Das Angebot ist noch als geplant eingetragen, aber der Tag unter „since“ "
                f"({status.since:%d.%m.%Y}) ist vorbei.",
                "Läuft es schon, schreiben Sie „state: active“; sonst berichtigen Sie „since“.",
                "state",
                severity=Severity.WARNING,
            )
