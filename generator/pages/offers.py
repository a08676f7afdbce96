"""The page of one offer: everything that is known, and what is not."""

from dataclasses import dataclass, replace

from generator import phone
from generator.catalogue import is_district_wide
from generator.model.offer import GoodPractice, Offer
from generator.pages.cards import STATES, Badge, OfferCard, badges, card, place
from generator.pages.facts import FactGroup, postal
from generator.pages.freshness import Freshness, freshness
from generator.pages.nearby import nearest_elsewhere, same_city
from generator.pages.offer_facts import fact_groups
from generator.pages.page import Edition, Heading, Link, Page
from generator.pages.sources import source_line
from generator.pages.times import Times, times
from generator.urls import mailto, openstreetmap_search


@dataclass(frozen=True, slots=True)
class OfferView:
    """What the template of an offer sees."""

    name: str
    icon: str
    place: str
    categories: tuple[Link, ...]
    kind: str
    badges: tuple[Badge, ...]
    notice: str
    freshness: Freshness
    summary: str
    description: str
    times: Times
    actions: tuple[Link, ...]
    main_groups: tuple[FactGroup, ...]
    side_groups: tuple[FactGroup, ...]
    good_practice: GoodPractice | None
    handlungsfelder: tuple[Link, ...]
    answers: tuple[Link, ...]
    source: str
    source_url: str
    report: Link | None
    back: Link
    near: tuple[OfferCard, ...]
    near_list: Link
    elsewhere: tuple[OfferCard, ...]


SIDE = frozenset({"ort", "kontakt"})
"""The groups that stand beside the text on wide screens."""


def plan_offers(edition: Edition) -> tuple[Page, ...]:
    """Return a page for every offer, the ended ones too: their addresses stay good."""
    return tuple(_page(edition, offer) for offer in edition.catalogue.offers)


def _page(edition: Edition, offer: Offer) -> Page:
    return Page(
        path=edition.urls.offer(offer.id),
        template="pages/offer.html",
        heading=Heading(
            offer.name, offer.summary or place(edition, offer), _crumbs(edition, offer)
        ),
        view=_view(edition, offer),
        section=edition.urls.offers(),
    )


def _view(edition: Edition, offer: Offer) -> OfferView:
    catalogue, words = edition.catalogue, edition.words
    source, groups = source_line(edition, offer.source), fact_groups(edition, offer)
    return OfferView(
        name=offer.name,
        icon=catalogue.term("categories", offer.categories[0]).icon or "info",
        place=place(edition, offer),
        categories=_categories(edition, offer),
        kind=catalogue.name_of("offer_kinds", offer.kind) if offer.kind else "",
        badges=badges(edition, offer),
        notice=_notice(edition, offer),
        freshness=freshness(edition, offer.verified, offer.source),
        summary=offer.summary or "",
        description=offer.description,
        times=times(edition, offer),
        actions=_actions(edition, offer),
        main_groups=tuple(group for group in groups if group.id not in SIDE),
        side_groups=tuple(group for group in groups if group.id in SIDE),
        good_practice=offer.good_practice,
        handlungsfelder=_handlungsfelder(edition, offer),
        answers=_answers(edition, offer),
        source=source.text,
        source_url=source.url,
        report=_report(edition, offer),
        back=Link(words("Zurück zur Auflistung"), _list_of(edition, offer)),
        near=tuple(card(edition, it) for it in same_city(catalogue, offer)),
        near_list=Link(words("Alle anzeigen"), _near_list(edition, offer)),
        elsewhere=_elsewhere(edition, offer),
    )


def _actions(edition: Edition, offer: Offer) -> tuple[Link, ...]:
    """Return what most people want to do next, as buttons."""
    words, contact = edition.words, offer.contact
    found = []
    if contact and contact.phone and (number := phone.uri(contact.phone)):
        found.append(Link(words("Anrufen"), number, external=True, icon="phone"))
    if contact and contact.email:
        found.append(
            Link(words("E-Mail schreiben"), mailto(contact.email), external=True, icon="mail")
        )
    if offer.venue and (where := postal(offer.venue)):
        label = words("Auf der Karte (OpenStreetMap)")
        found.append(Link(label, openstreetmap_search(where), external=True, icon="map"))
    return tuple(found)


def _elsewhere(edition: Edition, offer: Offer) -> tuple[OfferCard, ...]:
    """Return the nearest offers in other cities, with their distance beside the city."""
    found = []
    for kilometres, other in nearest_elsewhere(edition.catalogue, offer):
        distance = edition.words("etwa {distance} km entfernt", distance=max(1, round(kilometres)))
        near = card(edition, other)
        found.append(replace(near, place=f"{near.place} – {distance}"))
    return tuple(found)


def _home_city(offer: Offer) -> str | None:
    return offer.service_area.cities[0] if offer.service_area.cities else None


def _list_of(edition: Edition, offer: Offer) -> str:
    city = _home_city(offer)
    return edition.urls.city(city) if city else edition.urls.offers()


def _near_list(edition: Edition, offer: Offer) -> str:
    city, category = _home_city(offer), offer.categories[0]
    urls = edition.urls
    return urls.city_category(city, category) if city else urls.category(category)


def _crumbs(edition: Edition, offer: Offer) -> tuple[Link, ...]:
    """Lead back through the city; an offer for the whole district leads back to its category."""
    catalogue, urls, words = edition.catalogue, edition.urls, edition.words
    first = Link(words("Angebote"), urls.offers())
    category = catalogue.term("categories", offer.categories[0])
    city = _home_city(offer)
    if city is None or is_district_wide(offer):
        return (first, Link(category.name, urls.category(category.id)))
    return (
        first,
        Link(catalogue.name_of("cities", city), urls.city(city)),
        Link(category.name, urls.city_category(city, category.id)),
    )


def _categories(edition: Edition, offer: Offer) -> tuple[Link, ...]:
    terms = (edition.catalogue.term("categories", it) for it in offer.categories)
    return tuple(
        Link(term.name, edition.urls.category(term.id), icon=term.icon or "") for term in terms
    )


def _notice(edition: Edition, offer: Offer) -> str:
    """Say in a sentence when the offer does not simply take place."""
    words, status = edition.words, offer.status
    if status is None or status.state == "active":
        return ""
    parts = [words("Dieses Angebot ist {state}.", state=words(_STATE_NOW[status.state]))]
    if status.since:
        parts.append(words("Seit: {date}.", date=words.long_date(status.since)))
    if status.until:
        parts.append(words("Bis: {date}.", date=words.long_date(status.until)))
    if status.reason:
        parts.append(words("Grund: {reason}.", reason=status.reason.rstrip(".")))
    return " ".join(parts)


_STATE_NOW = {**STATES, "paused": "zurzeit nicht geöffnet"}


def _handlungsfelder(edition: Edition, offer: Offer) -> tuple[Link, ...]:
    known = edition.catalogue.handlungsfeld_by_id
    return tuple(
        Link(known[it].name, edition.urls.handlungsfeld(it), icon=known[it].icon or "")
        for it in edition.catalogue.handlungsfelder_of(offer)
        if it in known
    )


def _answers(edition: Edition, offer: Offer) -> tuple[Link, ...]:
    """Return the workshop statements this offer answers."""
    return tuple(
        Link(statement.text, f"{edition.urls.workshop(workshop.id)}#{statement.id}")
        for workshop in edition.catalogue.workshops
        for statement in workshop.statements
        if statement.id in offer.answers
    )


def _report(edition: Edition, offer: Offer) -> Link | None:
    """Return how to tell the editors that something changed."""
    words, site = edition.words, edition.catalogue.site
    text = words("Änderung melden")
    if site.contact.email:
        subject = words("Änderung: {name} ({id})", name=offer.name, id=offer.id)
        return Link(text, mailto(site.contact.email, subject), external=True)
    page = ("aenderung-melden", words.language)
    known = page in edition.catalogue.text_pages
    return Link(text, edition.urls.text_page(page[0])) if known else None
