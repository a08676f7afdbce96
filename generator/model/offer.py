"""An offer: one file under `offers/<city>/<id>.md`, and its translations beside it."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from generator.model.audience import Accessibility, Audience, OfferLanguage
from generator.model.base import (
    Bool,
    IsoDate,
    Line,
    Markdown,
    Part,
    Record,
    Slug,
    Slugs,
    Ternary,
    Text,
    Url,
)
from generator.model.contact import Address, Contact
from generator.model.schedule import Hours, Session, Waiting
from generator.model.verification import Verification

Summary = Annotated[Line, StringConstraints(max_length=160)]


class Status(Part):
    """Whether the offer takes place at present."""

    state: Literal["planned", "active", "paused", "ended"] = Field(
        title="Zustand",
        description="planned geplant, active läuft oder aktiv, paused ruht, ended beendet.",
    )
    since: IsoDate | None = Field(None, title="Seit", description="Tag, seit dem das gilt.")
    until: IsoDate | None = Field(None, title="Bis", description="Tag, bis zu dem das gilt.")
    reason: Line | None = Field(None, title="Grund", description="Warum es ruht oder endet.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.since and self.until and self.since > self.until:
            raise PydanticCustomError("dates_reversed", "since > until")
        return self


class ServiceArea(Part):
    """For whom in the district the offer is meant (HSDS service_area)."""

    cities: Slugs = Field((), title="Städte", description="Kennungen aus taxonomy/cities.yaml.")
    whole_district: Bool = Field(False, title="Im ganzen Kreis", description="true oder false.")
    online: Bool = Field(False, title="Online", description="true, wenn man nicht hingehen muss.")

    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        if not (self.cities or self.whole_district or self.online):
            raise PydanticCustomError("area_empty", "no area")
        return self


class Cost(Part):
    """What it costs."""

    free: Bool | None = Field(None, title="Kostenlos", description="true oder false.")
    amount: Line | None = Field(None, title="Betrag", description="Zum Beispiel: 5 Euro im Monat.")
    note: Line | None = Field(None, title="Hinweis", description="Ermäßigung, Bildungspaket …")

    @model_validator(mode="after")
    def _free_or_not(self) -> Self:
        if self.free and self.amount:
            raise PydanticCustomError("free_with_amount", "free and amount")
        return self


class Registration(Part):
    """Whether one has to register, and how."""

    requirement: Literal["none", "wished", "required", "referral"] = Field(
        title="Anmeldung",
        description="none nicht nötig, wished erwünscht, required nötig, referral Überweisung.",
    )
    how: Line | None = Field(None, title="Wie", description="Wie man sich anmeldet, in einem Satz.")
    url: Url | None = Field(None, title="Adresse der Anmeldung", description="Mit https://.")


class GoodPractice(Part):
    """Why others should know this offer."""

    what_works: Text = Field(title="Was gut läuft", description="Zwei, drei Sätze.")
    evidence: Text | None = Field(None, title="Woran man es sieht", description="Zahlen, Stimmen.")
    conditions: Text | None = Field(None, title="Was es dafür braucht", description="Bedingungen.")
    transferable_to: Line | None = Field(
        None, title="Übertragbar auf", description="Für welche Orte oder Gruppen es auch passt."
    )


class Offer(Record):
    """An integration offer: what, for whom, where, when, with whom."""

    name: Line = Field(title="Name des Angebots", description="Kurz und so, wie es am Ort heißt.")
    kind: Slug | None = Field(
        None, title="Art", description="Kennung aus taxonomy/offer_kinds.yaml."
    )
    categories: Slugs = Field(
        min_length=1, title="Kategorie", description="Kennungen aus taxonomy/categories.yaml."
    )
    service_area: ServiceArea = Field(title="Einzugsgebiet", description="Für welche Orte es gilt.")
    summary: Summary | None = Field(
        None, title="Kurzbeschreibung", description="Ein Satz, höchstens 160 Zeichen."
    )
    description: Markdown = Field(
        "", title="Beschreibung", description="Der Text unter dem Kopf der Datei (Markdown)."
    )
    handlungsfelder: Slugs = Field(
        (),
        title="Handlungsfelder",
        description="Nur nötig, wenn sie sich nicht aus der Kategorie ergeben.",
    )
    status: Status | None = Field(None, title="Status", description="Leer heißt: nicht bekannt.")
    venue: Address | None = Field(None, title="Veranstaltungsort", description="Wo es stattfindet.")
    audience: Audience = Field(
        Audience(), title="Zielgruppe", description="Für wen das Angebot gedacht ist."
    )
    languages: tuple[OfferLanguage, ...] = Field(
        (), title="Sprache(n) des Angebots", description="Welche Sprachen dort gesprochen werden."
    )
    accessibility: Accessibility = Field(
        Accessibility(), title="Barrierefreiheit", description="Was davon bekannt ist."
    )
    childcare: Ternary = Field(
        "unknown", title="Kinderbetreuung", description="yes, no oder unknown."
    )
    hours: Hours | None = Field(None, title="Zeiten", description="Regelmäßige Zeiten.")
    sessions: tuple[Session, ...] = Field((), title="Termine", description="Einzelne oder Serien.")
    waiting: Waiting | None = Field(None, title="Wartezeit", description="Falls man warten muss.")
    cost: Cost | None = Field(None, title="Kosten", description="Leer heißt: nicht bekannt.")
    registration: Registration | None = Field(
        None, title="Anmeldung", description="Leer heißt: nicht bekannt."
    )
    bring_along: tuple[Line, ...] = Field(
        (), title="Mitbringen", description="Unterlagen und Dinge, die man braucht."
    )
    provider: Slug | None = Field(
        None, title="Anbieter", description="Kennung der Institution unter institutions/."
    )
    partners: Slugs = Field(
        (), title="Kooperation", description="Kennungen weiterer Institutionen."
    )
    contact: Contact | None = Field(None, title="Kontakt", description="Wen man fragt.")
    verified: Verification | None = Field(
        None, title="Zuletzt geprüft", description="Wer die Angaben wann geprüft hat."
    )
    good_practice: GoodPractice | None = Field(
        None, title="Gute Praxis", description="Nur ausfüllen, wenn es anderen als Vorbild dient."
    )
    answers: Slugs = Field(
        (),
        title="Antwort auf",
        description="Kennungen der Workshop-Aussagen, auf die das Angebot eine Antwort ist.",
    )


class OfferTranslation(Part):
    """The texts of an offer in another language: `<id>.<lang>.md` beside the offer."""

    source_digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")] = Field(
        title="Prüfsumme des deutschen Textes",
        description="Zwölf Zeichen; `build.py check` nennt die richtige.",
    )
    translated_by: Literal["person", "machine"] = Field(
        title="Übersetzt von", description="person ein Mensch, machine ein Programm."
    )
    name: Line | None = Field(None, title="Name", description="Name des Angebots.")
    summary: Summary | None = Field(None, title="Kurzbeschreibung", description="Ein Satz.")
    description: Markdown = Field("", title="Beschreibung", description="Text unter dem Kopf.")
    getting_there: Text | None = Field(None, title="Anfahrt", description="venue.getting_there")
    audience_note: Line | None = Field(None, title="Zielgruppe", description="audience.note")
    accessibility_note: Line | None = Field(
        None, title="Barrierefreiheit", description="accessibility.note"
    )
    hours_text: Line | None = Field(None, title="Zeiten", description="hours.text")
    hours_note: Line | None = Field(None, title="Hinweis zu Zeiten", description="hours.note")
    waiting_note: Line | None = Field(None, title="Wartezeit", description="waiting.note")
    cost_amount: Line | None = Field(None, title="Betrag", description="cost.amount")
    cost_note: Line | None = Field(None, title="Kosten", description="cost.note")
    registration_how: Line | None = Field(None, title="Anmeldung", description="registration.how")
    status_reason: Line | None = Field(None, title="Grund", description="status.reason")
    bring_along: tuple[Line, ...] = Field((), title="Mitbringen", description="bring_along")
