"""The page of one offer: everything that is known, and what is not."""

from dataclasses import dataclass, replace
from functools import partial

from generator.model.offer import GoodPractice, Offer
from generator.pages.cards import Badge, OfferCard, badges, card, place
from generator.pages.facts import FactGroup
from generator.pages.freshness import Freshness, freshness
from generator.pages.nearby import nearest_elsewhere, same_city
from generator.pages.offer_facts import fact_groups
from generator.pages.offer_ways import actions, confirm, crumbs, list_of, near_list, report
from generator.pages.page import Edition, Heading, Link, Page
from generator.pages.search_box import SearchBox, box
from generator.pages.sources import Citation, cite
from generator.pages.times import Times, times
from generator.pages.translated import about_offer


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
    about_translation: str
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
    citation: Citation
    confirm: Link | None
    report: Link | None
    back: Link
    near: tuple[OfferCard, ...]
    near_list: Link
    elsewhere: tuple[OfferCard, ...]
    search: SearchBox


SIDE = frozenset({"ort", "kontakt"})
"""The groups that stand beside the text on wide screens."""


def plan_offers(edition: Edition) -> tuple[Page, ...]:
    """Return a page for every offer, the ended ones too: their addresses stay good."""
    return tuple(_page(edition, offer) for offer in edition.catalogue.offers)


def _page(edition: Edition, offer: Offer) -> Page:
    return Page(
        path=edition.urls.offer(offer.id),
        template="pages/offer.html",
        heading=Heading(offer.name, offer.summary or place(edition, offer), crumbs(edition, offer)),
        make_view=partial(_view, edition, offer),
        section=edition.urls.offers(),
    )


def _view(edition: Edition, offer: Offer) -> OfferView:
    catalogue, words = edition.catalogue, edition.words
    groups = fact_groups(edition, offer)
    return OfferView(
        name=offer.name,
        icon=catalogue.term("categories", offer.categories[0]).icon or "info",
        place=place(edition, offer),
        categories=_categories(edition, offer),
        kind=catalogue.name_of("offer_kinds", offer.kind) if offer.kind else "",
        badges=badges(edition, offer),
        notice=_notice(edition, offer),
        about_translation=about_offer(edition, offer),
        freshness=freshness(edition, offer),
        summary=offer.summary or "",
        description=offer.description,
        times=times(edition, offer),
        actions=actions(edition, offer),
        main_groups=tuple(group for group in groups if group.id not in SIDE),
        side_groups=tuple(group for group in groups if group.id in SIDE),
        good_practice=offer.good_practice,
        handlungsfelder=_handlungsfelder(edition, offer),
        answers=_answers(edition, offer),
        citation=cite(edition, offer),
        confirm=confirm(edition, offer),
        report=report(edition, offer),
        back=Link(words("Zurück zur Auflistung"), list_of(edition, offer)),
        near=tuple(card(edition, it) for it in same_city(catalogue, offer)),
        near_list=Link(words("Alle anzeigen"), near_list(edition, offer)),
        elsewhere=_elsewhere(edition, offer),
        search=box(words("Nach anderen Angeboten suchen")),
    )


def _elsewhere(edition: Edition, offer: Offer) -> tuple[OfferCard, ...]:
    """Return the nearest offers in other cities, each with its distance."""
    return tuple(
        replace(card(edition, other), distance=_distance(edition, kilometres))
        for kilometres, other in nearest_elsewhere(edition.catalogue, offer)
    )


def _distance(edition: Edition, kilometres: float) -> str:
    return edition.words("etwa {distance} km entfernt", distance=max(1, round(kilometres)))


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
    sentences = {
        "planned": words("Dieses Angebot ist geplant."),
        "paused": words("Dieses Angebot ist zurzeit nicht geöffnet."),
        "ended": words("Dieses Angebot ist beendet."),
    }
    parts = [sentences[status.state]]
    if status.since:
        parts.append(words("Seit: {date}.", date=words.long_date(status.since)))
    if status.until:
        parts.append(words("Bis: {date}.", date=words.long_date(status.until)))
    if status.reason:
        parts.append(words("Grund: {reason}.", reason=status.reason.rstrip(".")))
    return " ".join(parts)


def _handlungsfelder(edition: Edition, offer: Offer) -> tuple[Link, ...]:
    known = edition.catalogue.handlungsfeld_by_id
    return tuple(
        Link(known[it].name, edition.urls.handlungsfeld(it), icon=known[it].icon or "")
        for it in edition.catalogue.handlungsfelder_of[offer.id]
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
