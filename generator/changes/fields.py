"""Two records field by field, in the words of the models: their titles, and names for ids."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.changes.naming import Naming, shortened
from generator.changes.wording import listed, said, seen
from generator.check.references import FIELDS
from generator.model.taxonomy import Taxonomy

_Place = tuple[str, ...]
_Said = Mapping[_Place, tuple[str, str]]
"""Label and text of everything a record says, by its place."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field with what it said before and says now; empty where it says nothing."""

    label: str
    before: str
    after: str


def differences(before: BaseModel, after: BaseModel, old: Naming, new: Naming) -> "Changes":
    """Return the fields of two records that differ, in their order; `old` and `new` name ids."""
    first, second = dict(_told(before, old)), dict(_told(after, new))
    places = dict.fromkeys((*_with_added(tuple(first), tuple(second)),))
    found = []
    for place in places:
        label, was = first.get(place, ("", ""))
        now_label, now = second.get(place, (label, ""))
        if was != now:
            found.append(FieldChange(now_label, was, now))
    return tuple(found)


Changes = tuple[FieldChange, ...]


def statements(record: BaseModel, names: Naming) -> tuple[tuple[str, str], ...]:
    """Return what a record says, field by field, without what is so when nobody says anything."""
    return tuple((label, text) for _, (label, text) in _told(record, names, defaults=False) if text)


def _with_added(first: tuple[_Place, ...], second: tuple[_Place, ...]) -> Iterator[_Place]:
    """Yield the places of both in the order of the second; what is gone stands where it stood."""
    gone, known = [it for it in first if it not in set(second)], list(second)
    for place in gone:
        before = first[: first.index(place)]
        at = max((known.index(it) + 1 for it in before if it in known), default=0)
        known.insert(at, place)
    yield from known


def _told(
    record: BaseModel, names: Naming, place: _Place = (), above: str = "", *, defaults: bool = True
) -> Iterator[tuple[_Place, tuple[str, str]]]:
    """Yield the label and text of each field; groups inside are told field by field, too."""
    registers = _registers(record)
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        if not defaults and value == info.get_default(call_default_factory=True, validated_data={}):
            continue
        at, label = (*place, name), f"{above} – {info.title}" if above else str(info.title)
        match value:
            case BaseModel():
                yield from _told(value, names, at, label, defaults=defaults)
            case dict() | Mapping():
                yield from _by_key(value, names, at, label)
            case (BaseModel(), *_):
                yield from _items(value, names, at, label)
            case _:
                yield at, (label, _named(value, info, registers.get(name), names))


def _registers(record: BaseModel) -> Mapping[str, str]:
    return next((FIELDS[it] for it in type(record).__mro__ if it in FIELDS), {})


def _named(value: Any, info: FieldInfo, register: str | None, names: Naming) -> str:  # noqa: ANN401
    """Return a value in German, ids with the names of what they name."""
    if not register or not value:
        return said(value, info)
    ids = (value,) if isinstance(value, str) else value
    return listed(tuple(seen(names.of(register, it)) for it in ids))


def _by_key(
    value: Mapping[str, tuple[str, ...]], names: Naming, place: _Place, label: str
) -> Iterator[tuple[_Place, tuple[str, str]]]:
    """Yield a line for each key: a language with its words, a vocabulary with its terms."""
    for key, items in value.items():
        vocabulary = Taxonomy.model_fields.get(key)
        title = vocabulary.title if vocabulary else names.of("languages", key)
        texts = tuple(seen(names.of(key, it) if vocabulary else it) for it in items)
        yield (*place, key), (seen(f"{label} – {title}"), listed(texts))


def _items(
    items: tuple[BaseModel, ...], names: Naming, place: _Place, label: str
) -> Iterator[tuple[_Place, tuple[str, str]]]:
    """Yield a line for each item that has an id, one for all others together."""
    others = []
    for item in items:
        text = " · ".join(f"{title}: {text}" for title, text in statements(item, names))
        if own := getattr(item, "id", getattr(item, "city", None)):
            called = getattr(item, "name", None) or getattr(item, "text", None) or own
            yield (*place, own), (seen(f"{label} – {shortened(called)}"), text)
        else:
            others.append(text)
    if others:
        yield place, (label, "\n".join(others))
