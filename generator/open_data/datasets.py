"""What is published as data: each kind of record as one JSON file.

Records have the fields that their files have, and only those that somebody filled in: what nobody
knows is not there. Persons are named only while their consent is in force (Art. 6 (1) (a) GDPR).
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, Field

from generator.catalogue import Catalogue
from generator.model.base import IsoDate, Line, Part, Record
from generator.model.concept import Handlungsfeld, Workshop
from generator.model.contact import Contact
from generator.model.institution import Institution
from generator.model.offer import Offer
from generator.model.taxonomy import Taxonomy
from generator.pages.page import Edition
from generator.product import Product
from generator.urls import Urls, dataset

R = TypeVar("R", bound=Record)


class Dataset(Part):
    """What every file of data says of itself."""

    title: Line = Field(title="Titel", description="Name des Verzeichnisses.")
    license: Line = Field(
        title="Lizenz", description="SPDX-Kennung; Abweichungen stehen beim Datensatz."
    )
    as_of: IsoDate = Field(title="Stand", description="Tag, von dem die Angaben sind.")
    demo: bool = Field(title="Beispiel", description="true: Alles ist erfunden.")


class Records(Dataset, Generic[R]):
    """A file of records of one kind."""

    pages: Mapping[str, str] = Field(
        title="Seiten", description="Kennung und Adresse der Seite, vom Anfang des Auftritts aus."
    )
    records: tuple[R, ...] = Field(
        title="Datensätze", description="Mit den Feldern, die ausgefüllt sind."
    )

    @classmethod
    def model_parametrized_name(cls, params: tuple[Any, ...]) -> str:
        """Return what the file of a kind is called: OfferRecords."""
        return f"{params[0].__name__}{cls.__name__}"


class Lists(Dataset):
    """The file of the vocabularies."""

    lists: Taxonomy = Field(title="Listen", description="Werte, auf die Kennungen verweisen.")


@dataclass(frozen=True, slots=True)
class DatasetKind:
    """A file of data: its name, its model, and what stands in it beside the title."""

    name: str
    title: str
    model: type[Dataset]
    chosen: Callable[[Edition], Mapping[str, object]]

    @property
    def path(self) -> str:
        """The site-relative address of the file."""
        return dataset(self.name)


def _records_of(
    chosen: Callable[[Catalogue], Sequence[Record]], page: Callable[[Urls, str], str]
) -> Callable[[Edition], Mapping[str, object]]:
    def records(edition: Edition) -> Mapping[str, object]:
        found = tuple(chosen(edition.catalogue))
        return {"pages": {it.id: page(edition.urls, it.id) for it in found}, "records": found}

    return records


DATASETS = (
    DatasetKind(
        "angebote", "Angebote", Records[Offer], _records_of(lambda it: it.offers, Urls.offer)
    ),
    DatasetKind(
        "institutionen",
        "Institutionen",
        Records[Institution],
        _records_of(lambda it: it.institutions, Urls.institution),
    ),
    DatasetKind(
        "handlungsfelder",
        "Handlungsfelder",
        Records[Handlungsfeld],
        _records_of(lambda it: it.handlungsfelder, Urls.handlungsfeld),
    ),
    DatasetKind(
        "workshops",
        "Workshops",
        Records[Workshop],
        _records_of(lambda it: it.workshops, Urls.workshop),
    ),
    DatasetKind(
        "listen",
        "Städte, Kategorien, Sprachen und andere Listen",
        Lists,
        lambda it: {"lists": it.catalogue.taxonomy},
    ),
)


def dataset_file(edition: Edition, kind: DatasetKind) -> Product:
    """Return the file of a kind of records, in the order of the catalogue."""
    site, today = edition.catalogue.site, edition.today
    around = {
        "title": site.title,
        "license": site.content_license,
        "as_of": today,
        "demo": site.demo,
        **kind.chosen(edition),
    }
    said = {name: _said(value, today) for name, value in around.items()}
    return Product(kind.path, (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode())


def _said(value: object, today: date) -> object:
    """Return what a record says as plain values, without what nobody said."""
    if isinstance(value, BaseModel):
        hidden = {"name"} if isinstance(value, Contact) and not _may_be_named(value, today) else ()
        names = (it for it in type(value).model_fields if it in value.model_fields_set)
        return {it: _said(getattr(value, it), today) for it in names if it not in hidden}
    if isinstance(value, tuple):
        return [_said(it, today) for it in value]
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if isinstance(value, date) else value


def _may_be_named(contact: Contact, today: date) -> bool:
    return contact.consent_until is not None and contact.consent_until >= today
