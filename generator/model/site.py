"""Site settings (`site.yaml`), text pages (`pages/<id>.<lang>.md`) and the district's map."""

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Bool, Code, Days, Line, Markdown, Part, Slug, Source, Text, Url

Percent = Annotated[int, Field(ge=10, le=1000)]


def _folder(url: str) -> str:
    if re.search(r"[?#]|\.html?$", url):
        raise PydanticCustomError("url_of_page", "the address of a page, not of a folder")
    return url


FolderUrl = Annotated[Url, AfterValidator(_folder)]
"""A web address that further names can be put behind."""


class SiteContact(Part):
    """Where readers turn to."""

    email: Code | None = Field(None, title="E-Mail", description="Für Fragen und Änderungen.")
    phone: Code | None = Field(None, title="Telefon", description="Mit Vorwahl.")


class GroupPercent(Part):
    """How long each group of fields holds: per cent of the days that the site sets."""

    hours: Percent = Field(100, title="Zeiten", description="Auch Termine und Status.")
    contact: Percent = Field(100, title="Kontakt", description="Auch Anmeldung.")
    address: Percent = Field(200, title="Ort", description="Orte ändern sich selten.")
    description: Percent = Field(150, title="Beschreibung", description="Alles Übrige.")


class Site(Part):
    """Settings of one district's site."""

    title: Line = Field(title="Titel", description="Name des Verzeichnisses.")
    district: Line = Field(
        title="Kreis", description="Name des Kreises, mit „Kreis“ oder „Landkreis“."
    )
    tagline: Line = Field(title="Untertitel", description="Ein Satz unter dem Titel.")
    language: Slug = Field("de", title="Sprache", description="Sprache der Inhalte.")
    base_url: FolderUrl | None = Field(
        None,
        title="Adresse",
        description="Wo die Seiten veröffentlicht sind; ohne sie gibt es keine Sitemap, "
        "keine Feeds und keine security.txt.",
    )
    demo: Bool = Field(
        False, title="Beispiel", description="true: jede Seite sagt, dass alles erfunden ist."
    )
    contact: SiteContact = Field(
        SiteContact(), title="Kontakt", description="Wohin sich Leserinnen und Leser wenden."
    )
    security_contact: Code | None = Field(
        None,
        title="Kontakt für Sicherheitslücken",
        description="E-Mail-Adresse oder Adresse mit https://. Steht in .well-known/security.txt; "
        "liegen die Seiten in einem Unterordner, gehört eine Kopie an den Anfang der Domain.",
    )
    offline: Bool = Field(
        True,
        title="Mitnehmen",
        description="false: nichts zum Mitnehmen; was Geräte behalten haben, löschen sie.",
    )
    repository_url: Url | None = Field(
        None, title="Quelltext", description="Wo man Änderungen vorschlagen kann."
    )
    stale_after_days: Days = Field(
        365,
        title="Veraltet nach",
        description="Tage ohne Prüfung, nach denen ein Hinweis erscheint.",
    )
    todo_after_days: Days = Field(
        548,
        title="Nachfragen nach",
        description="Tage ohne Prüfung, nach denen es auf der Liste der Redaktion steht.",
    )
    hide_after_days: Days = Field(
        730,
        title="Zurückgestellt nach",
        description="Tage ohne Prüfung, nach denen Listen und Suche es nur noch auf Wunsch zeigen.",
    )
    hide_unverified: Bool = Field(
        False,
        title="Ungeprüfte zurückstellen",
        description="true, sobald alle Angebote einmal geprüft sind: Neue zeigen Listen und Suche "
        "dann erst auf Wunsch, bis jemand nachgefragt hat.",
    )
    group_percent: GroupPercent = Field(
        GroupPercent(),
        title="Wie schnell Angaben altern",
        description="Prozent der Tage oben; 200 heißt: Es gilt doppelt so lange.",
    )
    required_pages: tuple[Slug, ...] = Field(
        (), title="Pflichtseiten", description="Ohne diese Seiten gibt es keine Veröffentlichung."
    )
    content_license: Code = Field(
        "CC-BY-4.0", title="Lizenz der Inhalte", description="SPDX-Kennung."
    )


class TextPage(Part):
    """A page of running text. `[[…]]` marks what the operator still has to fill in."""

    title: Line = Field(title="Titel", description="Überschrift der Seite.")
    summary: Text | None = Field(None, title="Kurzfassung", description="Ein, zwei Sätze.")
    menu: Literal["main", "footer", "none"] = Field(
        "none", title="Menü", description="main oben, footer unten, none nirgends."
    )
    order: int = Field(0, title="Reihenfolge", description="Platz im Menü.")
    short_title: Line | None = Field(None, title="Kurztitel", description="Für das Menü.")
    source: Source | None = Field(None, title="Quelle", description="Woher der Text stammt.")
    body: Markdown = Field("", title="Text", description="Der Text unter dem Kopf (Markdown).")


LonLat = tuple[
    Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)],
    Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)],
]

SMALLEST_DEGREES = 0.0001
"""An outline of less than ten metres cannot be drawn."""
MOST_POINTS = 20_000
FEWEST_POINTS = 4
"""A triangle whose last point is its first (RFC 7946, section 3.1.6)."""


class MapArea(Part):
    """The outline of one city, or of the district when `city` is empty. WGS 84 degrees."""

    city: Slug | None = Field(None, title="Stadt", description="Kennung der Stadt.")
    label: LonLat = Field(title="Beschriftung", description="Punkt für den Namen.")
    ring: tuple[LonLat, ...] = Field(title="Umriss", description="Punkte, geschlossen.")

    @model_validator(mode="after")
    def _encloses_something(self) -> Self:
        closed = len(self.ring) >= FEWEST_POINTS and self.ring[0] == self.ring[-1]
        if not closed or any(
            max(it) - min(it) < SMALLEST_DEGREES for it in zip(*self.ring, strict=True)
        ):
            raise PydanticCustomError("no_outline", "not a closed ring with an inside")
        return self


class DistrictMap(Part):
    """The district's map; the attribution must be shown with it."""

    attribution: Line = Field(title="Quellenvermerk", description="Pflichtangabe zur Karte.")
    attribution_url: Url = Field(title="Adresse der Quelle", description="Verweis im Vermerk.")
    license_name: Line = Field(title="Lizenz", description="Name der Lizenz.")
    license_url: Url = Field(title="Adresse der Lizenz", description="Verweis auf den Text.")
    areas: tuple[MapArea, ...] = Field(title="Flächen", description="Eine je Stadt.")

    @model_validator(mode="after")
    def _one_area_a_city(self) -> Self:
        cities = [area.city for area in self.areas if area.city]
        points = sum(len(area.ring) for area in self.areas)
        if not cities or len(set(cities)) < len(cities) or points > MOST_POINTS:
            raise PydanticCustomError("no_map", "no city, one twice, or too many points")
        return self
