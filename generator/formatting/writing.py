"""Content files written anew where they are not in canonical form."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.content_files import content_paths
from generator.formatting.files import formatted
from generator.problems import Problem
from generator.replacing import replace_files
from generator.textio import Refused


@dataclass(frozen=True, slots=True)
class Formatting:
    """What was looked at, what was or would be written anew, and what could not be read."""

    paths: tuple[str, ...]
    changed: tuple[str, ...]
    problems: tuple[Problem, ...]


def written(root: Path, paths: Sequence[str], schemas: str, *, check: bool) -> Formatting:
    """Write files of a content folder in canonical form; all of them when no paths are given.

    schemas: the way from there to the JSON Schemas, nothing where they are of another content. A
    file is replaced whole or stays as it is; with `check` all of them stay. Raises NotWritten.
    """
    changed: list[str] = []
    problems: list[Problem] = []
    chosen = tuple(paths) or content_paths(root)
    for path in chosen:
        before = (root / path).read_bytes()
        try:
            after = formatted(before, path, schemas)
        except Refused as refused:
            problems.append(refused.problem)
            continue
        if after is None or after == before:
            continue
        changed.append(path)
        if not check:
            replace_files(root, {path: after})
    return Formatting(chosen, tuple(changed), tuple(problems))
