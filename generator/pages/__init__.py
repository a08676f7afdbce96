"""The pages of the site, one module a kind. `plan` names them all: a new kind is a line here."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.model.site import Site
from generator.pages.cities import plan_cities
from generator.pages.handlungsfelder import plan_handlungsfelder
from generator.pages.home import plan_home
from generator.pages.institutions import plan_institutions
from generator.pages.lists import plan_lists
from generator.pages.moved import plan_moved
from generator.pages.offers import plan_offers
from generator.pages.open_data import plan_open_data
from generator.pages.overview import plan_overview
from generator.pages.page import Edition, Page
from generator.pages.responsibilities import plan_responsibilities
from generator.pages.search import plan_search
from generator.pages.take_along import plan_take_along
from generator.pages.texts import plan_abbreviations, plan_not_found, plan_texts
from generator.pages.workshops import plan_workshops

PAGE_KINDS: tuple[Callable[[Edition], Page | tuple[Page, ...]], ...] = (
    plan_home,
    plan_search,
    plan_overview,
    plan_cities,
    plan_lists,
    plan_offers,
    plan_institutions,
    plan_responsibilities,
    plan_handlungsfelder,
    plan_workshops,
    plan_texts,
    plan_abbreviations,
    plan_open_data,
    plan_take_along,
    plan_moved,
    plan_not_found,
)


def plan(edition: Edition) -> Iterator[Page]:
    """Yield every page of an edition of the site."""
    for kind in PAGE_KINDS:
        pages = kind(edition)
        for page in (pages,) if isinstance(pages, Page) else pages:
            yield _published(page, edition.catalogue.site)


def _published(page: Page, site: Site) -> Page:
    """Hide what is invented from search engines, and leave out feeds that have no address."""
    return replace(
        page,
        indexed=page.indexed and not site.demo,
        feed=page.feed if site.base_url else None,
    )
