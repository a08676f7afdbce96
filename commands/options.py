"""Options that several commands have, and the folders they stand for when nothing is said."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

ROOT = Path(__file__).parent.parent
Folder = click.Path(file_okay=False, path_type=Path)
File = click.Path(dir_okay=False, path_type=Path)
content_option = click.option(
    "--content", type=Folder, default=ROOT / "content", help="Ordner mit den Inhalten."
)
site_option = click.option("--site", type=Folder, default=ROOT / "site", help="Zielordner.")
format_option = click.option(
    "--format",
    "style",
    type=click.Choice(("text", "github")),
    default="text",
    help="Form der Meldungen.",
)
EVERY_LANGUAGE = "alle"
files_argument = click.argument(
    "files",
    nargs=-1,
    type=click.Path(exists=True, path_type=Path),
    metavar="[DATEIEN]…",
)


def language_option(default: str) -> Callable[[Command], Command]:
    """Return the option for the languages to build, repeatable; German is always among them."""
    return click.option(
        "--language",
        "languages",
        metavar="SPRACHE",
        multiple=True,
        default=(default,),
        show_default=True,
        help="Nur in dieser Sprache bauen (de, ar, …) und auf Deutsch; mehrfach möglich.",
    )


def wanted_languages(languages: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the languages that were asked for, None for all there are."""
    return None if EVERY_LANGUAGE in languages else languages


def inside(files: tuple[Path, ...], content: Path) -> tuple[str, ...]:
    """Return files by their paths inside the content folder; a folder stands for all in it."""
    each = [
        it
        for file in files
        for it in (sorted(file.rglob("*")) if file.is_dir() else (file,))
        if not it.is_dir()
    ]
    try:
        return tuple(file.resolve().relative_to(content.resolve()).as_posix() for file in each)
    except ValueError:
        names = ", ".join(f"„{file}“" for file in files)
        raise click.UsageError(f"Nicht alles davon liegt in „{content}“: {names}.") from None
