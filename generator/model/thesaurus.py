"""The thesaurus: what people look for, and how they say it in the languages of the search."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.base import Bool, Part, Phrase, Record, Slug, Slugs, Text

Phrases = Annotated[tuple[Phrase, ...], Field(min_length=1, max_length=60)]

WordPart = Annotated[str, StringConstraints(pattern=r"^[a-zß-öø-ÿ]+$", max_length=40)]
"""One German word, or the stem of a verb, in small letters."""


class Concept(Record):
    """Something that people look for: `taxonomy/concepts/<id>.yaml`."""

    # Without one in the file, reading takes the name of the file.
    id: Slug = Field("", title="Kennung", description="Kann fehlen: Der Dateiname ist die Kennung.")
    name: Phrase = Field(title="Name", description="Kurz und eindeutig, auf Deutsch.")
    words: Mapping[str, Phrases] = Field(
        title="Wörter",
        description="Zu jeder Sprache (Kennung aus taxonomy/languages.yaml), wie man es sagt; das "
        "erste ist der Name in dieser Sprache. Die deutschen erkennen Angebote.",
    )
    asked: Phrases = Field(
        (),
        title="Fragen",
        description="Was auf Deutsch nur sagt, wer sucht; Angebote erkennt man daran nicht.",
    )
    signs: Phrases = Field(
        (),
        title="Anzeichen",
        description="Woran man auf Deutsch ein Angebot erkennt, ohne dass jemand so danach sucht.",
    )
    lookalikes: Phrases = Field(
        (),
        title="Verwechslungen",
        description="Deutsche Wörter, die nur so aussehen: „Keller“ hat nichts mit Kellnern zu "
        "tun.",
    )
    terms: Mapping[str, Slugs] = Field(
        {},
        title="Werte",
        description="Angebote mit diesen Werten handeln davon, etwa „categories: [sport]“.",
    )
    general: Bool = Field(
        False,
        title="Sagt allein wenig",
        description="true, wenn fast jedes Angebot gemeint sein kann: „Kurs“, „Gruppe“.",
    )
    elsewhere: Bool = Field(
        False,
        title="Gehört nicht hierher",
        description="true, wenn sich dieses Verzeichnis nicht darum kümmert: „Hotel“, „Tierarzt“. "
        "Dann handelt nur ein Angebot davon, das so heißt.",
    )
    implies: Slugs = Field(
        (), title="Schließt ein", description="Kennungen weiterer Begriffe, die immer mitgelten."
    )
    near: Slugs = Field(
        (), title="Verwandt", description="Kennungen von Begriffen, die auch weiterhelfen."
    )


class Compounds(Part):
    """How the search takes German compounds apart: `taxonomy/compounds.yaml`."""

    note: Text | None = Field(None, title="Anmerkung", description="Was man dazu wissen muss.")
    parts: tuple[WordPart, ...] = Field(
        (),
        title="Wortteile",
        description="Aus denen Wörter zusammengesetzt sind, in Kleinbuchstaben: „rad“, „schwimm“.",
    )
    whole: tuple[WordPart, ...] = Field(
        (),
        title="Ganze Wörter",
        description="Die nicht zerlegt werden, weil ihre Teile in die Irre führen: „transport“.",
    )
