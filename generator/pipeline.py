"""All stages in their order: content, problems, pages, products, site."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from hashlib import sha256
from importlib.metadata import distributions
from pathlib import Path

from generator import icons
from generator.assets import assets
from generator.bundle import SCRIPT, bundle_key, search_script
from generator.cache import Cache
from generator.catalogue import Catalogue, build_catalogue
from generator.check import check
from generator.check.internal_links import dead_links
from generator.hosts import base_path, hosted
from generator.i18n import german
from generator.load import load
from generator.machine_readable import machine_readable
from generator.memory import Memory
from generator.pages import plan
from generator.pages.layout import plan_layout
from generator.pages.moved import moves
from generator.pages.page import Edition, Page, Plan
from generator.parallel import map_on_all_cores
from generator.problems import Problem, blocks, located
from generator.product import Product
from generator.publish import PublishReport, publish
from generator.render import TEMPLATES, Renderer, renderer
from generator.search_files import search_products
from generator.urls import Urls


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was read, what pages it makes, and everything that is wrong with it."""

    catalogue: Catalogue
    plans: tuple[Plan, ...]
    problems: tuple[Problem, ...]

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages of all editions."""
        return tuple(page for it in self.plans for page in it.pages)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a site goes: its folder, and the names of the hosts that will serve it from there."""

    site: Path
    hosts: tuple[str, ...] = ()


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
    plans = tuple(Plan(it, tuple(plan(it))) for it in _editions(catalogue, today))
    paths = frozenset(page.path for it in plans for page in it.pages)
    problems = (
        *content.problems,
        *check(content, catalogue, today),
        *dead_links(content, paths),
    )
    return Inspection(catalogue, plans, located(problems, content.positions))


def _editions(catalogue: Catalogue, today: date) -> tuple[Edition, ...]:
    """Return the site in each language it is published in."""
    return (Edition(catalogue, german(), Urls(), today),)


def build(root: Path, target: Target, cache: Path | None, today: date, *, release: bool) -> Built:
    """Build a content folder into the folder of the target.

    Errors stop the build, release problems stop a release; the site stays as it was then. `cache`
    is the folder of rendered pages, None to render all anew. Raises PublishError, BundleError or
    HostError (in German) when the site cannot be written, its script cannot be made or a host
    cannot serve it.
    """
    inspection = inspect(root, today)
    if blocks(inspection.problems, release=release):
        return Built(inspection.problems, 0, None)
    report = publish(products(inspection, cache, target.hosts), target.site)
    return Built(inspection.problems, len(inspection.pages), report)


def products(
    inspection: Inspection, cache: Path | None = None, hosts: Sequence[str] = ()
) -> tuple[Product, ...]:
    """Return every file of the site, made ready for these hosts.

    Raises BundleError when its script cannot be made, HostError when a host cannot serve it.
    """
    base = base_path(inspection.catalogue.site.base_url) if hosts else ""
    files = _files(inspection, cache)
    redirects = {
        it.former: it.target.href for plan in inspection.plans for it in moves(plan.edition)
    }
    memory = Memory(Cache(cache / "compressed") if cache and hosts else None)
    ready = hosted(hosts, base, files, redirects, memory)
    memory.forget_others()
    return ready


def _files(inspection: Inspection, cache: Path | None) -> tuple[Product, ...]:
    """Return every file as it is on any host."""
    store, script = Cache(cache) if cache else None, bundle_key()
    files = assets({SCRIPT: store.get_or(script, search_script) if store else search_script()})
    addresses = {name: product.path for name, product in files.items()}
    finished = [page for it in inspection.plans for page in _finished(it, addresses, store)]
    if store:
        store.prune(frozenset((script, *(key for key, _ in finished))))
    memory = Memory(Cache(cache / "search") if cache else None)
    found = [product for it in inspection.plans for product in search_products(it.edition, memory)]
    memory.forget_others()
    for_machines = machine_readable(inspection.catalogue.site, inspection.plans)
    return (*files.values(), *(product for _, product in finished), *found, *for_machines)


def _finished(
    planned: Plan, addresses: Mapping[str, str], cache: Cache | None
) -> list[tuple[str, Product]]:
    """Return the finished pages of an edition, each with its key in the cache."""
    layout, base_url = plan_layout(planned.edition), planned.edition.catalogue.site.base_url
    page_renderer = renderer(planned.edition.words, layout, addresses, base_url)
    fingerprint = _fingerprint(repr(layout), repr(addresses), base_url or "")
    return map_on_all_cores(partial(_finish, page_renderer, cache, fingerprint), planned.pages)


def _finish(
    page_renderer: Renderer, cache: Cache | None, fingerprint: str, page: Page
) -> tuple[str, Product]:
    """Return a page's key and the finished page, from the cache where it has it."""
    view = page.view
    shown = (
        page.path,
        page.template,
        page.heading,
        page.section,
        page.indexed,
        page.shown_anywhere,
        page.feed,
    )
    key = sha256((fingerprint + repr((shown, view))).encode()).hexdigest()
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
    digest.update("\0".join((*versions, icons.release(), *inputs)).encode())
    return digest.hexdigest()
