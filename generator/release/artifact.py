"""An archive (.tar, .tar.gz) as destination: for hosts that replace the whole site at once."""

import gzip
import tarfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from io import BytesIO
from pathlib import Path

from generator.product import Product
from generator.publish.error import PublishError, shown, system_errors_in_german
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

    previous: Folder
    files: dict[str, bytes | None] = field(default_factory=dict)
    """By path; None stands for the content of the previous file."""

    def paths(self) -> frozenset[str]:
        """Return all paths."""
        return frozenset(self.files)

    def read(self, path: str) -> bytes:
        """Return the content of a file."""
        content = self.files[path]
        return self.previous.read(path) if content is None else content

    def put(self, products: Collection[Product]) -> int:
        """Take files in and return how many are not as they were before."""
        before = {it.path: self.read(it.path) for it in products if it.path in self.files}
        self.files.update((it.path, it.content) for it in products)
        return sum(before.get(it.path) != it.content for it in products)

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
        before = Folder((previous or Path("/dev/null")).resolve())
        artifact = Artifact(before, dict.fromkeys(before.paths()))
        yield artifact
        content = _tar({path: artifact.read(path) for path in artifact.paths()}, day)
        if archive.name.lower().endswith(GZIPPED):
            content = gzip.compress(content, mtime=0)
        if archive.is_dir():
            raise PublishError(
                f"„{shown(str(archive))}“ ist ein Ordner; als Archiv muss es eine Datei sein. "
                "Bitte einen anderen Namen angeben."
            )
        archive.parent.mkdir(parents=True, exist_ok=True)
        Folder(archive.parent.resolve()).put((Product(archive.name, content),))


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
