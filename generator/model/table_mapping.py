"""How a table with columns of its own becomes records: `mappings/<name>.yaml`."""

from typing import Annotated, Any, Self

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from generator.model.base import Line, Part, Slug

RowNumber = Annotated[int, Field(ge=1, le=100)]


class ColumnRule(Part):
    """Where the cells of a column go. `Telefon: contact.phone` is short for `{to: …}`."""

    to: tuple[Line, ...] = Field(
        (), title="Ziel", description="Feld oder Felder: contact.phone, languages[].code."
    )
    pattern: Line | None = Field(
        None,
        title="Muster",
        description="Statt eines Ziels, wenn eine Zelle mehrere Angaben enthält: "
        "„{venue.street}, {venue.postcode} {venue.city}“.",
    )
    separator: str | None = Field(
        None,
        title="Trennzeichen",
        description="Was mehrere Werte trennt, wenn es nicht Semikolon oder Zeilenumbruch ist; "
        "'' heißt: nie trennen.",
    )
    values: dict[str, str] = Field(
        {},
        title="Übersetzung",
        description="Welcher Wert der Tabelle welcher Wert hier ist; '' heißt: weglassen.",
    )

    @model_validator(mode="before")
    @classmethod
    def _in_full(cls, value: Any) -> Any:  # noqa: ANN401 - whatever stands in the file
        if isinstance(value, str):
            return {"to": [value]}
        if isinstance(value, list):
            return {"to": value}
        if isinstance(value, dict) and isinstance(value.get("to"), str):
            return {**value, "to": [value["to"]]}
        return value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Say that the short forms are allowed, too."""
        full = handler.resolve_ref_schema(handler(core_schema))
        texts = full["properties"]["to"]
        full["properties"]["to"] = {"anyOf": [{"type": "string"}, texts], "title": texts["title"]}
        return {"anyOf": [{"type": "string"}, texts, full]}

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if bool(self.to) == bool(self.pattern):
            raise PydanticCustomError("column_ways", "to or pattern")
        return self


class RecordRule(Part):
    """What of a row becomes a record of one kind."""

    prefix: Slug = Field(
        title="Name der Quelle",
        description="Steht vor dem Schlüssel, damit sich zwei Quellen nie gleichen; bleibt.",
    )
    key: tuple[Line, ...] = Field(
        min_length=1,
        title="Schlüssel",
        description="Spalten, an denen man eine Zeile wiedererkennt, am besten eine Nummer.",
    )
    columns: dict[Line, ColumnRule] = Field(
        title="Spalten", description="Zu jeder Überschrift, wohin ihre Angaben gehören."
    )
    constants: dict[Line, Line] = Field(
        {}, title="Feste Angaben", description="Felder, die in jeder Zeile gleich sind."
    )

    @model_validator(mode="after")
    def _some_columns(self) -> Self:
        if not self.columns:
            raise PydanticCustomError("mapping_empty", "no columns")
        return self


class TableMapping(Part):
    """How the columns of a foreign table become offers, institutions, or both."""

    title: Line = Field(title="Titel", description="Welche Tabelle das ist, in Worten.")
    sheet: Line | None = Field(
        None, title="Blatt", description="Name des Blatts; sonst das erste der Arbeitsmappe."
    )
    header_row: RowNumber = Field(
        1, title="Zeile der Überschriften", description="Darunter beginnen die Angaben."
    )
    ignore: tuple[Line, ...] = Field(
        (), title="Nicht übernehmen", description="Spalten, die mit Absicht fehlen."
    )
    institutions: RecordRule | None = Field(
        None, title="Institutionen", description="Was jede Zeile über eine Institution sagt."
    )
    offers: RecordRule | None = Field(
        None, title="Angebote", description="Was jede Zeile über ein Angebot sagt."
    )

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not (self.institutions or self.offers):
            raise PydanticCustomError("mapping_empty", "neither offers nor institutions")
        return self
