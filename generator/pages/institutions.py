"""The institutions: the list and a page for each."""

from dataclasses import dataclass
from functools import partial

from generator.model.institution import Institution, Responsibility
from generator.pages.cards import OfferCard, cards
from generator.pages.facts import (
    Fact,
    FactGroup,
    Value,
    contact_facts,
    known,
    map_links,
    postal,
    texts,
    ways_to_reach,
)
from generator.pages.freshness import Freshness, freshness
from generator.pages.listed import total
from generator.pages.page import Edition, Heading, Link, Page
from generator.pages.search_box import SearchBox, box
from generator.pages.sources import Citation, cite


@dataclass(frozen=True, slots=True)
class InstitutionEntry:
    """An institution in the list."""

    link: Link
    short_name: str
    places: str
    offers: str


@dataclass(frozen=True, slots=True)
class InstitutionsView:
    """What the template of the list sees: institutions under the kinds they are of."""

    total: str
    groups: tuple[tuple[str, tuple[InstitutionEntry, ...]], ...]


@dataclass(frozen=True, slots=True)
class InstitutionView:
    """What the template of one institution sees."""

    name: str
    short_name: str
    kind: str
    description: str
    freshness: Freshness
    groups: tuple[FactGroup, ...]
    search: SearchBox | None
    cards: tuple[OfferCard, ...]
    citation: Citation


def plan_institutions(edition: Edition) -> tuple[Page, ...]:
    """Return the list and a page for each institution."""
    institutions = edition.catalogue.institutions
    return (_list_page(edition), *(_page(edition, it) for it in institutions))


def _list_page(edition: Edition) -> Page:
    words, path = edition.words, edition.urls.institutions()
    heading = Heading(
        words("Institutionen"), words("Wer Angebote macht oder für ein Thema zuständig ist.")
    )
    view = partial(_list_view, edition)
    return Page(path, "pages/institutions.html", heading, view, section=path)


def _list_view(edition: Edition) -> InstitutionsView:
    words, catalogue = edition.words, edition.catalogue
    kinds = {term.id: term.name for term in catalogue.taxonomy.institution_kinds.terms}
    groups = []
    for kind, name in (*kinds.items(), (None, words("Weitere"))):
        entries = tuple(_entry(edition, it) for it in catalogue.institutions if it.kind == kind)
        if entries:
            groups.append((name, entries))
    count = len(catalogue.institutions)
    total = words.plural("{count} Institution", "{count} Institutionen", count)
    return InstitutionsView(total, tuple(groups))


def _entry(edition: Edition, institution: Institution) -> InstitutionEntry:
    count = len(edition.catalogue.by_provider.get(institution.id, ()))
    offers = total(edition, count)
    return InstitutionEntry(
        Link(institution.name, edition.urls.institution(institution.id)),
        institution.short_name or "",
        places(edition, institution.cities, whole_district=institution.whole_district),
        offers if count else "",
    )


def places(edition: Edition, cities: tuple[str, ...], *, whole_district: bool) -> str:
    """Return where something holds, in words."""
    if whole_district:
        return edition.words("im ganzen Kreis")
    names = [edition.catalogue.name_of("cities", city) for city in cities]
    return edition.words.list(names) if names else ""


def _page(edition: Edition, institution: Institution) -> Page:
    crumbs = (Link(edition.words("Institutionen"), edition.urls.institutions()),)
    return Page(
        edition.urls.institution(institution.id),
        "pages/institution.html",
        Heading(institution.name, institution.description or "", crumbs),
        partial(_view, edition, institution),
        section=edition.urls.institutions(),
    )


def _view(edition: Edition, institution: Institution) -> InstitutionView:
    catalogue = edition.catalogue
    offers = catalogue.by_provider.get(institution.id, ())
    label = edition.words("In diesen Angeboten suchen")
    return InstitutionView(
        name=institution.name,
        short_name=institution.short_name or "",
        kind=catalogue.name_of("institution_kinds", institution.kind) if institution.kind else "",
        description=institution.description or "",
        freshness=freshness(edition, institution),
        groups=tuple(group for group in _groups(edition, institution) if group.facts),
        search=box(label, anbieter=institution.id) if offers else None,
        cards=cards(edition, offers),
        citation=cite(edition, institution),
    )


def _groups(edition: Edition, institution: Institution) -> tuple[FactGroup, ...]:
    words = edition.words
    contacts = tuple(fact for it in institution.contacts for fact in contact_facts(edition, it))
    return (
        FactGroup("angaben", words("Angaben"), "info", _about(edition, institution)),
        FactGroup("adressen", words("Adresse"), "map-pin", _addresses(edition, institution)),
        FactGroup("kontakt", words("Kontakt"), "phone", contacts),
        FactGroup(
            "zustaendigkeiten",
            words("Zuständig für"),
            "signpost",
            tuple(_responsibility(edition, it) for it in institution.responsibilities),
        ),
    )


def _about(edition: Edition, institution: Institution) -> tuple[Fact, ...]:
    words, catalogue = edition.words, edition.catalogue
    parent = catalogue.institution_by_id.get(institution.parent or "")
    above = (Value(parent.name, edition.urls.institution(parent.id)),) if parent else ()
    where = places(edition, institution.cities, whole_district=institution.whole_district)
    facts = (
        Fact(words("Auch bekannt als"), texts(*institution.other_names)),
        Fact(words("Gehört zu"), above),
        Fact(words("Tätig"), texts(where)),
        Fact(words("Registernummer"), texts(institution.register_number)),
    )
    return tuple(fact for fact in facts if fact.values)


def _addresses(edition: Edition, institution: Institution) -> tuple[Fact, ...]:
    words = edition.words
    facts: list[Fact] = []
    for address in institution.addresses:
        facts += known(Fact(address.name or words("Adresse"), texts(postal(address))))
        facts += known(Fact(words("Karte"), map_links(edition, address)))
        facts += known(Fact(words("Stadtteil"), texts(address.district)))
        facts += known(Fact(words("Anfahrt"), texts(address.getting_there)))
    return tuple(facts)


def _responsibility(edition: Edition, responsibility: Responsibility) -> Fact:
    topics = edition.words.list([topic_name(edition, it) for it in responsibility.topics])
    where = places(edition, responsibility.cities, whole_district=responsibility.whole_district)
    reach = ways_to_reach(edition, responsibility.contact, responsibility.deputy)
    return Fact(topics, (*texts(where, responsibility.note), *reach))


def topic_name(edition: Edition, topic: str) -> str:
    """Return the name of a topic: a Handlungsfeld or a category."""
    handlungsfeld = edition.catalogue.handlungsfeld_by_id.get(topic)
    return handlungsfeld.name if handlungsfeld else edition.catalogue.name_of("categories", topic)
