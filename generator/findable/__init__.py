"""What the search can find: what it knows of each thing, how it shows it, how it files it."""

from generator.findable.filing import offer_facets
from generator.findable.found import Findable
from generator.findable.institutions import institution_findable
from generator.findable.offers import offer_findable
from generator.findable.texts import text_findables
from generator.findable.topics import handlungsfeld_findable, workshop_findable
from generator.model.offer import Offer
from generator.pages.freshness import is_aged
from generator.pages.page import Edition

__all__ = ["Findable", "everything_findable", "offer_facets"]


def everything_findable(edition: Edition) -> tuple[Findable, ...]:
    """Return what an edition lets people find: the listed offers by subject, then everything else.

    Offers that are shown on request only come after the other offers.

    Ended offers keep their page, but lists and the search leave them out.
    """
    catalogue = edition.catalogue
    by_subject = sorted(catalogue.listed, key=_subject)
    offers = sorted(by_subject, key=lambda it: is_aged(edition, it))
    return (
        *(offer_findable(edition, it) for it in offers),
        *(institution_findable(edition, it) for it in catalogue.institutions),
        *(handlungsfeld_findable(edition, it) for it in catalogue.handlungsfelder),
        *(workshop_findable(edition, it) for it in catalogue.workshops),
        *text_findables(edition),
    )


def _subject(offer: Offer) -> tuple[str, str]:
    # Neighbours share words and are found together: the index is small, and so is what is loaded.
    return offer.categories[0], offer.id
