"""Addresses and contacts, for offers and institutions alike."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Code, IsoDate, Line, Part, Text, Url

Postcode = Annotated[str, StringConstraints(pattern=r"^\d{5}$")]
Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]


class Address(Part):
    """A place one can go to (schema.org PostalAddress with GeoCoordinates, WGS 84 degrees)."""

    name: Line | None = Field(None, title="Ort", description="Name des Hauses oder Raumes.")
    street: Line | None = Field(None, title="Straße", description="Straße und Hausnummer.")
    postcode: Postcode | None = Field(None, title="Postleitzahl", description="Fünf Ziffern.")
    city: Line | None = Field(
        None, title="Stadt", description="Name der Stadt, wie auf einem Brief."
    )
    district: Line | None = Field(None, title="Stadtteil", description="Stadtteil, falls bekannt.")
    latitude: Latitude | None = Field(
        None, title="Breitengrad", description="Dezimalgrad, zum Beispiel 51.5729."
    )
    longitude: Longitude | None = Field(
        None, title="Längengrad", description="Dezimalgrad, zum Beispiel 7.3120."
    )
    getting_there: Text | None = Field(
        None, title="Anfahrt", description="Haltestelle, Linie, Eingang, Stockwerk."
    )

    @model_validator(mode="after")
    def _both_coordinates(self) -> Self:
        if (self.latitude is None) != (self.longitude is None):
            raise PydanticCustomError("half_coordinates", "only one coordinate")
        return self


class Contact(Part):
    """Whom to ask. A person's name needs a documented consent (Art. 6 (1) a GDPR)."""

    name: Line | None = Field(
        None,
        title="Ansprechperson",
        description="Name nur mit Einwilligung; sonst die Rolle angeben.",
    )
    role: Line | None = Field(None, title="Rolle", description="Aufgabe oder Stelle der Person.")
    phone: Code | None = Field(None, title="Telefon", description="Mit Vorwahl: 02361 53-0000.")
    email: Code | None = Field(None, title="E-Mail", description="Am besten ein Funktionspostfach.")
    website: Url | None = Field(None, title="Homepage", description="Adresse mit https://.")
    available: Line | None = Field(
        None, title="Erreichbar", description="Wann man jemanden erreicht, in Worten."
    )
    consent_until: IsoDate | None = Field(
        None,
        title="Einwilligung bis",
        description="Bis zu diesem Tag darf der Name veröffentlicht werden.",
    )
