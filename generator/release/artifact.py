"""An archive (.tar, .tar.gz) as destination: for hosts that replace the whole site at once."""

import gzip
import stat
import tarfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO
from pathlib import Path

from generator.product import Product
from generator.publish.error import PublishError, shown, system_errors_in_german
from generator.publish.folders import files_below
from generator.publish.staging import FILE_MODE
from generator.release.folder import Folder

GZIPPED = (".tar.gz", ".tgz")
ENDINGS = (".tar", *GZIPPED)


def is_artifact(where: str) -> bool:
    """Say whether a destination is an archive to be written."""
    return where.lower().endswith(ENDINGS)


@dataclass(frozen=True, slots=True)
class Artifact:
    """A target (see `Target`) in memory that begins as what was published before."""

    files: dict[str, bytes]
    """By path."""

    def paths(self) -> frozenset[str]:
        """Return all paths."""
        return frozenset(self.files)

    def read(self, path: str) -> bytes:
        """Return the content of a file."""
        return self.files[path]

    def put(self, products: Collection[Product]) -> int:
        """Take files in and return how many are not as they were before."""
        changed = {it.path: it.content for it in products if it.content != self.files.get(it.path)}
        self.files.update(changed)
        return len(changed)

    def remove(self, paths: Collection[str]) -> None:
        """Drop files; an archive has no empty folders."""
        for path in paths:
            self.files.pop(path, None)


@contextmanager
def opened_artifact(archive: Path, previous: Path | None, day: date) -> Iterator[Artifact]:
    """Give an archive as target; it is written at the end, if nothing went wrong.

    previous: the folder that was published before, whose assets are carried over; None or one
    that does not exist for none. day: the time of all files in it. The same files and the same day
    give the same bytes (of a .tar.gz with the same zlib). Raises PublishError.
    """
    with system_errors_in_german(archive):
        artifact = Artifact(_files(previous.resolve()) if previous else {})
        yield artifact
        content = _tar(artifact.files, day)
        if archive.name.lower().endswith(GZIPPED):
            content = gzip.compress(content, mtime=0)
        if archive.is_dir():
            raise PublishError(
                f"„{shown(str(archive))}“ ist ein Ordner; als Archiv muss es eine Datei sein. "
                "Bitte einen anderen Namen angeben."
            )
        archive.parent.mkdir(parents=True, exist_ok=True)
        Folder(archive.parent.resolve()).put((Product(archive.name, content),))


def _files(folder: Path) -> dict[str, bytes]:
    """Return what a folder holds; links in it lead elsewhere and are nothing of it."""
    found = files_below(folder) if folder.is_dir() else {}
    regular = (path for path, state in found.items() if stat.S_ISREG(state.st_mode))
    return {path: Folder(folder).read(path) for path in regular}


def _tar(files: dict[str, bytes], day: date) -> bytes:
    """Return an archive in which nothing depends on machine, user or time of day."""
    seconds = int(datetime.combine(day, time(), UTC).timestamp())
    written = BytesIO()
    with tarfile.open(fileobj=written, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for path in sorted(files):
            member = tarfile.TarInfo(path)
            member.size, member.mtime, member.mode = len(files[path]), seconds, FILE_MODE
            archive.addfile(member, BytesIO(files[path]))
    return written.getvalue()
