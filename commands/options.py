"""Options that several commands have, and the folders they stand for when nothing is said."""

from pathlib import Path

import click

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
