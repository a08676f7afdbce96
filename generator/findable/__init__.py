"""What the search can find: what it knows of each thing, how it shows it, how it files it."""

from collections.abc import Mapping
from dataclasses import replace

from generator.findable.filing import offer_facets
from generator.findable.found import Findable
from generator.findable.institutions import institution_findable
from generator.findable.offers import offer_findable, with_translation
from generator.findable.texts import text_findables
from generator.findable.topics import handlungsfeld_findable, workshop_findable
from generator.model.offer import Offer
from generator.pages.freshness import is_aged
from generator.pages.page import Edition, source_edition
from search.cards import Kind
from search.document import Document

__all__ = ["Findable", "everything_findable", "offer_facets"]


def everything_findable(edition: Edition) -> tuple[Findable, ...]:
    """Return what an edition lets people find: the listed offers by subject, then everything else.

    Offers that are shown on request only come after the other offers. Ended offers keep their page,
    but lists and the search leave them out.

    The search understands the words of all languages, so what it looks through is the content as it
    was written; an edition in another language adds what is translated into it.
    """
    shown = tuple(_everything(edition))
    if not edition.is_translation:
        return shown
    source = source_edition(edition.source, edition.today)
    written = {(it.card.kind, it.document.id): it.document for it in _everything(source)}
    return tuple(_as_written(edition, it, written) for it in shown)


def _as_written(
    edition: Edition, found: Findable, written: Mapping[tuple[Kind, str], Document]
) -> Findable:
    kind, name = found.card.kind, found.document.id
    document = written.get((kind, name), found.document)
    translation = edition.source.translations.get((name, edition.words.language))
    if kind == "offer" and translation:
        document = with_translation(document, translation)
    return replace(found, document=document)


def _everything(edition: Edition) -> tuple[Findable, ...]:
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
