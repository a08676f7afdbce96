"""All stages in their order: content, problems, pages, products, site."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.cache import Cache
from generator.catalogue import Catalogue, build_catalogue
from generator.check import check
from generator.check.internal_links import dead_links
from generator.editions import editions
from generator.hosts import base_path, hosted
from generator.i18n import SOURCE
from generator.kinds import is_needed
from generator.load import Content, load
from generator.memory import Memory
from generator.pages import plan
from generator.pages.moved import moves
from generator.pages.page import Edition, Page, Plan
from generator.problems import Problem, Severity, blocks, located
from generator.product import Product
from generator.products import products
from generator.publish import PublishReport, Readiness, publish


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was read, what pages it makes, and everything that is wrong with it.

    `left_out` are the paths of faulty files that the pages do without.
    """

    content: Content
    catalogue: Catalogue
    plans: tuple[Plan, ...]
    problems: tuple[Problem, ...]
    left_out: frozenset[str] = frozenset()

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages of all editions."""
        return tuple(page for it in self.plans for page in it.pages)

    def is_stopped(self, *, release: bool) -> bool:
        """Say whether problems stop a build of these pages."""
        return blocks((it for it in self.problems if it.path not in self.left_out), release=release)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a site goes: its folder, and the names of the hosts that will serve it from there.

    preview: only for those who work on it: faulty files are left out, and there is nothing to take
    along, which takes longest. languages: which editions it has (BCP 47), None for all.
    """

    site: Path
    hosts: tuple[str, ...] = ()
    preview: bool = False
    languages: Collection[str] | None = None

    @property
    def readiness(self) -> Readiness:
        """How ready a site is that was not built for release."""
        return Readiness.PREVIEW if self.preview else Readiness.DRAFT


@dataclass(frozen=True, slots=True)
class Built:
    """The outcome of a build; `report` is None when problems stopped it.

    `left_out` are the paths of faulty files that the site does without.
    """

    problems: tuple[Problem, ...]
    pages: int
    report: PublishReport | None
    left_out: frozenset[str] = frozenset()


def inspect(
    root: Path,
    today: date,
    *,
    preview: bool = False,
    languages: Collection[str] | None = (SOURCE,),
) -> Inspection:
    """Read and check a content folder as of a day, as `inspect_content` does."""
    return inspect_content(load(root), today, preview=preview, languages=languages)


def inspect_content(
    content: Content,
    today: date,
    *,
    preview: bool = False,
    languages: Collection[str] | None = (SOURCE,),
) -> Inspection:
    """Check what was read, as of a day.

    preview: the pages do without faulty files, as far as they can, and have nothing to take along.
    languages: which editions to plan (BCP 47), None for all that the content wants.
    """
    catalogue = build_catalogue(content)
    # What a preview shows is planned anew; to find dead links in, German is enough.
    plans = _plans(editions(content, catalogue, today, () if preview else languages))
    found = (
        *content.problems,
        *check(content, catalogue, today),
        *dead_links(content, frozenset(page.path for page in plans[0].pages)),
    )
    problems = located(found, content.positions, content.texts)
    if not preview:
        return Inspection(content, catalogue, plans, problems)
    faulty = {it.path for it in problems if it.severity is Severity.ERROR}
    left_out = frozenset(path for path in faulty if not is_needed(path))
    shown = content.without(left_out)
    shown_catalogue = build_catalogue(shown)
    light = _plans(map(_light, editions(shown, shown_catalogue, today, languages)))
    return Inspection(content, light[0].edition.catalogue, light, problems, left_out)


def _plans(found: Iterable[Edition]) -> tuple[Plan, ...]:
    return tuple(Plan(it, tuple(plan(it))) for it in found)


def _light(edition: Edition) -> Edition:
    """Return the edition with nothing to take along, which takes longest to make."""
    site = edition.catalogue.site.model_copy(update={"offline": False})
    return replace(edition, catalogue=replace(edition.catalogue, site=site))


def build(root: Path, target: Target, cache: Path | None, today: date, *, release: bool) -> Built:
    """Build a content folder into the folder of the target.

    Errors stop the build, release problems stop a release; the site stays as it was then. `cache`
    is the folder of rendered pages, None to render all anew. Raises PublishError, BundleError or
    HostError (in German) when the site cannot be written, its script cannot be made or a host
    cannot serve it.
    """
    inspection = inspect(root, today, preview=target.preview, languages=target.languages)
    if inspection.is_stopped(release=release):
        return Built(inspection.problems, 0, None)
    readiness = Readiness.RELEASE if release else target.readiness
    report = publish(files(inspection, cache, target.hosts), target.site, readiness)
    return Built(inspection.problems, len(inspection.pages), report, inspection.left_out)


def files(
    inspection: Inspection, cache: Path | None = None, hosts: Sequence[str] = ()
) -> tuple[Product, ...]:
    """Return every file of the site, made ready for these hosts.

    Raises BundleError when a script cannot be made, HostError when a host cannot serve it.
    """
    base = base_path(inspection.catalogue.site.base_url) if hosts else ""
    made = products(inspection.plans, cache)
    redirects = {
        it.former: it.target.href for plan in inspection.plans for it in moves(plan.edition)
    }
    memory = Memory(Cache(cache / "compressed") if cache and hosts else None)
    ready = hosted(hosts, base, made, redirects, memory)
    memory.forget_others()
    return ready
