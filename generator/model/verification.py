"""That somebody made sure a record is still right: all of it, or some groups of its fields."""

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import IsoDate, Line, Part

How = Literal["call", "visit", "mail", "website", "provider"]


class GroupDays(Part):
    """On which day each group of fields was last checked; a group without a day never was."""

    hours: IsoDate | None = Field(
        None, title="Zeiten", description="Zeiten, Termine, Wartezeit und ob es stattfindet."
    )
    contact: IsoDate | None = Field(
        None, title="Kontakt", description="Telefon, E-Mail, Ansprechperson, Anmeldung."
    )
    address: IsoDate | None = Field(None, title="Ort", description="Wo es stattfindet.")
    description: IsoDate | None = Field(
        None,
        title="Beschreibung",
        description="Alles Übrige: Inhalt, Zielgruppe, Sprachen, Kosten.",
    )


GROUPS: tuple[str, ...] = tuple(GroupDays.model_fields)
"""The groups of fields that age differently, by the names of their fields."""


class Verification(Part):
    """Who last checked a record, when and how, and which parts of it if not all."""

    on: IsoDate = Field(title="Geprüft am", description="Tag der letzten Prüfung.")
    by: Line = Field(
        title="Geprüft von",
        description="Stelle oder Rolle, kein Personenname: „Stadt Datteln, FB 5“.",
    )
    how: How = Field(
        title="Art der Prüfung",
        description="call Anruf, visit Besuch, mail E-Mail, website Homepage, provider Anbieter.",
    )
    days: GroupDays | None = Field(
        None,
        title="Tage je Gruppe",
        description="Nur wenn am Tag der letzten Prüfung nicht alles geprüft wurde: je Gruppe von "
        "Angaben der Tag. Eine Gruppe ohne Tag wurde nie geprüft.",
    )

    @model_validator(mode="after")
    def _last_is_last(self) -> Self:
        if self.days and max(filter(None, self.by_group.values()), default=None) != self.on:
            raise PydanticCustomError("days_without_check", "no group was checked last")
        return self

    @property
    def by_group(self) -> dict[str, date | None]:
        """The day on which each group of fields was last checked, None for never."""
        return {it: getattr(self.days, it) if self.days else self.on for it in GROUPS}
