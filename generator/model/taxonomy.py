"""Vocabularies that editors own: `taxonomy/*.yaml`. The code never lists their values."""

from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from generator.model.base import Bool, Code, Days, Line, Part, Slug, Slugs, Source, Text, Url
from generator.model.contact import Latitude, Longitude, Postcode


class Term(BaseModel):
    """One value of a vocabulary."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    id: Slug = Field(title="Kennung", description="Teil der Adresse; ändert sich nie.")
    name: Line = Field(title="Name", description="So lesen es die Menschen.")
    description: Text | None = Field(None, title="Beschreibung", description="In einem Satz.")
    icon: Slug | None = Field(None, title="Bild", description="Name eines Lucide-Symbols.")
    other_names: tuple[Line, ...] = Field(
        (), title="Andere Namen", description="Unter denen man es auch findet."
    )
    note: Text | None = Field(None, title="Anmerkung", description="Woher der Wert stammt.")


class City(Term):
    """A city of the district."""

    postcodes: tuple[Postcode, ...] = Field((), title="Postleitzahlen", description="Zustellung.")
    latitude: Latitude = Field(title="Breitengrad", description="Mitte der Stadt, Dezimalgrad.")
    longitude: Longitude = Field(title="Längengrad", description="Mitte der Stadt, Dezimalgrad.")
    population: int | None = Field(None, title="Einwohner", description="Laut Quelle.")
    ags: Code | None = Field(None, title="Gemeindeschlüssel", description="Amtlich, 8 Ziffern.")
    website: Url | None = Field(None, title="Internetseite", description="Der Stadt.")
    districts: tuple[Line, ...] = Field((), title="Stadtteile", description="Zum Vergleich.")
    stale_after_days: Days | None = Field(
        None, title="Veraltet nach", description="Nur wenn anders als in site.yaml."
    )
    todo_after_days: Days | None = Field(
        None, title="Nachfragen nach", description="Nur wenn anders als in site.yaml."
    )
    hide_after_days: Days | None = Field(
        None, title="Zurückgestellt nach", description="Nur wenn anders als in site.yaml."
    )


class Language(Term):
    """A language (BCP 47 tag as id) or a group of languages."""

    native_name: Code | None = Field(None, title="Eigenname", description="So heißt sie selbst.")
    direction: Literal["ltr", "rtl"] = Field(
        "ltr",
        title="Schreibrichtung",
        description="ltr von links nach rechts, rtl von rechts nach links.",
    )
    includes: Slugs = Field((), title="Umfasst", description="Bei Gruppen.")
    interface: Bool = Field(
        False, title="Sprache der Seiten", description="true, wenn es die Seiten so gibt."
    )
    tag: Code | None = Field(None, title="BCP 47", description="Wenn anders als die Kennung.")
    unspecified: Bool = Field(
        False, title="Nicht festgelegt", description="true für „Sprache nicht festgelegt“."
    )


class AgeGroup(Term):
    """An age band, from `age_min` up to but not including `age_below` years."""

    age_min: int | None = Field(None, title="Ab", description="Jahre, eingeschlossen.")
    age_below: int | None = Field(None, title="Unter", description="Jahre, ausgeschlossen.")


T = TypeVar("T", bound=Term)


class Vocabulary(Part, Generic[T]):
    """The file around the values."""

    source: Source | None = Field(None, title="Quelle", description="Woher die Liste stammt.")
    note: Text | None = Field(None, title="Anmerkung", description="Was unsicher ist.")
    terms: tuple[T, ...] = Field((), title="Werte", description="In der Reihenfolge der Anzeige.")


class Taxonomy(Part):
    """All vocabularies; each field is a file `taxonomy/<field>.yaml`."""

    cities: Vocabulary[City] = Field(
        Vocabulary(), title="Städte", description="Die Städte des Kreises."
    )
    categories: Vocabulary[Term] = Field(
        Vocabulary(), title="Kategorien", description="Wovon ein Angebot handelt."
    )
    languages: Vocabulary[Language] = Field(
        Vocabulary(), title="Sprachen", description="Sprachen der Angebote und der Seiten."
    )
    age_groups: Vocabulary[AgeGroup] = Field(
        Vocabulary(), title="Altersgruppen", description="Wie im Suchformular von 2017."
    )
    genders: Vocabulary[Term] = Field(
        Vocabulary(), title="Geschlecht", description="Wie im Suchformular von 2017."
    )
    origins: Vocabulary[Term] = Field(
        Vocabulary(), title="Migrationshintergrund", description="Wie im Suchformular von 2017."
    )
    residence_statuses: Vocabulary[Term] = Field(
        Vocabulary(), title="Aufenthaltsstatus", description="Für wen es rechtlich offen ist."
    )
    offer_kinds: Vocabulary[Term] = Field(
        Vocabulary(), title="Art des Angebots", description="Beratung, Kurs, Gruppe …"
    )
    institution_kinds: Vocabulary[Term] = Field(
        Vocabulary(), title="Art der Institution", description="Stadt, Verein, MSO …"
    )
    abbreviations: Vocabulary[Term] = Field(
        Vocabulary(), title="Abkürzungen", description="Mit dem, was sie bedeuten."
    )
