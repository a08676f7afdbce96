"""Before a staged site goes live: everything on disk, and on disk as the manifest says."""

import os
import stat
import sys
from hashlib import file_digest
from pathlib import Path

from generator.publish.error import PublishError, shown
from generator.publish.folders import files_below
from generator.publish.manifest import Manifest, ManifestEntry


def make_durable(folder: Path) -> None:
    """Flush every file, then every folder, to the disk (POSIX fsync)."""
    for path in files_below(folder):
        _flush_file(folder / path)
    for place, _, _ in os.walk(folder, topdown=False):
        flush_folder(Path(place))


def _flush_file(file: Path) -> None:
    with file.open("rb") as opened:
        os.fsync(opened.fileno())
        if sys.platform == "linux":
            # Forget the cached pages, so that verification reads what the disk has kept.
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def flush_folder(folder: Path) -> None:
    """Flush the names inside one folder to the disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def verify(folder: Path, manifest: Manifest) -> None:
    """Read the whole folder back; raise PublishError unless it is exactly the manifest's site."""
    own = ManifestEntry.of(manifest.product())
    expected = {entry.path: entry for entry in (*manifest.entries, own)}
    found = files_below(folder)
    intact = {
        path
        for path in found.keys() & expected.keys()
        if is_intact(folder / path, found[path], expected[path])
    }
    differing = sorted((found.keys() | expected.keys()) - intact)
    if differing:
        raise PublishError(
            f"Beim Nachlesen der neuen Website weicht die Datei „{shown(differing[0])}“ von dem "
            f"ab, was geschrieben wurde (insgesamt {len(differing)} Abweichungen). Die bisherige "
            "Website bleibt unverändert. Bitte noch einmal bauen; kommt die Meldung wieder, den "
            "Datenträger prüfen lassen."
        )


def is_intact(file: Path, found: os.stat_result, expected: ManifestEntry) -> bool:
    """Say whether a file, found with this state, has the size and the digest expected of it."""
    if not stat.S_ISREG(found.st_mode) or found.st_size != expected.size:
        return False
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest() == expected.sha256
