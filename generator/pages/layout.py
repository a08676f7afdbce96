"""What surrounds every page: name of the site, menus, footer."""

from dataclasses import dataclass

from generator import phone
from generator.model.site import Site
from generator.pages.page import Edition, Link
from generator.security import CONTENT_SECURITY_POLICY
from generator.urls import SERVICE_WORKER


@dataclass(frozen=True, slots=True)
class InLanguage:
    """A language of the site (BCP 47): what it calls itself, and which way it is written."""

    tag: str
    name: str
    direction: str
    current: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """The frame of all pages of one edition."""

    site_title: str
    district: str
    tagline: str
    language: str
    direction: str
    languages: tuple[InLanguage, ...]
    """All languages of the site; none where there is but one."""
    unreviewed: bool
    """Whether nobody who speaks the language has read its texts yet."""
    security_policy: str
    demo: bool
    home: str
    search: str
    search_files: str
    """The list of the search's files: the only one of them with an address that stays."""
    worker: str
    """The service worker; empty where nothing is kept on devices."""
    web_manifest: str
    menu: tuple[Link, ...]
    footer: tuple[Link, ...]
    as_of: str
    report: str
    license: Link
    phone: Link | None
    email: str
    """Where readers tell of barriers; empty where there is none."""
    repository: Link | None


def plan_layout(edition: Edition) -> Layout:
    """Return the frame of an edition's pages."""
    words, urls, site = edition.words, edition.urls, edition.catalogue.site
    main = (
        Link(words("Suche"), urls.search()),
        Link(words("Angebote"), urls.offers()),
        Link(words("Wer ist zuständig?"), urls.responsibilities()),
        Link(words("Institutionen"), urls.institutions()),
        Link(words("Handlungsfelder"), urls.handlungsfelder()),
        Link(words("Workshops"), urls.workshops()),
    )
    return Layout(
        site_title=site.title,
        district=site.district,
        tagline=site.tagline,
        language=words.language,
        direction=words.direction,
        languages=_languages(edition),
        unreviewed=not words.reviewed,
        security_policy=CONTENT_SECURITY_POLICY,
        demo=site.demo,
        home=urls.home(),
        search=urls.search(),
        search_files=urls.search_file("files.js"),
        worker=SERVICE_WORKER if site.offline else "",
        web_manifest=urls.web_manifest(),
        menu=_without_empty(edition, main) + _text_links(edition, "main"),
        footer=(
            *_text_links(edition, "footer"),
            *_abbreviations(edition),
            *_take_along(edition),
            Link(words("Offene Daten"), urls.open_data()),
        ),
        as_of=words("Diese Seiten sind vom {date}.", date=words.long_date(edition.today)),
        report=_report(edition),
        license=license_link(site.content_license),
        phone=_phone(site),
        email=site.contact.email or "",
        repository=_repository(edition),
    )


def _languages(edition: Edition) -> tuple[InLanguage, ...]:
    terms = edition.source.taxonomy.languages.terms
    found = {it.id: it for it in terms if it.id in edition.languages}
    tags = [it for it in edition.languages if it in found and len(found) > 1]
    own = edition.words.language
    return tuple(
        InLanguage(it, found[it].native_name or it, found[it].direction, it == own) for it in tags
    )


def license_link(spdx_id: str) -> Link:
    """Return the licence of content by its SPDX id (https://spdx.org/licenses/)."""
    return Link(spdx_id, f"https://spdx.org/licenses/{spdx_id}.html", external=True)


def _phone(site: Site) -> Link | None:
    number = site.contact.phone
    return Link(number, phone.uri(number) or "", external=True) if number else None


def _repository(edition: Edition) -> Link | None:
    address = edition.catalogue.site.repository_url
    return Link(edition.words("Quelltext und Daten"), address, external=True) if address else None


def _without_empty(edition: Edition, menu: tuple[Link, ...]) -> tuple[Link, ...]:
    """Leave out what this district has none of, such as workshops."""
    present = {
        edition.urls.workshops(): edition.catalogue.workshops,
        edition.urls.handlungsfelder(): edition.catalogue.handlungsfelder,
    }
    return tuple(link for link in menu if present.get(link.href, True))


def _text_links(edition: Edition, menu: str) -> tuple[Link, ...]:
    pages = [
        (page.order, page.short_title or page.title, page_id)
        for (page_id, language), page in edition.catalogue.text_pages.items()
        if language == edition.words.language and page.menu == menu
    ]
    return tuple(
        Link(title, edition.urls.text_page(page_id)) for _, title, page_id in sorted(pages)
    )


def _abbreviations(edition: Edition) -> tuple[Link, ...]:
    known = edition.catalogue.taxonomy.abbreviations.terms
    return (Link(edition.words("Abkürzungen"), edition.urls.abbreviations()),) if known else ()


def _take_along(edition: Edition) -> tuple[Link, ...]:
    if not edition.catalogue.site.offline:
        return ()
    return (Link(edition.words("Ohne Internet nutzen"), edition.urls.take_along()),)


def _report(edition: Edition) -> str:
    """Return the page that says how to report a change, if the district has one."""
    known = (REPORT_PAGE, edition.words.language) in edition.catalogue.text_pages
    return edition.urls.text_page(REPORT_PAGE) if known else ""


REPORT_PAGE = "aenderung-melden"
"""The text page that explains how to report a change, when no e-mail address is set."""
