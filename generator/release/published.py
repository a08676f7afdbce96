"""What a destination holds before a publication, and whether it is ours to change."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from hashlib import sha256

from generator.publish.error import PublishError, shown
from generator.publish.manifest import MANIFEST_PATH, Manifest, manifest_from
from generator.release.leftovers import unfinished_files
from generator.release.releases import RELEASES_PATH, Release, Releases, releases_from
from generator.release.target import Target

RECORDS = frozenset({MANIFEST_PATH, RELEASES_PATH})
_HOSTS_OWN = (".well-known/", "lost+found/")
"""Folders that hosts fill: RFC 8615, and what file systems save from damage."""


@dataclass(frozen=True, slots=True)
class Published:
    """What is there: all paths, and what manifest and releases say of them."""

    paths: frozenset[str] = frozenset()
    manifest: Manifest = field(default_factory=Manifest)
    releases: Releases = field(default_factory=Releases)

    @property
    def known(self) -> frozenset[str]:
        """The paths that a publication of ours put there or was about to."""
        listed = (entry.path for entry in self.manifest.entries)
        return RECORDS.union(listed, self.releases.named(), self.releases.unfinished)

    @property
    def leftovers(self) -> frozenset[str]:
        """The files that a publication was writing when it was cut short."""
        if not self.releases.is_cut_short:
            return frozenset()
        return unfinished_files(self.paths, self.known).difference(self.releases.spared)


def published_at(target: Target, name: str) -> Published:
    """Look at a destination; `name` is what messages call it.

    One that is empty has nothing published. Raises PublishError when it holds other things, or
    records that cannot be read.
    """
    paths = target.paths()
    manifest, digest = _manifest(target, paths)
    releases = _releases(target, paths, name)
    if manifest is None and releases is None and not _is_vacant(paths):
        raise PublishError(
            f"Das Ziel „{shown(name)}“ ist nicht leer und stammt nicht von diesem Programm: Die "
            f"Datei „{MANIFEST_PATH}“ fehlt darin oder ist beschädigt. Damit nichts verloren geht, "
            "wurde nichts verändert. Bitte einen neuen oder leeren Ordner angeben oder das, was "
            "dort liegt, selbst an einen anderen Ort verschieben."
        )
    known = releases or Releases()
    if manifest and all(it.digest != digest for it in known.newest_first):
        # Built right into the destination, or older than all that was cut short since: its pages
        # are in caches as well. None is left out for it here, or nobody would know its assets.
        known = replace(known, newest_first=(Release.of(manifest, digest), *known.newest_first))
    return Published(paths, manifest or Manifest(), known)


def is_the_hosts(path: str) -> bool:
    """Say whether a path lies in a folder that hosts fill themselves."""
    return path.startswith(_HOSTS_OWN)


def _is_vacant(paths: Collection[str]) -> bool:
    return all(map(is_the_hosts, set(paths) - unfinished_files(paths, RECORDS)))


def _manifest(target: Target, paths: Collection[str]) -> tuple[Manifest | None, str]:
    if MANIFEST_PATH not in paths:
        return None, ""
    content = target.read(MANIFEST_PATH)
    return manifest_from(content), sha256(content).hexdigest()


def _releases(target: Target, paths: Collection[str], name: str) -> Releases | None:
    if RELEASES_PATH not in paths:
        return None
    releases = releases_from(target.read(RELEASES_PATH))
    if releases is None:
        raise PublishError(
            f"Die Datei „{RELEASES_PATH}“ in „{shown(name)}“ ist beschädigt oder stammt nicht von "
            "diesem Programm. Nichts wurde verändert. Bitte die Datei dort löschen und noch einmal "
            "veröffentlichen; Dateien älterer Ausgaben bleiben dann liegen."
        )
    return releases
