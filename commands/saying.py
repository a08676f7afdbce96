"""What several commands say."""

import os
from collections.abc import Sequence
from pathlib import Path

import click

from generator.problems import Problem


def say_problems(problems: Sequence[Problem], folder: Path) -> None:
    """Say on the error output which files of a folder are wrong, and how."""
    from generator.report import problem_lines

    lines = problem_lines(tuple(problems), "text", shown(folder), release=False)
    say("\n".join(lines), err=True)


def say(text: str, *, err: bool = False) -> None:
    """Print a text; colours only on a terminal, and not where nobody wants any (no-color.org)."""
    click.echo(text, err=err, color=False if os.environ.get("NO_COLOR") else None)


def shown(folder: Path) -> str:
    """Return a folder as messages name it: from where the command was typed."""
    try:
        return folder.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return folder.as_posix()
