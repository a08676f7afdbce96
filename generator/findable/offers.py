"""Offers as the search knows them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.catalogue import Catalogue, is_district_wide
from generator.findable.contacts import address_labels, contact_labels, phones
from generator.findable.filing import flag_labels, offer_filing
from generator.findable.found import Findable
from generator.markup import plain_text
from generator.model.institution import Institution
from generator.model.offer import Offer, OfferTranslation
from generator.pages.cards import badges, place
from generator.pages.page import Edition
from search.cards import Card
from search.document import Document

SUBJECT = "categories"
"""The vocabulary whose names say what an offer is about; the others say whom it is for."""
_NO_LABEL = frozenset({SUBJECT, "cities", "offer_kinds"})
_FEW_AGE_GROUPS = 3


def offer_findable(edition: Edition, offer: Offer) -> Findable:
    """Return what the search knows of an offer."""
    description, catalogue = plain_text(offer.description), edition.catalogue
    card = Card(
        kind="offer",
        href=edition.urls.offer(offer.id),
        name=offer.name,
        place=place(edition, offer),
        provider=_provider(catalogue, offer),
        summary=offer.summary or description,
        categories=tuple(catalogue.name_of("categories", it) for it in offer.categories),
        languages=tuple(catalogue.name_of("languages", it.code) for it in offer.languages),
        badges=tuple((it.tone, it.text) for it in badges(edition, offer)),
    )
    return Findable(_document(edition, offer, description), card, offer_filing(edition, offer))


def _document(edition: Edition, offer: Offer, description: str) -> Document:
    catalogue, values = edition.catalogue, offer_values(offer)
    return Document(
        id=offer.id,
        name=offer.name,
        labels=(
            *_places(catalogue, offer),
            *(name for it in institutions_of(catalogue, offer) for name in all_names(it)),
            *contact_labels((offer.contact,), edition.today),
            *_names(catalogue, (it for it in values if it[0] not in _NO_LABEL)),
        ),
        subjects=(
            *_names(catalogue, (it for it in values if it[0] == SUBJECT)),
            *flag_labels(edition, offer),
        ),
        text="\n".join((offer.summary or "", description, offer.audience.note or "")),
        values=values,
        phones=phones((offer.contact,)),
    )


def with_translation(document: Document, translation: OfferTranslation) -> Document:
    """Return a document with what is said of the offer in another language."""
    texts = (translation.summary or "", plain_text(translation.description))
    labels = (*document.labels, *((translation.name,) if translation.name else ()))
    return replace(document, labels=labels, text="\n".join((document.text, *filter(None, texts))))


def offer_values(offer: Offer) -> frozenset[tuple[str, str]]:
    """Return the terms of vocabularies that say whom or what an offer is especially for.

    A gender or an age group says something only where it leaves others out.
    """
    audience, only = offer.audience, len(offer.audience.genders) == 1
    few_ages = len(audience.age_groups) <= _FEW_AGE_GROUPS
    return frozenset(
        (vocabulary, term)
        for vocabulary, terms in (
            ("categories", offer.categories),
            ("cities", offer.service_area.cities),
            ("genders", audience.genders if only else ()),
            ("age_groups", audience.age_groups if few_ages else ()),
            ("origins", audience.origins),
            ("residence_statuses", audience.residence_statuses),
            ("offer_kinds", (offer.kind,) if offer.kind else ()),
            ("languages", tuple(it.code for it in offer.languages)),
        )
        for term in terms
    )


def institutions_of(catalogue: Catalogue, offer: Offer) -> Iterator[Institution]:
    """Yield the provider of an offer and its partners, as far as they are known."""
    for institution in (offer.provider or "", *offer.partners):
        if institution in catalogue.institution_by_id:
            yield catalogue.institution_by_id[institution]


def all_names(institution: Institution) -> tuple[str, ...]:
    """Return every name of an institution."""
    short = (institution.short_name,) if institution.short_name else ()
    return (institution.name, *short, *institution.other_names)


def _provider(catalogue: Catalogue, offer: Offer) -> str:
    provider = catalogue.institution_by_id.get(offer.provider or "")
    return provider.name if provider else ""


def _names(catalogue: Catalogue, values: Iterable[tuple[str, str]]) -> Iterator[str]:
    for vocabulary, term in sorted(values):
        if (vocabulary, term) != ("languages", "de"):
            yield catalogue.name_of(vocabulary, term)


def _places(catalogue: Catalogue, offer: Offer) -> tuple[str, ...]:
    cities = (catalogue.name_of("cities", city) for city in offer.service_area.cities)
    district = (catalogue.site.district,) if is_district_wide(offer) else ()
    return (*cities, *district, *address_labels((offer.venue,)))
