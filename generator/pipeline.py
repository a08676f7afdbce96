"""All stages in their order: content, problems, pages, products, site."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from importlib.metadata import distributions
from pathlib import Path

from generator.assets import assets
from generator.cache import Cache
from generator.catalogue import Catalogue, build_catalogue
from generator.check import check
from generator.check.internal_links import dead_links
from generator.i18n import german
from generator.load import Content, load
from generator.pages import plan
from generator.pages.layout import plan_layout
from generator.pages.page import Edition, Page
from generator.parallel import map_on_all_cores
from generator.problems import Problem, blocks, located
from generator.product import Product
from generator.publish import PublishReport, publish
from generator.render import TEMPLATES, Renderer, renderer
from generator.urls import Urls


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was read, what pages it makes, and everything that is wrong with it."""

    catalogue: Catalogue
    edition: Edition
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """The outcome of a build; `report` is None when problems stopped it."""

    problems: tuple[Problem, ...]
    pages: int
    report: PublishReport | None


def inspect(root: Path, today: date) -> Inspection:
    """Read and check a content folder as of a day."""
    content = load(root)
    catalogue = build_catalogue(content)
    edition = Edition(catalogue, german(), Urls(), today)
    pages = tuple(plan(edition))
    problems = (*content.problems, *_checked(content, catalogue, pages, today))
    return Inspection(catalogue, edition, pages, located(problems, content.positions))


def _checked(
    content: Content, catalogue: Catalogue, pages: tuple[Page, ...], today: date
) -> Iterator[Problem]:
    yield from check(content, catalogue, today)
    yield from dead_links(content, frozenset(page.path for page in pages))


def build(root: Path, site: Path, cache: Path | None, today: date, *, release: bool) -> Built:
    """Build a content folder into `site`.

    Errors stop the build, release problems stop a release; the site stays as it was then. `cache`
    is the folder of rendered pages, None to render all anew. Raises PublishError (in German) when
    the site cannot be written.
    """
    inspection = inspect(root, today)
    if blocks(inspection.problems, release=release):
        return Built(inspection.problems, 0, None)
    report = publish(products(inspection, cache), site)
    return Built(inspection.problems, len(inspection.pages), report)


def products(inspection: Inspection, cache: Path | None = None) -> tuple[Product, ...]:
    """Return every file of the site."""
    edition, files = inspection.edition, assets()
    layout = plan_layout(edition)
    addresses = {name: product.path for name, product in files.items()}
    page_renderer = renderer(edition.words, layout, addresses, edition.catalogue.site.base_url)
    fingerprint = _fingerprint(repr(layout), repr(addresses), edition.catalogue.site.base_url or "")
    store = Cache(cache) if cache else None
    return (*files.values(), *_render(page_renderer, inspection.pages, store, fingerprint))


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
    digest.update("\0".join((*versions, *inputs)).encode())
    return digest.hexdigest()


def _render(
    page_renderer: Renderer, pages: tuple[Page, ...], cache: Cache | None, fingerprint: str
) -> tuple[Product, ...]:
    """Render what the cache does not have, in as many processes as pay."""
    keys = [sha256((fingerprint + repr(page)).encode()).hexdigest() for page in pages]
    stored = [cache.get(key) if cache else None for key in keys]
    missing = tuple(page for page, content in zip(pages, stored, strict=True) if content is None)
    rendered = iter(map_on_all_cores(page_renderer.render, missing))
    found = []
    for page, key, content in zip(pages, keys, stored, strict=True):
        product = Product(page.path, content) if content is not None else next(rendered)
        if cache and content is None:
            cache.put(key, product.content)
        found.append(product)
    if cache:
        cache.prune(frozenset(keys))
    return tuple(found)
