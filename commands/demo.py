"""`build.py demo`: invented offers."""

import sys
from pathlib import Path

import click

from commands.build import build_site
from commands.options import ROOT, Folder, content_option, language_option, wanted_languages
from generator.day import build_day


@click.command()
@click.option(
    "--count",
    type=click.IntRange(min=0),
    default=520,
    show_default=True,
    help="Anzahl der Angebote.",
)
@click.option("--seed", default=1, show_default=True, help="Andere Zahl, andere Beispiele.")
@click.option("--output", type=Folder, default=ROOT / ".demo", help="Ordner für beides.")
@content_option
@language_option("de")
def demo(count: int, seed: int, output: Path, content: Path, languages: tuple[str, ...]) -> None:
    """Erfundene Beispielangebote schreiben und bauen; jede Seite sagt, dass es Beispiele sind."""
    from generator.demo import DemoError, write_demo

    try:
        write_demo(content, output / "content", count, seed, build_day(content))
    except DemoError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    click.echo(f"{count} Beispielangebote stehen in {output / 'content'}.")
    built = build_site(
        output / "content",
        output / "site",
        "summary",
        release=False,
        cached=True,
        languages=wanted_languages(languages),
    )
    sys.exit(0 if built else 1)
