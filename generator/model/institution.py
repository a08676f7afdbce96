"""Institutions: who provides offers and who is responsible for what (`institutions/<id>.yaml`)."""

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Bool, Code, Line, Part, Record, Slug, Slugs, Text
from generator.model.contact import Address, Contact
from generator.model.verification import Verification


class Responsibility(Part):
    """A topic an institution is responsible for, and where."""

    topics: Slugs = Field(
        min_length=1, title="Themen", description="Kennungen von Handlungsfeldern oder Kategorien."
    )
    cities: Slugs = Field((), title="Städte", description="Kennungen aus taxonomy/cities.yaml.")
    whole_district: Bool = Field(False, title="Im ganzen Kreis", description="true oder false.")
    contact: Contact | None = Field(None, title="Kontakt", description="Wen man dazu fragt.")
    deputy: Contact | None = Field(None, title="Vertretung", description="Wer vertritt.")
    note: Line | None = Field(None, title="Hinweis", description="Was genau die Aufgabe ist.")

    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        if not (self.cities or self.whole_district):
            raise PydanticCustomError("area_empty", "no area")
        return self


class Institution(Record):
    """A body that provides offers or is responsible for a topic."""

    name: Line = Field(title="Name", description="Voller Name, wie er im Briefkopf steht.")
    short_name: Line | None = Field(None, title="Abkürzung", description="Zum Beispiel: KI.")
    other_names: tuple[Line, ...] = Field(
        (), title="Andere Namen", description="Unter denen man sie auch sucht."
    )
    kind: Slug | None = Field(
        None, title="Art", description="Kennung aus taxonomy/institution_kinds.yaml."
    )
    description: Text | None = Field(None, title="Beschreibung", description="Was sie tut.")
    parent: Slug | None = Field(None, title="Gehört zu", description="Kennung der Institution.")
    register_number: Code | None = Field(
        None, title="Registernummer", description="Zum Beispiel im Vereinsregister."
    )
    cities: Slugs = Field((), title="Städte", description="Wo sie tätig ist.")
    whole_district: Bool = Field(False, title="Im ganzen Kreis", description="true oder false.")
    addresses: tuple[Address, ...] = Field((), title="Adressen", description="Wo man sie findet.")
    contacts: tuple[Contact, ...] = Field((), title="Kontakte", description="Wen man fragt.")
    responsibilities: tuple[Responsibility, ...] = Field(
        (), title="Zuständigkeiten", description="Wofür sie wo zuständig ist."
    )
    verified: Verification | None = Field(
        None, title="Zuletzt geprüft", description="Wer die Angaben wann geprüft hat."
    )
