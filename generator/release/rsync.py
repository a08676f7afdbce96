"""A folder on another machine as destination, reached by rsync: over SSH or an rsync server."""

import os
import re
import subprocess
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.product import Product
from generator.publish.error import PublishError, system_errors_in_german
from generator.release.folder import Folder
from generator.release.rsync_errors import NOT_INSTALLED, rsync_error

_ADDRESS = re.compile(r"[^/:-][^/:]*:.+", re.DOTALL)
_VANISHED = 24
"""rsync(1), EXIT VALUES: files to be sent are missing, which is how they are removed."""
_NOTHING_THERE = re.compile(r"(change_dir|link_stat) .* failed: No such file or directory \(2\)")


def is_address(where: str) -> bool:
    """Say whether a destination is another machine's.

    As rsync(1) tells it: a colon comes before any slash.
    """
    return _ADDRESS.fullmatch(where) is not None


@dataclass(frozen=True, slots=True)
class Rsync:
    """A target (see `Target`); `staged` is a folder of this machine where files wait to be sent."""

    address: str
    staged: Folder

    def paths(self) -> frozenset[str]:
        """Return all that is no folder; a destination that does not exist yet has nothing."""
        with TemporaryDirectory() as empty:
            options = ("--recursive", "--links", "--dry-run", "--out-format=%n", "--8-bit-output")
            listed = _run(*options, "--exclude=/lost+found", self.address, empty)
        if not listed.stdout and _NOTHING_THERE.search(listed.stderr):
            return frozenset()
        self._expect(listed)
        return _files(listed)

    def read(self, path: str) -> bytes:
        """Return the content of a file."""
        with TemporaryDirectory() as folder:
            self._expect(_run("--ignore-times", self.address + path, f"{folder}/content"))
            return Path(folder, "content").read_bytes()

    def put(self, products: Collection[Product]) -> int:
        """Send files whose content differs; the receiver renames each into its place (rsync(1))."""
        self.staged.put(products)
        modes = ("--perms", "--chmod=D755,F644")
        sent = self._send(
            (it.path for it in products), self.staged.root, "--checksum", "--compress", *modes
        )
        self._expect(sent)
        return len(_files(sent))

    def remove(self, paths: Collection[str]) -> None:
        """Remove files and empty folders: they are asked for, and missing in what is sent."""
        with TemporaryDirectory() as empty:
            removed = self._send(paths, Path(empty), "--delete-missing-args")
        self._expect(removed, allowed=_VANISHED)

    def _send(
        self, paths: Iterable[str], source: Path, *options: str
    ) -> subprocess.CompletedProcess[str]:
        listed = "\0".join(paths)
        options = (*options, "--from0", "--files-from=-", "--out-format=%n", "--8-bit-output")
        return _run(*options, f"{source}/", self.address, given=listed)

    def _expect(self, done: subprocess.CompletedProcess[str], allowed: int = 0) -> None:
        if done.returncode not in (0, allowed):
            raise rsync_error(self.address, done.returncode, done.stderr)


def _files(done: subprocess.CompletedProcess[str]) -> frozenset[str]:
    return frozenset(it for it in done.stdout.split("\n") if it and not it.endswith("/"))


def _run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            ["rsync", "--no-motd", "--timeout=300", *arguments],
            input=given,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except FileNotFoundError:
        raise PublishError(NOT_INSTALLED) from None


@contextmanager
def opened_rsync(address: str) -> Iterator[Rsync]:
    """Give another machine's folder as target. Raises PublishError for all that goes wrong."""
    with system_errors_in_german(Path(address)), TemporaryDirectory() as folder:
        yield Rsync(address if address.endswith("/") else f"{address}/", Folder(Path(folder)))
