"""Pages of running text, the abbreviations, and the page for addresses that do not exist."""

from dataclasses import dataclass
from functools import partial

from generator.collation import dictionary_key
from generator.model.site import TextPage
from generator.model.taxonomy import Term
from generator.pages.page import Edition, Heading, Link, Page
from generator.pages.sources import Citation, source_line
from generator.pages.translated import about_page


@dataclass(frozen=True, slots=True)
class TextView:
    """What the template of a text page sees."""

    title: str
    about_translation: str
    summary: str
    body: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class AbbreviationsView:
    """What the template of the abbreviations sees."""

    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """Ways on from an address that does not exist."""

    ways: tuple[Link, ...]


def plan_texts(edition: Edition) -> tuple[Page, ...]:
    """Return a page for every text in the edition's language."""
    pages = []
    for (page_id, language), text in sorted(edition.catalogue.text_pages.items()):
        if language != edition.words.language:
            continue
        path = edition.urls.text_page(page_id)
        heading, view = Heading(text.title, text.summary or ""), partial(_text_view, edition, text)
        pages.append(Page(path, "pages/text.html", heading, view, section=path))
    return tuple(pages)


def _text_view(edition: Edition, text: TextPage) -> TextView:
    source = source_line(edition, text.source)
    return TextView(text.title, about_page(edition, text), text.summary or "", text.body, source)


def plan_abbreviations(edition: Edition) -> tuple[Page, ...]:
    """Return the page that explains abbreviations, where the district has any."""
    terms = edition.catalogue.taxonomy.abbreviations.terms
    if not terms:
        return ()
    words, path = edition.words, edition.urls.abbreviations()
    heading = Heading(
        words("Abkürzungen"), words("Was die Abkürzungen auf diesen Seiten bedeuten.")
    )
    ordered = tuple(sorted(terms, key=lambda term: dictionary_key(term.name)))
    view = partial(AbbreviationsView, ordered)
    return (Page(path, "pages/abbreviations.html", heading, view, section=path),)


def plan_not_found(edition: Edition) -> Page:
    """Return the page 404.html."""
    words, urls = edition.words, edition.urls
    ways = (
        Link(words("Startseite"), urls.home(), icon="house"),
        Link(words("Alle Angebote"), urls.offers(), icon="list"),
        Link(words("Institutionen"), urls.institutions(), icon="building-2"),
    )
    heading = Heading(words("Diese Seite gibt es nicht"))
    return Page(
        urls.not_found(),
        "pages/not_found.html",
        heading,
        partial(NotFoundView, ways),
        indexed=False,
        shown_anywhere=True,
    )
