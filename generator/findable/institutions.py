"""Institutions as the search knows them: what their pages show."""

from collections.abc import Iterable, Iterator

from generator.findable.contacts import address_labels, contact_labels, phones
from generator.findable.found import Findable
from generator.findable.offers import all_names
from generator.model.contact import Contact
from generator.model.institution import Institution
from generator.pages.institutions import places, topic_name
from generator.pages.page import Edition
from search.cards import Card
from search.document import Document


def institution_findable(edition: Edition, institution: Institution) -> Findable:
    """Return what the search knows of an institution."""
    where = places(edition, institution.cities, whole_district=institution.whole_district)
    card = Card(
        kind="institution",
        href=edition.urls.institution(institution.id),
        name=institution.name,
        place=where,
        summary=institution.description or "",
    )
    return Findable(_document(edition, institution, where), card)


def _document(edition: Edition, institution: Institution, where: str) -> Document:
    catalogue, contacts = edition.catalogue, tuple(_contacts(institution))
    kind = catalogue.name_of("institution_kinds", institution.kind) if institution.kind else ""
    parent = catalogue.institution_by_id.get(institution.parent or "")
    labels = (kind, parent.name if parent else "", institution.register_number or "", where)
    topics = tuple(dict.fromkeys(t for it in institution.responsibilities for t in it.topics))
    return Document(
        id=institution.id,
        name=institution.name,
        labels=(
            *filter(None, labels),
            *all_names(institution)[1:],
            *address_labels(institution.addresses),
            *contact_labels(contacts, edition.today),
        ),
        subjects=tuple(topic_name(edition, it) for it in topics),
        text="\n".join(_texts(institution)),
        values=frozenset(_values(institution, topics)),
        phones=phones(contacts),
    )


def _contacts(institution: Institution) -> Iterator[Contact | None]:
    yield from institution.contacts
    for responsibility in institution.responsibilities:
        yield from (responsibility.contact, responsibility.deputy)


def _texts(institution: Institution) -> Iterator[str]:
    yield institution.description or ""
    for responsibility in institution.responsibilities:
        yield responsibility.note or ""


def _values(institution: Institution, topics: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the categories it is responsible for (no Handlungsfeld is one) and its cities."""
    yield from (("categories", topic) for topic in topics)
    yield from (("cities", city) for city in institution.cities)
