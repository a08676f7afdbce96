"""Every file of the site, made of the pages that were planned."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.assets import assets
from generator.bundle import OFFLINE, SEARCH, Bundle, bundle_key, bundled, scripts
from generator.cache import Cache
from generator.machine_readable import machine_readable
from generator.memory import Memory
from generator.open_data import open_data
from generator.pages.moved import plan_front
from generator.pages.page import Plan
from generator.pages.take_along import plan_lost, telling_of
from generator.parallel import map_on_all_cores
from generator.portable import Finished, archives_of, kept_on_devices, nothing_kept, told_of
from generator.printing import Printer, printer
from generator.product import Product
from generator.search_files import search_files
from generator.web_manifest import web_manifest

PAGE_SCRIPTS = ("search.js", "offline.js")
"""The scripts that pages load; the service workers are no such."""


@dataclass(frozen=True, slots=True)
class _Printed:
    """An edition with all its files, what prints its pages, and the keys that keep them."""

    plan: Plan
    printer: Printer
    finished: Finished
    keys: tuple[str, ...]

    def telling_of(self, archives: Sequence[Product]) -> "_Printed":
        """Return the edition with a page that tells how large the archives are.

        In the archives it does not: their size depends on the page.
        """
        edition = self.plan.edition
        about = self.plan.page_at(edition.urls.take_along())
        key, page = self.printer.keyed(telling_of(edition, about, told_of(archives, self.finished)))
        return replace(self, finished=self.finished.with_page(page), keys=(*self.keys, key))


@dataclass(frozen=True, slots=True)
class _Shared:
    """What all editions have in common: assets by name, data, and what was made before."""

    assets: Mapping[str, Product]
    data: tuple[Product, ...]
    cache: Cache | None
    memory: Memory


def products(plans: Sequence[Plan], cache: Path | None = None) -> tuple[Product, ...]:
    """Return every file of the site; raises BundleError when a script cannot be made.

    `cache` is a folder of what need not be made again, None to make all anew.
    """
    store = Cache(cache) if cache else None
    memory = Memory(Cache(cache / "search") if cache else None)
    made = {**_scripts(SEARCH, store), **_scripts(OFFLINE, store)}
    files = assets({name: made[name].encode() for name in PAGE_SCRIPTS})
    data = open_data(plans[0].edition)
    shared = _Shared(files, data, store, memory)
    printed = [_printed(it, shared) for it in plans]
    site = plans[0].edition.catalogue.site
    archives: tuple[Product, ...] = ()
    kept = nothing_kept(made)
    if site.offline:
        archives = archives_of([it.finished for it in printed])
        printed = [it.telling_of(archives) for it in printed]
        kept = kept_on_devices([it.finished for it in printed], made)
    if store:
        pages = (key for it in printed for key in it.keys)
        store.prune(frozenset((bundle_key(SEARCH), bundle_key(OFFLINE), *pages)))
    memory.forget_others()
    for_hosts = (file for it in printed for file in it.finished.for_host())
    return (*files.values(), *data, *for_hosts, *archives, *kept, *machine_readable(site, plans))


def _scripts(bundle: Bundle, store: Cache | None) -> Mapping[str, str]:
    key = bundle_key(bundle)
    return scripts(store.get_or(key, lambda: bundled(bundle)) if store else bundled(bundle))


def _printed(planned: Plan, shared: _Shared) -> _Printed:
    edition, files = planned.edition, shared.assets
    prints = printer(edition, {name: it.path for name, it in files.items()}, shared.cache)
    pages = map_on_all_cores(prints.keyed, planned.pages)
    lost_key, lost = prints.keyed(plan_lost(edition))
    front_key, front = prints.keyed(plan_front(edition))
    finished = Finished(
        edition=edition,
        pages=tuple(product for _, product in pages),
        manifest=web_manifest(edition, files),
        search=search_files(edition, shared.memory),
        assets=tuple(files.values()),
        data=shared.data,
        lost=lost,
        front=front,
    )
    return _Printed(planned, prints, finished, (lost_key, front_key, *(key for key, _ in pages)))
