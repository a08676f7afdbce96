"""Every field of the content explains itself in German: messages, schemas and forms need it."""

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from generator import model
from generator.model import (
    audience,
    base,
    concept,
    contact,
    institution,
    offer,
    schedule,
    site,
    table_mapping,
    taxonomy,
    thesaurus,
    verification,
)

MODULES = (
    audience,
    base,
    concept,
    contact,
    institution,
    offer,
    schedule,
    site,
    table_mapping,
    taxonomy,
    thesaurus,
    verification,
)


def models() -> Iterator[type[BaseModel]]:
    for module in MODULES:
        for item in vars(module).values():
            own = getattr(item, "__module__", "") == module.__name__
            if own and isinstance(item, type) and issubclass(item, BaseModel):
                yield item


FIELDS = sorted(
    (f"{kind.__name__}.{name}", field.title or "", field.description or "")
    for kind in models()
    for name, field in kind.model_fields.items()
)


@pytest.mark.parametrize(("field", "title", "description"), FIELDS, ids=[it[0] for it in FIELDS])
def test_a_field_has_a_title_and_a_description(field: str, title: str, description: str) -> None:
    assert title, field
    assert description, field


def test_records_are_frozen_and_refuse_unknown_fields() -> None:
    assert model.__doc__
    for kind in models():
        assert kind.model_config.get("frozen") is True, kind
        assert kind.model_config.get("extra") == "forbid", kind
