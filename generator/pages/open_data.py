"""Open data: which files there are, and what others may do with them."""

from dataclasses import dataclass
from functools import partial

from generator.pages.layout import license_link
from generator.pages.page import Edition, Heading, Link, Page
from generator.urls import API_DESCRIPTION, dataset


@dataclass(frozen=True, slots=True)
class OpenDataView:
    """What the template sees."""

    files: tuple[Link, ...]
    description: Link
    license: Link
    title: str
    as_of: str


def plan_open_data(edition: Edition) -> Page:
    """Return the page about the data."""
    words, path = edition.words, edition.urls.open_data()
    heading = Heading(
        words("Offene Daten"),
        words("Alle Angebote, Institutionen und Listen zum Weiterverwenden, als JSON-Dateien."),
    )
    return Page(path, "pages/open_data.html", heading, partial(_view, edition), section=path)


def _view(edition: Edition) -> OpenDataView:
    words, it = edition.words, edition.catalogue
    files = (
        Link(words("Angebote"), dataset("angebote"), count=len(it.offers)),
        Link(words("Institutionen"), dataset("institutionen"), count=len(it.institutions)),
        Link(words("Handlungsfelder"), dataset("handlungsfelder"), count=len(it.handlungsfelder)),
        Link(words("Workshops"), dataset("workshops"), count=len(it.workshops)),
        Link(words("Städte, Kategorien, Sprachen und andere Listen"), dataset("listen")),
    )
    return OpenDataView(
        files=tuple(it for it in files if not it.empty),
        description=Link(words("Beschreibung für Programme (OpenAPI)"), API_DESCRIPTION),
        license=license_link(it.site.content_license),
        title=it.site.title,
        as_of=words.long_date(edition.today),
    )
