"""The built site on this machine, read once and checked, so that no damaged one is published."""

import stat
from dataclasses import dataclass
from pathlib import Path

from generator.product import Product
from generator.publish.error import PublishError, shown, system_errors_in_german
from generator.publish.folders import files_below
from generator.publish.manifest import MANIFEST_PATH, Manifest, ManifestEntry, manifest_from
from generator.publish.site_path import check_site_paths
from generator.release.releases import RELEASES_PATH


@dataclass(frozen=True, slots=True)
class Site:
    """All files of a site, its manifest file among them, and what that says."""

    products: tuple[Product, ...]
    manifest: Manifest
    digest: str

    @classmethod
    def of(cls, products: tuple[Product, ...]) -> "Site":
        """Return the site of these products, to which the manifest is added."""
        manifest = Manifest.of(products)
        own = manifest.product()
        return cls((*products, own), manifest, own.digest)

    @property
    def paths(self) -> frozenset[str]:
        """The paths of all files."""
        return frozenset(product.path for product in self.products)


def built_site(folder: Path) -> Site:
    """Read a site that `build` wrote; what its manifest does not name is no part of it.

    Raises PublishError, in German, when there is none or when it is not as it was built.
    """
    with system_errors_in_german(folder):
        return _read(folder)


def _read(folder: Path) -> Site:
    found = files_below(folder) if folder.is_dir() else {}
    regular = {path for path, state in found.items() if stat.S_ISREG(state.st_mode)}
    own = (folder / MANIFEST_PATH).read_bytes() if MANIFEST_PATH in regular else b""
    manifest = manifest_from(own)
    if manifest is None:
        raise PublishError(
            f"In „{shown(str(folder))}“ steht keine gebaute Website: Die Datei „{MANIFEST_PATH}“ "
            "fehlt oder ist beschädigt. Bitte zuerst bauen: python build.py build --release"
        )
    check_site_paths((it.path for it in manifest.entries), reserved=MANIFEST_PATH)
    check_site_paths((it.path for it in manifest.entries), reserved=RELEASES_PATH)
    products = [
        Product(it.path, (folder / it.path).read_bytes())
        for it in manifest.entries
        if it.path in regular
    ]
    _refuse_damaged(folder, manifest, products)
    record = Product(MANIFEST_PATH, own)
    return Site((*products, record), manifest, record.digest)


def _refuse_damaged(folder: Path, manifest: Manifest, products: list[Product]) -> None:
    intact = {ManifestEntry.of(product) for product in products}
    damaged = [it.path for it in manifest.entries if it not in intact]
    if damaged:
        raise PublishError(
            f"Die Website in „{shown(str(folder))}“ ist nicht mehr so, wie sie gebaut wurde: "
            f"„{shown(damaged[0])}“ fehlt oder wurde geändert (Dateien insgesamt: {len(damaged)}). "
            "Nichts wurde veröffentlicht. Bitte noch einmal bauen: "
            "python build.py build --release"
        )
