"""Small contents in a repository, changed as a test needs it and then compared."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from generator.changes.comparison import Comparison, RecordChange, compare
from generator.changes.page import report_files
from generator.changes.states import state_in
from tests.building import TODAY
from tests.contents import SMALL, write

Files = Mapping[str, str]


def git(folder: Path, *arguments: str | Path) -> str:
    """Run git in a folder as somebody invented and return what it prints."""
    author = ("-c", "user.name=Probe", "-c", "user.email=probe@example.org")
    return subprocess.run(
        ["git", "-C", folder, *author, "-c", "protocol.file.allow=always", *arguments],
        env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def repository(folder: Path, files: Files, *, content: str = "content") -> Path:
    """Return the content folder of a new repository whose branch main holds SMALL and `files`."""
    root = folder / content
    write(root, {**SMALL, **files})
    git(folder, "init", "--quiet", "--initial-branch", "main")
    commit(folder)
    return root


def commit(folder: Path) -> None:
    """Commit everything there is."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Probe")


def compared(folder: Path, before: Files, after: Files) -> Comparison:
    """Compare SMALL with some files and SMALL with others; an empty text means no such file."""
    states = []
    for name, files in (("before", before), ("after", after)):
        every = {path: text for path, text in {**SMALL, **files}.items() if text}
        states.append(state_in(write(folder / name, every), TODAY))
    return compare(*states)


def only(found: Comparison) -> RecordChange:
    """Return the only record that changed."""
    (change,) = found.records
    return change


def told(found: Comparison) -> dict[str, tuple[str, str]]:
    """Return the fields of the only record that changed: before and after by label."""
    return {it.label: (it.before, it.after) for it in only(found).fields}


def report(found: Comparison) -> tuple[str, str]:
    """Return the page and the Markdown of a comparison."""
    files = {it.path: it.content.decode() for it in report_files(found, "Verglichen.")}
    return files["bericht.html"], files["bericht.md"]
