"""All stages in their order: content, problems, pages, products, site."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
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
    finish = partial(_finish, page_renderer, store, fingerprint)
    finished = map_on_all_cores(finish, inspection.pages)
    if store:
        store.prune(frozenset(key for key, _ in finished))
    return (*files.values(), *(product for _, product in finished))


def _finish(
    page_renderer: Renderer, cache: Cache | None, fingerprint: str, page: Page
) -> tuple[str, Product]:
    """Return a page's key and the finished page, from the cache where it has it."""
    view = page.view
    shown = (page.path, page.template, page.heading, page.section, page.indexed, view)
    key = sha256((fingerprint + repr(shown)).encode()).hexdigest()
    make = partial(page_renderer.render, page, view)
    return key, Product(page.path, cache.get_or(key, make) if cache else make())


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
