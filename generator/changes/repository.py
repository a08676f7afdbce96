"""Content as git keeps it, read without touching the working tree: the edge to git."""

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.changes.error import ChangesError
from generator.textio import visible

_LINK, _SUBMODULE = "120000", "160000"
_PLAIN_REF = re.compile(r"[\w./-]+")
_FORBIDDEN_PARTS = frozenset({"", ".", "..", ".git"})


class _Failed(Exception):
    """Git did not do it; str() is what it said."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository, seen from a content folder in it; `prefix` is the way there: `content/`."""

    folder: Path
    prefix: str

    def commit(self, ref: str) -> str:
        """Return the id of the commit that a name stands for: a branch, a tag, `HEAD~1`.

        Raises ChangesError where there is none, as in shallow copies.
        """
        try:
            return self._commit(ref)
        except _Failed:
            raise ChangesError(self._missing(ref)) from None

    def fork_point(self, base: str, head: str) -> str:
        """Return the commit that both grew from; where the history is cut off, `base` itself."""
        try:
            return _line(_git(self.folder, "merge-base", base, head))
        except _Failed:
            return base

    def extract(self, commit: str, into: Path) -> None:
        """Write the content folder as it is in a commit; nothing where it has none."""
        try:
            tree = _line(_git(self.folder, "rev-parse", "--verify", f"{commit}:{self.prefix}"))
        except _Failed:
            return
        try:
            entries = tuple(_entries(_git(self.folder, "ls-tree", "-rz", "--full-tree", tree)))
            files = [it for it in entries if it.mode not in {_LINK, _SUBMODULE}]
            for entry, content in zip(files, self._contents(files), strict=True):
                _write(into / entry.path, content)
            for entry in entries:
                if entry.mode == _LINK:
                    # It leads nowhere: a link is a problem, whatever it points at.
                    (into / entry.path).parent.mkdir(parents=True, exist_ok=True)
                    (into / entry.path).symlink_to("-")
        except (_Failed, OSError) as error:
            raise ChangesError(
                f"Der Stand {commit[:10]} lässt sich nicht lesen: {visible(str(error))}"
            ) from None

    def _commit(self, ref: str) -> str:
        arguments = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
        return _line(_git(self.folder, *arguments))

    def _missing(self, ref: str) -> str:
        """Say what is missing, and how to get it."""
        said = f"Den Stand „{visible(ref)}“ gibt es in dieser Kopie des Repositorys nicht."
        if not _PLAIN_REF.fullmatch(ref) or ref.startswith("-"):
            return f"{said} Nennen Sie einen Zweig oder eine Version, zum Beispiel: --base main"
        try:
            self._commit(f"origin/{ref}")
        except _Failed:
            name = ref.removeprefix("origin/")
            how = f"git fetch origin {name}"
            return f"{said} Holen Sie ihn mit „{how}“ und nennen Sie ihn dann: --base FETCH_HEAD"
        return f"{said} Meinten Sie „origin/{ref}“?"

    def _contents(self, entries: list["_Entry"]) -> Iterator[bytes]:
        """Yield the contents of files in their order (git-cat-file, “Batch output”)."""
        wanted = "".join(f"{it.oid}\n" for it in entries).encode()
        answer = _git(self.folder, "cat-file", "--batch", given=wanted)
        at = 0
        for entry in entries:
            end = answer.index(b"\n", at)
            head = answer[at:end].split()
            if len(head) != 3:  # noqa: PLR2004 - id, type, size; or: id, missing
                raise _Failed(f"{entry.path} fehlt")
            start, size = end + 1, int(head[2])
            yield answer[start : start + size]
            at = start + size + 1


def open_repository(content: Path) -> Repository:
    """Return the repository that a content folder is in; raises ChangesError without one."""
    if not content.is_dir():
        raise ChangesError(f"Den Ordner „{content}“ gibt es nicht.")
    try:
        prefix = os.fsdecode(_git(content, "rev-parse", "--show-prefix")).removesuffix("\n")
    except FileNotFoundError:
        raise ChangesError(
            "Das Programm git fehlt. Der Bericht vergleicht mit einem Stand, den git kennt; "
            "bitte installieren."
        ) from None
    except _Failed as failed:
        raise ChangesError(
            f"„{content}“ liegt in keinem Git-Repository, das sich lesen lässt; der Bericht hat "
            f"nichts zum Vergleichen. Git meldet: {visible(str(failed))}"
        ) from None
    return Repository(content, prefix)


@dataclass(frozen=True, slots=True)
class _Entry:
    mode: str
    oid: str
    path: str


def _entries(listed: bytes) -> Iterator[_Entry]:
    for line in listed.split(b"\0"):
        head, tab, path = os.fsdecode(line).partition("\t")
        if not tab:
            continue
        mode, _, oid = head.split(" ")
        if not _FORBIDDEN_PARTS.isdisjoint(path.split("/")) or PurePosixPath(path).is_absolute():
            raise _Failed(f"unerlaubter Pfad {path}")
        yield _Entry(mode, oid, path)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("xb") as opened:
        opened.write(content)


def _line(answer: bytes) -> str:
    return answer.decode("ascii", "replace").strip()


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    done = subprocess.run(
        ["git", "-C", folder, *arguments],
        input=given,
        capture_output=True,
        env={**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
        check=False,
    )
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise _Failed(said[0] if said else "keine Antwort")
    return done.stdout
