"""What the rows of a table can be: offers or institutions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.check.files import DISTRICT_FOLDER
from generator.kinds import kind_of
from generator.model.base import Record
from generator.model.institution import Institution
from generator.model.offer import Offer
from generator.yamlwrite import Writable, dump, front_matter


@dataclass(frozen=True, slots=True)
class Subject:
    """A kind of record that tables hold. `title` names the sheet, `noun` one record.

    `plural` is how one speaks of several: with „Angeboten“.
    """

    name: str
    title: str
    noun: str
    plural: str
    model: type[Record]

    def path_of(self, record: Record) -> str:
        """Return where a new record belongs inside the content folder."""
        if isinstance(record, Offer):
            folder = next(iter(record.service_area.cities), DISTRICT_FOLDER)
            return f"offers/{folder}/{record.id}.md"
        return f"institutions/{record.id}.yaml"

    def text_of(self, record: Record, path: str, order: Iterable[str] = ()) -> str:
        """Return the file of a record; fields that `order` names come first, as they stand there.

        The others follow as in the model, what all kinds of records have at the end.
        """
        said: dict[str, Writable] = record.model_dump(exclude_unset=True)
        places = {name: place for place, name in enumerate(tuple(order) or ("id",))}
        names = sorted(said, key=lambda it: (places.get(it, len(places)), it in _SHARED))
        kind = kind_of(path)
        body = kind.body if kind else ""
        head = {name: said[name] for name in names if name != body}
        return front_matter(head, str(said.get(body, ""))) if body else dump(head)


_SHARED = frozenset(Record.model_fields)

INSTITUTIONS = Subject("institutions", "Institutionen", "Institution", "Institutionen", Institution)
OFFERS = Subject("offers", "Angebote", "Angebot", "Angeboten", Offer)
SUBJECTS: Mapping[str, Subject] = {it.name: it for it in (INSTITUTIONS, OFFERS)}
"""Institutions first: offers name them."""
