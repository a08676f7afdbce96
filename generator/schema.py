"""What the models say, for people and for editors' programs: JSON Schema and the field tables."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.catalogue import Catalogue
from generator.check.references import FIELDS
from generator.model.concept import Handlungsfeld, Workshop
from generator.model.institution import Institution
from generator.model.offer import Offer, OfferTranslation
from generator.model.site import Site, TextPage
from generator.model.table_mapping import TableMapping
from generator.model.taxonomy import Taxonomy, Term
from generator.model.thesaurus import Compounds, Concept
from generator.open_data import described
from generator.report.as_json import Report

MODELS: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("offer", "Angebot (`offers/<stadt>/<kennung>.md`)", Offer),
    (
        "offer-translation",
        "Übersetzung (`offers/<stadt>/<kennung>.<sprache>.md`)",
        OfferTranslation,
    ),
    ("institution", "Institution (`institutions/<kennung>.yaml`)", Institution),
    ("handlungsfeld", "Handlungsfeld (`handlungsfelder/<kennung>.md`)", Handlungsfeld),
    ("workshop", "Workshop (`workshops/<kennung>.md`)", Workshop),
    ("page", "Textseite (`pages/<kennung>.<sprache>.md`)", TextPage),
    ("site", "Einstellungen (`site.yaml`)", Site),
    ("concept", "Begriff der Suche (`taxonomy/concepts/<kennung>.yaml`)", Concept),
    ("table-mapping", "Zuordnung einer Tabelle (`mappings/<name>.yaml`)", TableMapping),
    ("compounds", "Zusammengesetzte Wörter (`taxonomy/compounds.yaml`)", Compounds),
)
START, END = "<!-- Felder: Anfang -->", "<!-- Felder: Ende -->"


def schemas(catalogue: Catalogue) -> Mapping[str, str]:
    """Return the JSON Schema (draft 2020-12) of each kind of file by its file name.

    Fields that name a term have its ids as their values, so that editors' programs offer them.
    `openapi.json` describes the open data.
    """
    models = [(name, model) for name, _, model in MODELS]
    models += [("taxonomy", Taxonomy), ("report", Report)]
    written = {
        schema_file(name): json.dumps(
            _schema(model, catalogue.taxonomy), ensure_ascii=False, indent=1
        )
        + "\n"
        for name, model in models
    }
    return {**written, "openapi.json": described(catalogue.site)}


def schema_file(name: str) -> str:
    """Return the name of the file with the schema of a kind of file."""
    return f"{name}.schema.json"


def _schema(model: type[BaseModel], taxonomy: Taxonomy) -> dict[str, Any]:
    schema = model.model_json_schema()
    # What the classes are called and say of themselves is for programmers.
    for group in (schema, *schema.get("$defs", {}).values()):
        group.pop("title", None)
        group.pop("description", None)
    groups = {model.__name__: schema, **schema.get("$defs", {})}
    for of, fields in FIELDS.items():
        properties = groups.get(of.__name__, {}).get("properties", {})
        for field, register in fields.items():
            if field in properties and register in Taxonomy.model_fields:
                _offer_terms(properties[field], getattr(taxonomy, register).terms)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _offer_terms(field: dict[str, Any], terms: Sequence[Term]) -> None:
    """Put the ids of terms where a field says that it takes an id, or a list of them."""
    for place in (field, field.get("items", {}), *field.get("anyOf", ())):
        if place.get("type") == "string" and terms:
            place["enum"] = [it.id for it in terms]
            place["enumDescriptions"] = [it.name for it in terms]


def with_field_tables(handbook: str) -> str:
    """Return the handbook with the tables between its two marks renewed."""
    before, _, rest = handbook.partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n\n{field_tables()}\n{END}{after}"


def field_tables() -> str:
    """Return a Markdown table of fields for each kind of file."""
    return "\n".join("\n".join(_table(title, model)) + "\n" for _, title, model in MODELS)


def _table(title: str, model: type[BaseModel]) -> Iterator[str]:
    yield f"### {title}\n"
    yield "| Feld | Bedeutung | Was man einträgt |"
    yield "|---|---|---|"
    yield from _rows(model, "")


def _rows(model: type[BaseModel], prefix: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        mark = " (Pflicht)" if field.is_required() else ""
        yield f"| `{prefix}{name}` | {field.title}{mark} | {field.description} |"
        if inner := _group(field):
            dots = next((it for kind, it in _DOTS.items() if kind in str(field.annotation)), ".")
            yield from _rows(inner, f"{prefix}{name}{dots}")


_DOTS = {"tuple": "[].", "dict": ".…."}
"""What stands between a field and those inside it, by the kind of its type."""


def _group(field: FieldInfo) -> type[BaseModel] | None:
    """Return the model of a field that is a group of fields, or a list of such groups."""
    found = [field.annotation, *get_args(field.annotation)]
    return next((it for it in found if isinstance(it, type) and issubclass(it, BaseModel)), None)
