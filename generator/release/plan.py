"""What a publication will do, worked out before anything is touched."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath

from generator.product import Product
from generator.publish.error import PublishError, shown
from generator.release.leftovers import unfinished_files
from generator.release.phases import in_phases
from generator.release.published import RECORDS, Published
from generator.release.releases import Release
from generator.release.site import Site


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps in their order.

    journal: `releases.json` that says what runs and names all that may be there from now on;
    phases: the site; leaving: what goes, pages before the assets they show and folders after their
    files; removed: how many files that is; record: `releases.json` afterwards.
    """

    journal: Product
    phases: tuple[tuple[Product, ...], ...]
    leaving: tuple[tuple[str, ...], ...]
    removed: int
    record: Product


def plan(site: Site, published: Published, day: date) -> Plan:
    """Plan to publish a site over what is there.

    Assets of the last releases stay, and whatever no manifest or list of releases has ever named.
    Raises PublishError when the site would overwrite such a thing.
    """
    known, there = published.known, published.paths
    foreign = there - known - published.leftovers
    # Even a path of ours may have become a link that leads elsewhere.
    _refuse_to_overwrite(foreign & site.paths | there & _folders(site.paths))
    newest = Release.of(site.manifest, site.digest, day.isoformat())
    releases = published.releases.with_newest(newest).only(there | site.paths)
    kept = RECORDS.union(site.paths, releases.assets())
    listed = {entry.path for entry in published.manifest.entries}
    unsettled = (known | site.paths) - (listed & site.paths) - RECORDS - releases.assets().keys()
    products = {product.path: product for product in site.products}
    leaving = there - foreign - kept
    return Plan(
        journal=replace(
            releases,
            running=site.digest,
            unfinished=tuple(sorted(unsettled)),
            spared=tuple(sorted(unfinished_files(foreign, known | site.paths))),
        ).product(),
        phases=tuple(
            tuple(products[path] for path in group) for group in in_phases(products, there)
        ),
        leaving=(
            *reversed(in_phases(leaving, there)),
            *_emptied(leaving, (there - leaving) | kept),
        ),
        removed=len(leaving),
        record=replace(releases, running="", unfinished=(), spared=()).product(),
    )


def _emptied(leaving: Iterable[str], staying: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return the folders in which nothing stays, inner ones first, as a group if there are any."""
    folders = tuple(sorted(_folders(leaving) - _folders(staying), reverse=True))
    return (folders,) if folders else ()


def _folders(paths: Iterable[str]) -> frozenset[str]:
    return frozenset(folder for path in paths for folder in _above(path))


def _above(path: str) -> Iterator[str]:
    return (str(folder) for folder in PurePosixPath(path).parents if folder.name)


def _refuse_to_overwrite(paths: Collection[str]) -> None:
    if paths:
        raise PublishError(
            f"Am Ziel liegt „{shown(min(paths))}“, das nicht von diesem Programm stammt und das "
            f"die Website ersetzen würde (Stellen insgesamt: {len(paths)}). Nichts wurde "
            "verändert. Bitte dort umbenennen oder löschen und noch einmal veröffentlichen."
        )
