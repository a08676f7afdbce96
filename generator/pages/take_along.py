"""Using the site without a network: kept on a device, or as files; and what a device has lost."""

from dataclasses import dataclass, replace
from functools import partial

from generator.pages.page import Edition, Heading, Link, Page

BYTES_IN_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Archive:
    """A file to download: its site-relative path and its size in bytes."""

    path: str
    size: int
    every_language: bool = False


@dataclass(frozen=True, slots=True)
class TakeAlongView:
    """What the template sees. Inside an archive there is none to download."""

    archives: tuple[Link, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class LostView:
    """What the page of a device sees that has dropped the site."""

    said: str


def plan_take_along(edition: Edition) -> tuple[Page, ...]:
    """Return the page about using the site without a network, where the site can be kept."""
    if not edition.catalogue.site.offline:
        return ()
    words, path = edition.words, edition.urls.take_along()
    heading = Heading(
        words("Ohne Internet nutzen"),
        words("Alle Angebote mitnehmen: auf dem Handy, auf einem USB-Stick, auf jedem Computer."),
    )
    view = partial(_view, edition)
    return (Page(path, "pages/take_along.html", heading, view, section=path),)


def plan_lost(edition: Edition) -> Page:
    """Return what a device shows that has dropped the site; the service worker has it."""
    words = edition.words
    said = words(
        "Dieses Gerät hatte die Seiten „{title}“ behalten. Es hat sie gelöscht, um Platz zu "
        "schaffen. Das tut uns leid.",
        title=edition.catalogue.site.title,
    )
    heading = Heading(words("Ihr Gerät hat die Seiten gelöscht"))
    view = partial(LostView, said)
    return Page(edition.urls.home(), "offline/lost.html", heading, view, indexed=False)


def telling_of(edition: Edition, page: Page, archives: tuple[Archive, ...]) -> Page:
    """Return the page about using the site without a network, with files to download."""
    return replace(page, make_view=partial(_view, edition, archives))


def _view(edition: Edition, archives: tuple[Archive, ...] = ()) -> TakeAlongView:
    links = tuple(_link(edition, it) for it in archives)
    return TakeAlongView(links, edition.words.long_date(edition.today))


def _link(edition: Edition, archive: Archive) -> Link:
    words = edition.words
    size = words.number(round(archive.size / BYTES_IN_MEGABYTE, 1))
    label = (
        words("In allen Sprachen als ZIP-Datei herunterladen ({size} MB)", size=size)
        if archive.every_language
        else words("Alles als ZIP-Datei herunterladen ({size} MB)", size=size)
    )
    return Link(label, archive.path, icon="download")
