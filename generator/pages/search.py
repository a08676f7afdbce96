"""The search page: box, filters and results, and without JavaScript the ways into all lists."""

import json
from dataclasses import dataclass
from functools import partial

from generator.i18n import Words
from generator.pages.city_map import MapView, city_links, city_map
from generator.pages.layout import REPORT_PAGE
from generator.pages.lists import Choices
from generator.pages.overview import audiences_with_offers, category_links
from generator.pages.page import Edition, Heading, Link, Page
from generator.pages.search_box import SearchBox, main_box
from generator.uris import mailto

MOST_COUNTED = 200
"""Numbers up to here show every form that CLDR's plural rules have."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """What the template of the search sees.

    `offers` and `show` are the forms of a text by plural category, as JSON for the script.
    """

    search: SearchBox
    offers: str
    show: str
    workshops: str
    """What the group of workshops is called, where there are any."""
    map: MapView | None
    cities: tuple[Link, ...]
    categories: tuple[Link, ...]
    choices: tuple[Choices, ...]
    others: tuple[Link, ...]
    responsible: Link
    report: Link | None


def plan_search(edition: Edition) -> Page:
    """Return the page `suche.html`."""
    words, path = edition.words, edition.urls.search()
    heading = Heading(words("Angebote suchen"), words("Nach Wörtern, Stadt, Sprache und mehr."))
    return Page(path, "pages/search.html", heading, partial(_view, edition), section=path)


def _view(edition: Edition) -> SearchView:
    words, urls = edition.words, edition.urls
    return SearchView(
        search=main_box(words),
        offers=_forms(words, "{count} Angebot", "{count} Angebote"),
        show=_forms(words, "{count} Angebot zeigen", "{count} Angebote zeigen"),
        workshops=words("Workshops") if edition.catalogue.workshops else "",
        map=city_map(edition),
        cities=city_links(edition),
        categories=category_links(edition),
        choices=audiences_with_offers(edition),
        others=(
            Link(words("Alle Angebote von A bis Z"), urls.offers(), icon="list"),
            Link(words("Institutionen"), urls.institutions(), icon="building-2"),
            Link(words("Wer ist zuständig?"), urls.responsibilities(), icon="signpost"),
        ),
        responsible=Link(words("Wer ist zuständig?"), urls.responsibilities()),
        report=_report(edition),
    )


def _forms(words: Words, one: str, many: str) -> str:
    """Return a text for every kind of number that the language tells apart."""
    rule = words.locale.plural_form
    counts = range(MOST_COUNTED + 1)
    return json.dumps(
        {rule(count): words.catalogue.ngettext(one, many, count) for count in reversed(counts)},
        ensure_ascii=False,
        sort_keys=True,
    )


def _report(edition: Edition) -> Link | None:
    """Return how to tell the editors that something is missing."""
    words, site = edition.words, edition.catalogue.site
    text = words("Diese Lücke melden")
    if site.contact.email:
        return Link(text, mailto(site.contact.email), external=True)
    known = (REPORT_PAGE, words.language) in edition.catalogue.text_pages
    return Link(text, edition.urls.text_page(REPORT_PAGE)) if known else None
