"""Publish a site: stage it, verify it, exchange it for the previous one in one step."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.product import Product
from generator.publish.error import system_errors_in_german
from generator.publish.folders import SiteFolders, refuse_foreign
from generator.publish.lock import sole_publisher
from generator.publish.manifest import MANIFEST_PATH, Manifest, Readiness
from generator.publish.site_path import check_site_paths
from generator.publish.staging import previous_site, stage
from generator.publish.swap import Exchange, discard, exchange, restore, swap_in
from generator.publish.verify import flush_folder, make_durable, verify


@dataclass(frozen=True, slots=True)
class PublishReport:
    """What a publication did, in numbers of files, the manifest not counted.

    written: new or changed; unchanged: taken over from the previous site;
    removed: in the previous folder but not in the new site.
    manifest_digest: SHA-256 of the manifest in hex digits; it names the site as a whole.
    """

    written: int
    unchanged: int
    removed: int
    manifest_digest: str


def publish(
    products: Iterable[Product],
    destination: Path,
    readiness: Readiness = Readiness.RELEASE,
    *,
    wait_seconds: float = 0.0,
    exchange_sites: Exchange = exchange,
) -> PublishReport:
    """Make the destination folder hold exactly these products and their manifest.

    products: the whole site, in any order.
    destination: a folder that is missing, empty, or an earlier site of ours; in the last
        case everything in it is replaced. It must not itself be a mount point.
    readiness: what the manifest says of the site.
    wait_seconds: how long to wait for another publication to the same destination.
    exchange_sites: how old and new site trade places.
    Raises PublishError, in German; whatever happens, even a power cut, the destination
    is the previous site or the new one, and the next call clears what was left behind.
    """
    ordered = tuple(sorted(products, key=lambda product: product.path))
    check_site_paths((product.path for product in ordered), reserved=MANIFEST_PATH)
    with system_errors_in_german(destination):
        folders = SiteFolders.beside(destination)
        refuse_foreign(folders.destination)
        folders.destination.parent.mkdir(parents=True, exist_ok=True)
        with sole_publisher(folders.lock, wait_seconds):
            return _publish_alone(ordered, Manifest.of(ordered, readiness), folders, exchange_sites)


def _publish_alone(
    products: tuple[Product, ...],
    manifest: Manifest,
    folders: SiteFolders,
    exchange_sites: Exchange,
) -> PublishReport:
    restore(folders)
    refuse_foreign(folders.destination)
    discard(folders)
    try:
        return _replace(products, manifest, folders, exchange_sites)
    finally:
        # Should clearing up fail, the next publication tries again and then says so.
        with suppress(OSError):
            restore(folders)
            discard(folders)


def _replace(
    products: tuple[Product, ...],
    manifest: Manifest,
    folders: SiteFolders,
    exchange_sites: Exchange,
) -> PublishReport:
    previous = previous_site(folders.destination)
    unchanged = stage(products, manifest, previous, folders.staging)
    make_durable(folders.staging)
    verify(folders.staging, manifest)
    swap_in(folders, exchange_sites)
    flush_folder(folders.destination.parent)
    kept = {MANIFEST_PATH, *(product.path for product in products)}
    return PublishReport(
        written=len(products) - unchanged,
        unchanged=unchanged,
        removed=len(previous.files.keys() - kept),
        manifest_digest=manifest.product().digest,
    )
