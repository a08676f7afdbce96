"""Which files of a content folder are content."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from generator.kinds import git_file, no_file
from generator.problems import Problem


def content_paths(root: Path) -> tuple[str, ...]:
    """Return the paths of all files below a content folder that may hold content."""
    return tuple(content_files(root, []))


def content_files(root: Path, problems: list[Problem]) -> Iterator[str]:
    """Yield the paths of all content files, sorted; to `problems` goes what is no content."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted([*names, *folders]):
            path = Path(folder, name).relative_to(root).as_posix()
            mode = Path(folder, name).lstat().st_mode
            if name.startswith(".git"):
                problems.append(git_file(path))
            elif stat.S_ISDIR(mode) or name.startswith(".") or name == "README.md":
                continue
            elif stat.S_ISREG(mode):
                yield path
            else:
                problems.append(no_file(path))
