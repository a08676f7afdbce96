"""The editions of a site: the content in each language that it is published in."""

from collections.abc import Collection, Iterator
from datetime import date

from generator.catalogue import Catalogue, build_catalogue
from generator.i18n import SOURCE, languages, words_in
from generator.load import Content
from generator.localizing import localized
from generator.model.taxonomy import Taxonomy
from generator.pages.page import Edition, source_edition
from generator.urls import Urls


def published_languages(taxonomy: Taxonomy) -> tuple[str, ...]:
    """Return the languages (BCP 47) of a site: German, and what the content asks for besides.

    A language without a catalogue of texts is left out; a check reports it.
    """
    asked = (it.id for it in taxonomy.languages.terms if it.interface and it.id != SOURCE)
    return (SOURCE, *(it for it in asked if it in languages()))


def editions(
    content: Content, catalogue: Catalogue, today: date, wanted: Collection[str] | None
) -> Iterator[Edition]:
    """Yield the edition in German, then those of the wanted languages; None wants all of them.

    catalogue: of the content, so that it is not made twice.
    """
    known = published_languages(catalogue.taxonomy)
    chosen = tuple(it for it in known if it == SOURCE or wanted is None or it in wanted)
    yield source_edition(catalogue, today, chosen)
    for language in chosen[1:]:
        words = words_in(language)
        shown = build_catalogue(localized(content, words))
        yield Edition(shown, words, Urls(language), today, catalogue, chosen)
