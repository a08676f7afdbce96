"""Pages of an edition as finished files; what was printed before comes from the cache."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import distributions
from pathlib import Path

from generator import icons
from generator.cache import Cache
from generator.pages.layout import plan_layout
from generator.pages.page import Edition, Page
from generator.product import Product
from generator.render import TEMPLATES, Renderer, renderer


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints the pages of one edition; `fingerprint` names all that pages have in common."""

    renderer: Renderer
    fingerprint: str
    cache: Cache | None

    def keyed(self, page: Page) -> tuple[str, Product]:
        """Return a page's key in the cache and the finished page."""
        view = page.view
        shown = (
            page.path,
            page.template,
            page.heading,
            page.section,
            page.indexed,
            page.shown_anywhere,
            page.feed and (page.feed.path, page.feed.title),
        )
        key = sha256((self.fingerprint + repr((shown, view))).encode()).hexdigest()

        def make() -> bytes:
            return self.renderer.render(page, view)

        return key, Product(page.path, self.cache.get_or(key, make) if self.cache else make())


def printer(edition: Edition, addresses: Mapping[str, str], cache: Cache | None) -> Printer:
    """Return the printer of an edition; `addresses` are those of the site's assets, by name."""
    layout, base_url = plan_layout(edition), edition.catalogue.site.base_url
    fingerprint = _fingerprint(repr(layout), repr(addresses), base_url or "")
    return Printer(renderer(edition.words, layout, addresses, base_url), fingerprint, cache)


def _fingerprint(*inputs: str) -> str:
    """Digest everything besides the view that decides a page's bytes: code, templates, versions."""
    digest = sha256()
    folders = (TEMPLATES, TEMPLATES.parent / "static" / "drawings", Path(__file__).parent)
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.suffix in {".html", ".svg", ".py"}:
                digest.update(file.relative_to(folder).as_posix().encode() + b"\0")
                digest.update(file.read_bytes() + b"\0")
    versions = sorted(f"{it.metadata['Name']}=={it.version}" for it in distributions())
    digest.update("\0".join((*versions, icons.release(), *inputs)).encode())
    return digest.hexdigest()
