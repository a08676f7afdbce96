"""Every address of the site: the only place that joins paths.

Paths are site-relative with explicit file names (`stadt/datteln.html`), so that the same bytes work
at `/`, under a sub-path and from a folder. German stands at the root, other languages in a folder.
"""

import re
from dataclasses import dataclass

DEFAULT_LANGUAGE = "de"


@dataclass(frozen=True, slots=True)
class Urls:
    """The addresses of the pages in one language."""

    language: str = DEFAULT_LANGUAGE

    @property
    def folder(self) -> str:
        """The folder of all pages of this language, with a slash at its end; German has none."""
        return self._file("")

    def _page(self, *parts: str) -> str:
        return self._file(*parts) + ".html"

    def _file(self, *parts: str) -> str:
        prefix = () if self.language == DEFAULT_LANGUAGE else (self.language,)
        return "/".join((*prefix, *parts))

    def home(self) -> str:
        """The start page."""
        return self._page("index")

    def not_found(self) -> str:
        """The page a host shows for an address that does not exist."""
        return self._page("404")

    def search(self) -> str:
        """The search with its filters and results."""
        return self._page("suche")

    def offers(self) -> str:
        """The overview of all offers."""
        return self._page("angebote")

    def offer(self, offer: str) -> str:
        """One offer."""
        return self._page("angebot", offer)

    def city(self, city: str) -> str:
        """The offers of one city."""
        return self._page("stadt", city)

    def district(self) -> str:
        """The offers for the whole district."""
        return self._page("kreisweit")

    def category(self, category: str) -> str:
        """The offers of one category in all cities."""
        return self._page("kategorie", category)

    def city_category(self, city: str, category: str) -> str:
        """The offers of one category in one city."""
        return self._page("stadt", city, category)

    def offer_language(self, code: str) -> str:
        """The offers in one spoken language."""
        return self._page("sprache", code)

    def audience(self, vocabulary: str, term: str) -> str:
        """The offers for one gender, origin or age group."""
        return self._page("zielgruppe", AUDIENCE_FOLDERS[vocabulary], term)

    def institutions(self) -> str:
        """The list of institutions."""
        return self._page("institutionen")

    def institution(self, institution: str) -> str:
        """One institution."""
        return self._page("institution", institution)

    def responsibilities(self) -> str:
        """Who is responsible: topics by cities."""
        return self._page("zustaendig")

    def handlungsfelder(self) -> str:
        """The list of Handlungsfelder."""
        return self._page("handlungsfelder")

    def handlungsfeld(self, handlungsfeld: str) -> str:
        """One Handlungsfeld."""
        return self._page("handlungsfeld", handlungsfeld)

    def workshops(self) -> str:
        """The list of workshops."""
        return self._page("workshops")

    def workshop(self, workshop: str) -> str:
        """One workshop."""
        return self._page("workshop", workshop)

    def abbreviations(self) -> str:
        """What abbreviations mean."""
        return self._page("abkuerzungen")

    def text_page(self, page: str) -> str:
        """A page of running text."""
        return self._page(page)

    def take_along(self) -> str:
        """How to use the site without a network."""
        return self._page("mitnehmen")

    def open_data(self) -> str:
        """What others may do with the records, and where they are."""
        return self._page("offene-daten")

    def web_manifest(self) -> str:
        """What a device needs to know to install the site."""
        return self._file("manifest.webmanifest")

    def pack(self, digest: str) -> str:
        """All files of the edition in one, named by ten hex digits of its SHA-256."""
        return f"offline/{self.language}-{digest[:10]}.txt"

    def archive(self) -> str:
        """All files of the edition, to be unpacked anywhere."""
        return f"{ARCHIVES}/verzeichnis-{self.language}.zip"

    def search_file(self, name: str) -> str:
        """One file of the search."""
        return self._file("search", name)

    def news(self) -> str:
        """The feed of all new and changed offers."""
        return self._file("neu.xml")

    def city_news(self, city: str) -> str:
        """The feed of one city."""
        return self._file("stadt", f"{city}.xml")

    def category_news(self, category: str) -> str:
        """The feed of one category."""
        return self._file("kategorie", f"{category}.xml")

    def in_this_language(self, path: str) -> str:
        """Return where the page is in this language that has a path in German."""
        return self._file(path)

    def in_every_language(self, path: str) -> str:
        """Return what a page of this language is called in all of them: its path in German."""
        return path.removeprefix(self.folder)


ROBOTS = "robots.txt"
SITEMAP = "sitemap.xml"
SECURITY = ".well-known/security.txt"
"""What machines look for under these names (RFC 9309, sitemaps.org, RFC 9116)."""


def sitemap_part(number: int) -> str:
    """Return the path of one of several sitemaps, which SITEMAP then lists."""
    return f"sitemap-{number}.xml"


def dataset(name: str) -> str:
    """Return the path of a file of records; it is the same for all languages."""
    return f"daten/{name}.json"


API_DESCRIPTION = dataset("openapi")
"""What the files of records hold (OpenAPI)."""
SERVICE_WORKER = "sw.js"
"""At the root: a service worker serves what is in its own folder and below."""
ARCHIVES = "download"
ARCHIVE_OF_ALL = f"{ARCHIVES}/verzeichnis-alle.zip"
"""All files of all editions, where there are several."""
PACK_SIZES = "offline.json"
"""How large the packs are, by language."""
AUDIENCE_FOLDERS = {"genders": "geschlecht", "origins": "herkunft", "age_groups": "alter"}
"""The vocabularies that audiences are listed by, and their folders."""


IMMUTABLE = (
    r"(?:[a-z]{2,3}(?:-[a-z0-9]+)*/)?(?:assets|search|offline)/[a-z0-9._-]+-[0-9a-f]{10}"
    r"\.(?:css|jpg|js|png|svg|txt|webp|woff2)(?:\.(?:br|gz))?"
)
"""The paths of files whose names change with their content, and of what they are compressed to.

A regular expression for whole paths, as Python and PCRE read it: hosts need it, too. It holds for
folders of ours alone, at the root of the site or of an edition, and never for pages: whatever
editors call their cities and categories, their pages stay among those that are asked for again.
"""


def is_immutable(path: str) -> bool:
    """Say whether a file's name changes with its content, so that it may be cached for ever."""
    return re.fullmatch(IMMUTABLE, path) is not None
