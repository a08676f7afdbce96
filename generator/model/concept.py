"""The integration concept: Handlungsfelder, and the workshops with their Klimakonferenz results."""

from typing import Literal

from pydantic import Field

from generator.model.base import IsoDate, Line, Markdown, Part, Record, Slug, Slugs, Text

Weather = Literal["sun", "cloud", "storm", "wind"]
"""Klimakonferenz: what goes well, what is unclear, what must change, what are good ideas."""


class Goal(Part):
    """Something to be reached."""

    text: Text = Field(title="Ziel", description="Wortlaut des Ziels.")
    subgoals: tuple[Text, ...] = Field((), title="Teilziele", description="Wortlaut der Teilziele.")


class Measure(Part):
    """Something that is or was done about it."""

    id: Slug = Field(title="Kennung", description="Eindeutig im ganzen Verzeichnis.")
    text: Text = Field(title="Maßnahme", description="Was getan wird oder wurde.")
    details: tuple[Text, ...] = Field((), title="Einzelheiten", description="Weitere Stichpunkte.")
    note: Text | None = Field(None, title="Anmerkung", description="Zum Beispiel zur Quelle.")
    institutions: Slugs = Field((), title="Beteiligte", description="Kennungen der Institutionen.")
    offers: Slugs = Field((), title="Angebote", description="Kennungen der Angebote dazu.")
    answers: Slugs = Field((), title="Antwort auf", description="Kennungen von Workshop-Aussagen.")


class Statement(Part):
    """One statement of a Klimakonferenz, addressable by its id."""

    id: Slug = Field(title="Kennung", description="Eindeutig im ganzen Verzeichnis.")
    weather: Weather = Field(
        title="Wetter", description="sun Sonne, cloud Wolke, storm Gewitter, wind Wind."
    )
    text: Text = Field(title="Aussage", description="Wortlaut.")
    note: Text | None = Field(None, title="Anmerkung", description="Zum Beispiel zur Quelle.")


class Handlungsfeld(Record):
    """A field of action of the concept: `handlungsfelder/<id>.md`."""

    name: Line = Field(title="Name", description="Wortlaut im Konzept.")
    order: int = Field(0, title="Reihenfolge", description="Platz in der Liste.")
    icon: Slug | None = Field(None, title="Bild", description="Name eines Lucide-Symbols.")
    summary: Text | None = Field(None, title="Kurzbeschreibung", description="Ein, zwei Sätze.")
    description: Markdown = Field("", title="Beschreibung", description="Text unter dem Kopf.")
    categories: Slugs = Field((), title="Kategorien", description="Kategorien, die dazugehören.")
    goals: tuple[Goal, ...] = Field((), title="Ziele", description="Ziele des Handlungsfeldes.")
    measures: tuple[Measure, ...] = Field((), title="Maßnahmen", description="Was dazu getan wird.")


class Workshop(Record):
    """A workshop and what it found: `workshops/<id>.md`."""

    name: Line = Field(title="Name", description="Wortlaut im Programm.")
    order: int = Field(0, title="Reihenfolge", description="Platz in der Liste.")
    date: IsoDate | None = Field(None, title="Datum", description="Leer heißt: nicht bekannt.")
    place: Line | None = Field(None, title="Tagungsort", description="Wortlaut der Quelle.")
    handlungsfeld: Slug | None = Field(
        None, title="Handlungsfeld", description="Kennung; leer, wenn es keines gibt."
    )
    note: Text | None = Field(None, title="Anmerkung", description="Zum Beispiel zur Quelle.")
    description: Markdown = Field("", title="Beschreibung", description="Text unter dem Kopf.")
    statements: tuple[Statement, ...] = Field(
        (), title="Klimakonferenz", description="Was die Teilnehmenden sagten."
    )
    goals: tuple[Goal, ...] = Field((), title="Ziele", description="Ziele aus dem Workshop.")
    measures: tuple[Measure, ...] = Field((), title="Maßnahmen", description="Was daraus folgte.")
