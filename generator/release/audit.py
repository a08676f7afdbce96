"""Is a folder still the site that was built? Anyone can ask, with nothing but the folder."""

import stat
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from generator.publish.error import PublishError, shown
from generator.publish.manifest import MANIFEST_PATH, ManifestEntry, Readiness, manifest_from
from generator.publish.verify import is_intact
from generator.release.folder import Folder
from generator.release.published import RECORDS, is_the_hosts
from generator.release.releases import RELEASES_PATH, Releases, releases_from


class Fault(StrEnum):
    """In what way a file is not as it should be."""

    MISSING = "missing"
    CHANGED = "changed"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Audit:
    """What was found in a folder.

    digest: of its manifest, which names the site as a whole; readiness: what that says of it;
    expected: what the digest should be, empty when nobody said; files: how many files manifest and
    releases name; retained: the assets of earlier releases, which only the list of releases vouches
    for; faults: by path.
    """

    digest: str
    readiness: Readiness
    expected: str
    files: int
    releases: Releases
    retained: tuple[str, ...]
    faults: Mapping[str, Fault]

    @property
    def is_expected(self) -> bool:
        """Whether this is the site that was asked for."""
        return self.expected in ("", self.digest)

    @property
    def is_intact(self) -> bool:
        """Whether nothing at all deviates."""
        return self.is_expected and not self.faults and not self.releases.is_cut_short


def audit(folder: Path, expected: str = "") -> Audit:
    """Compare a folder with its manifest and its releases.

    Raises PublishError, in German, when the folder has no manifest.
    """
    there = Folder(folder).paths()
    content = _content(folder, MANIFEST_PATH)
    manifest = manifest_from(content)
    if manifest is None:
        raise PublishError(
            f"„{shown(str(folder))}“ lässt sich nicht prüfen: Die Datei „{MANIFEST_PATH}“ fehlt "
            "darin oder ist beschädigt. Bitte den Ordner angeben, in dem auch „index.html“ liegt."
        )
    listed = _content(folder, RELEASES_PATH)
    releases = releases_from(listed)
    own = {entry.path: entry for entry in manifest.entries}
    assets = releases.assets() if releases else {}
    known = assets | own
    faults = {
        **dict.fromkeys(known.keys() - there, Fault.MISSING),
        **{path: Fault.CHANGED for path in known.keys() & there if _differs(folder, known[path])},
        **{
            path: Fault.FOREIGN for path in there - known.keys() - RECORDS if not is_the_hosts(path)
        },
    }
    if RELEASES_PATH in there and releases is None:
        faults[RELEASES_PATH] = Fault.CHANGED
    return Audit(
        digest=sha256(content).hexdigest(),
        readiness=manifest.readiness,
        expected=expected.strip().lower(),
        files=len(known),
        releases=releases or Releases(),
        retained=tuple(sorted(assets.keys() - own)),
        faults=dict(sorted(faults.items())),
    )


def _content(folder: Path, path: str) -> bytes:
    """Return a file's content, nothing where it cannot be read or is none."""
    file = folder / path
    with suppress(OSError):
        if stat.S_ISREG(file.lstat().st_mode):
            return file.read_bytes()
    return b""


def _differs(folder: Path, entry: ManifestEntry) -> bool:
    file = folder / entry.path
    with suppress(OSError):
        return not is_intact(file, file.lstat(), entry)
    return True  # it cannot be read
