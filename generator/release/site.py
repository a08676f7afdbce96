"""The built site on this machine, read once and checked, so that no damaged one is published."""

import stat
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from generator.product import Product
from generator.publish.error import PublishError, shown, system_errors_in_german
from generator.publish.folders import files_below
from generator.publish.manifest import (
    MANIFEST_PATH,
    Manifest,
    ManifestEntry,
    Readiness,
    manifest_from,
)
from generator.publish.site_path import check_site_paths
from generator.release.releases import RELEASES_PATH

UNFINISHED = MappingProxyType(
    {
        Readiness.PREVIEW: "ist nur eine Vorschau: Dateien mit Fehlern sind weggelassen, und es "
        "gibt nichts zum Mitnehmen.",
        Readiness.DRAFT: "wurde ohne --release gebaut: Angaben oder Einwilligungen, die zu einer "
        "Veröffentlichung gehören, können fehlen.",
    }
)
"""What there is to say of a site that is not for readers yet, after its name."""
_BUILD = "make site ARGS=--release"


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


def built_site(folder: Path, *, unfinished: bool = False) -> Site:
    """Read a site that `build` wrote; what its manifest does not name is no part of it.

    unfinished: whether it may be one that was not built for release. Raises PublishError, in
    German, when it may not, when there is none, or when it is not as it was built.
    """
    with system_errors_in_german(folder):
        manifest, own = _manifest(folder)
        if not unfinished:
            _refuse_unfinished(folder, manifest)
        return _read(folder, manifest, own)


def _manifest(folder: Path) -> tuple[Manifest, Product]:
    """Return what the manifest of a site says, and its file."""
    file = folder / MANIFEST_PATH
    own = file.read_bytes() if file.is_file() and not file.is_symlink() else b""
    manifest = manifest_from(own)
    if manifest is None:
        raise PublishError(
            f"In „{shown(str(folder))}“ steht keine gebaute Website: Die Datei „{MANIFEST_PATH}“ "
            f"fehlt oder ist beschädigt. Bitte zuerst bauen: {_BUILD}"
        )
    return manifest, Product(MANIFEST_PATH, own)


def _refuse_unfinished(folder: Path, manifest: Manifest) -> None:
    if wanting := UNFINISHED.get(manifest.readiness):
        raise PublishError(
            f"Die Website in „{shown(str(folder))}“ {wanting} Nichts wurde veröffentlicht. Bitte "
            f"zuerst bauen: {_BUILD} – mit denselben Angaben bei --host wie sonst. Nur zum "
            "Ausprobieren, wo sie noch niemand liest, geht es mit --unfinished."
        )


def _read(folder: Path, manifest: Manifest, own: Product) -> Site:
    found = files_below(folder)
    check_site_paths((it.path for it in manifest.entries), reserved=MANIFEST_PATH)
    check_site_paths((it.path for it in manifest.entries), reserved=RELEASES_PATH)
    products = [
        Product(it.path, (folder / it.path).read_bytes())
        for it in manifest.entries
        if it.path in found and stat.S_ISREG(found[it.path].st_mode)
    ]
    _refuse_damaged(folder, manifest, products)
    return Site((*products, own), manifest, own.digest)


def _refuse_damaged(folder: Path, manifest: Manifest, products: list[Product]) -> None:
    intact = {ManifestEntry.of(product) for product in products}
    damaged = [it.path for it in manifest.entries if it not in intact]
    if damaged:
        raise PublishError(
            f"Die Website in „{shown(str(folder))}“ ist nicht mehr so, wie sie gebaut wurde: "
            f"„{shown(damaged[0])}“ fehlt oder wurde geändert (Dateien insgesamt: {len(damaged)}). "
            f"Nichts wurde veröffentlicht. Bitte noch einmal bauen: {_BUILD}"
        )
