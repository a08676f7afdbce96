"""What a page is: an address, a template and a view made for it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from generator.catalogue import Catalogue
from generator.i18n import Words, german
from generator.model.offer import Offer
from generator.urls import Urls


@dataclass(frozen=True, slots=True)
class Edition:
    """The site in one language on one day: all that planning a page needs.

    `catalogue` is the content as this edition shows it, `source` the same in the language that it
    was written in; `languages` (BCP 47) are those of all editions of the site. `today` is the day
    the site speaks of; it comes from the commit or the command line, never from the clock, so that
    one commit always gives the same bytes.
    """

    catalogue: Catalogue
    words: Words
    urls: Urls
    today: date
    source: Catalogue
    languages: tuple[str, ...] = ()

    @property
    def is_translation(self) -> bool:
        """Whether readers meet texts here that are not in the language of the page."""
        return self.catalogue is not self.source


def source_edition(catalogue: Catalogue, today: date, languages: tuple[str, ...] = ()) -> Edition:
    """Return the edition in the language that the content is written in."""
    return Edition(catalogue, german(), Urls(), today, catalogue, languages)


@dataclass(frozen=True, slots=True)
class Link:
    """A link. `href` is site-relative, or absolute when `external`."""

    text: str
    href: str
    external: bool = False
    count: int | None = None
    icon: str = ""
    note: str = ""
    language: str = ""
    """BCP 47 tag of the text when it is not the page's language."""
    current: bool = False

    @property
    def counted(self) -> bool:
        """Say whether a number stands beside the text."""
        return self.count is not None

    @property
    def empty(self) -> bool:
        """Say whether nothing is behind the link."""
        return self.count == 0


@dataclass(frozen=True, slots=True)
class Heading:
    """What a page is called, in the document, in search engines and on the way back."""

    title: str
    description: str = ""
    crumbs: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """What is new among some offers, for those who do not want to look every week."""

    path: str
    title: str
    offers: tuple[Offer, ...] = field(repr=False)
    """All that the feed may tell of, in any order."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page to be rendered: `path` site-relative, `template` below templates/.

    `make_view` makes what the template sees. Planning stays quick because of it, and the views are
    made where pages are rendered, on all cores.
    """

    path: str
    template: str
    heading: Heading
    make_view: Callable[[], object]
    section: str = ""
    """The path of the menu entry this page belongs to."""
    indexed: bool = True
    """Whether search engines may list it."""
    shown_anywhere: bool = False
    """Whether a host shows it at any address (404), where relative links would lead astray."""
    feed: Feed | None = None
    """What is new among the offers of this page."""

    @property
    def view(self) -> object:
        """What the template sees, made anew each time."""
        return self.make_view()


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages of one edition: the site in one language."""

    edition: Edition
    pages: tuple[Page, ...]

    def page_at(self, path: str) -> Page:
        """Return the page at a site-relative path; raises StopIteration if there is none."""
        return next(it for it in self.pages if it.path == path)
