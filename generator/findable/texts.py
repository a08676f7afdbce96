"""Pages of running text as the search knows them."""

from generator.findable.found import Findable
from generator.markup import plain_text
from generator.model.site import TextPage
from generator.pages.page import Edition
from search.cards import Card
from search.document import Document


def text_findables(edition: Edition) -> tuple[Findable, ...]:
    """Return what the search knows of the text pages in the edition's language."""
    pages = sorted(edition.catalogue.text_pages.items())
    texts = (
        _text(edition, page_id, page)
        for (page_id, language), page in pages
        if language == edition.words.language
    )
    return (*texts, *_abbreviations(edition))


def _text(edition: Edition, page_id: str, page: TextPage) -> Findable:
    body = plain_text(page.body)
    labels = (page.short_title,) if page.short_title else ()
    document = Document(page_id, page.title, labels, text=f"{page.summary or ''}\n{body}")
    href = edition.urls.text_page(page_id)
    return Findable(document, Card("page", href, page.title, summary=page.summary or body))


def _abbreviations(edition: Edition) -> tuple[Findable, ...]:
    """Return the page that explains abbreviations, where the district has any."""
    terms, title = edition.catalogue.taxonomy.abbreviations.terms, edition.words("Abkürzungen")
    if not terms:
        return ()
    lines = (" ".join((it.name, it.description or "", *it.other_names)) for it in terms)
    document = Document("abkuerzungen", title, text="\n".join(lines))
    summary = edition.words("Was die Abkürzungen auf diesen Seiten bedeuten.")
    href = edition.urls.abbreviations()
    return (Findable(document, Card("page", href, title, summary=summary)),)
