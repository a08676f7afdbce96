"""Every file of the site, made of the pages that were planned."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.assets import assets
from generator.bundle import OFFLINE, SEARCH, Bundle, bundle_key, bundled, scripts
from generator.cache import Cache
from generator.machine_readable import machine_readable
from generator.memory import Memory
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


def products(plans: Sequence[Plan], cache: Path | None = None) -> tuple[Product, ...]:
    """Return every file of the site; raises BundleError when a script cannot be made.

    `cache` is a folder of what need not be made again, None to make all anew.
    """
    store = Cache(cache) if cache else None
    memory = Memory(Cache(cache / "search") if cache else None)
    made = {**_scripts(SEARCH, store), **_scripts(OFFLINE, store)}
    files = assets({name: made[name].encode() for name in PAGE_SCRIPTS})
    addresses = {name: it.path for name, it in files.items()}
    printers = [printer(it.edition, addresses, store) for it in plans]
    printed = [
        map_on_all_cores(each.keyed, it.pages) for each, it in zip(printers, plans, strict=True)
    ]
    editions = [
        Finished(
            edition=it.edition,
            pages=tuple(product for _, product in pages),
            manifest=web_manifest(it.edition, files),
            search=search_files(it.edition, memory),
            assets=tuple(files.values()),
            lost=each.page(plan_lost(it.edition)),
        )
        for it, each, pages in zip(plans, printers, printed, strict=True)
    ]
    if store:
        pages = (key for of_edition in printed for key, _ in of_edition)
        store.prune(frozenset((bundle_key(SEARCH), bundle_key(OFFLINE), *pages)))
    memory.forget_others()
    site = plans[0].edition.catalogue.site
    archives: tuple[Product, ...] = ()
    kept = nothing_kept(made)
    if site.offline:
        archives = archives_of(editions)
        each_with_page = zip(plans, printers, editions, strict=True)
        editions = [_telling_of(archives, *it) for it in each_with_page]
        kept = kept_on_devices(editions, made)
    for_hosts = (file for it in editions for file in it.for_host())
    return (*files.values(), *for_hosts, *archives, *kept, *machine_readable(site, plans))


def _scripts(bundle: Bundle, store: Cache | None) -> Mapping[str, str]:
    key = bundle_key(bundle)
    return scripts(store.get_or(key, lambda: bundled(bundle)) if store else bundled(bundle))


def _telling_of(
    archives: Sequence[Product], planned: Plan, printer: Printer, finished: Finished
) -> Finished:
    """Return an edition with a page that tells how large the archives are.

    In the archives it does not: their size depends on the page.
    """
    about = planned.page_at(planned.edition.urls.take_along())
    told = telling_of(planned.edition, about, told_of(archives, finished))
    return finished.with_page(printer.page(told))
