"""For whom an offer is, in which languages and how one gets in without barriers."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Line, Part, Slug, Slugs, Ternary

Age = Annotated[int, Field(ge=0, le=120)]

GermanLevel = Literal["none", "A1", "A2", "B1", "B2", "C1", "C2"]
"""Levels of the Common European Framework of Reference for Languages (CEFR)."""


class Audience(Part):
    """Who is meant. An empty field means: nobody has said, not: open to all."""

    genders: Slugs = Field(
        (), title="Zielgruppe – Geschlecht", description="Kennungen aus taxonomy/genders.yaml."
    )
    origins: Slugs = Field(
        (),
        title="Zielgruppe – Migrationshintergrund",
        description="Kennungen aus taxonomy/origins.yaml.",
    )
    age_groups: Slugs = Field(
        (), title="Zielgruppe – Altersgruppe", description="Kennungen aus taxonomy/age_groups.yaml."
    )
    age_min: Age | None = Field(None, title="Alter ab", description="Jahre, eingeschlossen.")
    age_max: Age | None = Field(None, title="Alter bis", description="Jahre, eingeschlossen.")
    residence_statuses: Slugs = Field(
        (),
        title="Aufenthaltsstatus",
        description="Für wen es offen ist; Kennungen aus taxonomy/residence_statuses.yaml.",
    )
    german_level: GermanLevel | None = Field(
        None, title="Deutschkenntnisse", description="none keine nötig, sonst A1 bis C2."
    )
    note: Line | None = Field(None, title="Hinweis zur Zielgruppe", description="In einem Satz.")

    @model_validator(mode="after")
    def _ages_in_order(self) -> Self:
        if self.age_min is not None and self.age_max is not None and self.age_min > self.age_max:
            raise PydanticCustomError("ages_reversed", "age_min > age_max")
        return self


class OfferLanguage(Part):
    """A language of the offer and how it is spoken there."""

    code: Slug = Field(title="Sprache", description="Kennung aus taxonomy/languages.yaml.")
    mode: Literal["staff", "interpreter", "on_request"] | None = Field(
        None,
        title="Wie",
        description="staff Mitarbeitende sprechen sie, interpreter es wird übersetzt, "
        "on_request auf Anfrage.",
    )
    note: Line | None = Field(None, title="Hinweis", description="Zum Beispiel: nur mittwochs.")


class Accessibility(Part):
    """What people with disabilities need to know before they come."""

    step_free: Ternary = Field("unknown", title="Stufenlos", description="yes, no oder unknown.")
    lift: Ternary = Field("unknown", title="Aufzug", description="yes, no oder unknown.")
    toilet: Ternary = Field(
        "unknown", title="Barrierefreie Toilette", description="yes, no oder unknown."
    )
    hearing_loop: Ternary = Field(
        "unknown", title="Höranlage", description="Induktive Höranlage: yes, no oder unknown."
    )
    sign_language: Ternary = Field(
        "unknown", title="Gebärdensprache", description="yes, no oder unknown."
    )
    note: Line | None = Field(None, title="Hinweis", description="Ein Satz, der weiterhilft.")
