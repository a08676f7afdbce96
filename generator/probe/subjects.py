"""Everything in the content that leads out of it, by the institution that knows better."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from generator.catalogue import is_ended
from generator.load import Content
from generator.model.contact import Contact
from generator.model.institution import Institution
from generator.model.offer import Offer, Registration
from generator.probe.finding import Kind, Subject

NOBODY = "Ohne Anbieter"


def subjects_of(content: Content) -> tuple[Subject, ...]:
    """Return what offers that have not ended and institutions lead to; each once a place."""
    names = {it.record.id: it.record.name for it in content.entries if _is(it.record, Institution)}
    found = (
        subject
        for entry in content.entries
        if (institution := _institution(entry.record, names))
        for subject in _subjects(entry.record, institution, entry.path)
    )
    return tuple(dict.fromkeys(found))


def _is(record: object, model: type) -> bool:
    return isinstance(record, model)


def _institution(record: object, names: Mapping[str, str]) -> str:
    """Return by whose name a record is told, nothing for records that are not looked at."""
    if isinstance(record, Institution):
        return record.name
    if isinstance(record, Offer) and not is_ended(record):
        return names.get(record.provider or "", NOBODY)
    return ""


def _subjects(value: object, institution: str, path: str) -> Iterator[Subject]:
    if isinstance(value, Contact | Registration):
        for kind, said in _ways(value):
            if said:
                yield Subject(kind, said, institution, path)
        return
    inside = value if isinstance(value, tuple) else ()
    if isinstance(value, BaseModel):
        inside = tuple(inner for _, inner in value)
    for inner in inside:
        yield from _subjects(inner, institution, path)


def _ways(value: Contact | Registration) -> tuple[tuple[Kind, str | None], ...]:
    if isinstance(value, Registration):
        return (("link", value.url),)
    return (("link", value.website), ("mail", value.email), ("phone", value.phone))
