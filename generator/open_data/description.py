"""The description of the open data for programs: OpenAPI 3.1, made of the models."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from generator.model.site import Site
from generator.open_data.datasets import DATASETS, DatasetKind

VERSION = "1.0.0"
"""Of the form of the data (semver.org): the first number grows when a program that reads it has to
be changed."""


def described(site: Site) -> str:
    """Return the description as the text of a JSON file."""
    return json.dumps(api_description(site), ensure_ascii=False, indent=1) + "\n"


def api_description(site: Site) -> Mapping[str, Any]:
    """Return what files of records there are, and what they hold (OpenAPI Specification 3.1.1)."""
    # A record may leave out what has a default, so the models are described as they are read.
    models: list[tuple[type[BaseModel], JsonSchemaMode]] = [
        (it.model, "validation") for it in DATASETS
    ]
    found, definitions = models_json_schema(models, ref_template="#/components/schemas/{model}")
    schemas = definitions["$defs"]
    for it in schemas.values():
        # What the classes say of themselves is for programmers.
        it.pop("title", None)
        it.pop("description", None)
    answers = {it.path: _path(it, found[it.model, "validation"]) for it in DATASETS}
    return {
        "openapi": "3.1.1",
        "info": {
            "title": site.title,
            "version": VERSION,
            "summary": "Alle Datensätze als JSON-Dateien unter festen Adressen.",
            "license": {"name": site.content_license, "identifier": site.content_license},
        },
        # The description lies among the data (RFC 3986, section 5.2).
        "servers": [{"url": ".."}],
        "paths": {f"/{path}": it for path, it in answers.items()},
        "components": {"schemas": schemas},
    }


def _path(kind: DatasetKind, schema: Mapping[str, Any]) -> Mapping[str, Any]:
    content = {"application/json": {"schema": schema}}
    answer = {"description": kind.title, "content": content}
    return {
        "get": {
            "operationId": kind.name,
            "summary": kind.title,
            "security": [],
            "responses": {"200": answer},
        }
    }
