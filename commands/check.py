"""`build.py check`: what is wrong in the content."""

import sys
from pathlib import Path

import click

from commands.options import content_option, format_option
from commands.saying import shown
from generator.day import build_day


@click.command()
@content_option
@format_option
@click.option("--release", is_flag=True, help="Auch melden, was einer Veröffentlichung fehlt.")
def check(content: Path, style: str, release: bool) -> None:
    """Inhalte prüfen und auf Deutsch sagen, was wo nicht stimmt und wie man es behebt.

    Fehler beenden mit dem Code 1, Hinweise nicht.
    """
    from generator.pipeline import inspect
    from generator.problems import blocks
    from generator.report import problem_lines

    problems = inspect(content, build_day(content)).problems
    click.echo("\n".join(problem_lines(problems, style, shown(content), release=release)))
    sys.exit(1 if blocks(problems, release=release) else 0)
