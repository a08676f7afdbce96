"""When an offer takes place and whether one has to wait."""

from datetime import timedelta
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Code, IsoDate, Line, LocalDateTime, Part

LONGEST_SESSION = timedelta(days=31)
MOST_EXCEPT_DATES = 366

Weeks = Annotated[int, Field(ge=0, le=520)]


class Hours(Part):
    """Regular times: as data where possible, else as a sentence with the reason why."""

    opening_hours: Code | None = Field(
        None,
        title="Öffnungszeiten",
        description="In der Schreibweise von OpenStreetMap: Mo-Fr 09:00-12:00; PH off.",
    )
    text: Line | None = Field(
        None, title="Zeiten in Worten", description="Nur, wenn die Schreibweise nicht ausreicht."
    )
    reason: Line | None = Field(
        None, title="Grund", description="Warum die Zeiten nur in Worten angegeben sind."
    )
    note: Line | None = Field(
        None, title="Hinweis", description="Zum Beispiel: in den Ferien nicht."
    )

    @model_validator(mode="after")
    def _something_said(self) -> Self:
        if not self.opening_hours and not self.text:
            raise PydanticCustomError("hours_empty", "neither opening_hours nor text")
        if self.text and not self.reason:
            raise PydanticCustomError("hours_reason", "text without reason")
        return self


class Session(Part):
    """A dated event, once or repeated by a rule (RFC 5545 RRULE)."""

    start: LocalDateTime = Field(title="Beginn", description="2026-12-01 18:00, Ortszeit.")
    end: LocalDateTime | None = Field(None, title="Ende", description="2026-12-01 20:00, Ortszeit.")
    rrule: Code | None = Field(
        None, title="Wiederholung", description="Zum Beispiel FREQ=WEEKLY;BYDAY=TU;COUNT=10."
    )
    except_dates: tuple[IsoDate, ...] = Field(
        (), title="Fällt aus am", description="Tage, an denen der Termin ausfällt."
    )
    note: Line | None = Field(None, title="Hinweis", description="Thema oder Raum dieses Termins.")

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        if self.end is not None and self.end <= self.start:
            raise PydanticCustomError("session_reversed", "end before start")
        if self.end is not None and self.end - self.start > LONGEST_SESSION:
            raise PydanticCustomError("session_too_long", "longer than a month")
        return self

    @model_validator(mode="after")
    def _few_except_dates(self) -> Self:
        if len(self.except_dates) > MOST_EXCEPT_DATES:
            raise PydanticCustomError("too_many_except_dates", "too many except_dates")
        return self


class Waiting(Part):
    """How long people wait for a place, and when that was said; no weeks: nobody knows how long."""

    weeks: Weeks | None = Field(
        None, title="Wartezeit", description="In Wochen; 0 heißt: sofort. Leer: nicht bekannt."
    )
    reported_on: IsoDate = Field(title="Gemeldet am", description="Tag, an dem das so war.")
    note: Line | None = Field(
        None, title="Hinweis", description="Zum Beispiel: nächster Start im März."
    )
