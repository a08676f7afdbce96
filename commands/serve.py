"""`build.py serve`: the site on this machine, built again at every change."""

import sys
from contextlib import suppress
from pathlib import Path

import click

from commands.build import build_site
from commands.options import ROOT, Folder, content_option, language_option, wanted_languages


@click.command()
@content_option
@language_option("de")
@click.option("--site", type=Folder, default=ROOT / "preview", help="Ordner für die Vorschau.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="0 nimmt einen freien.",
)
def serve(content: Path, site: Path, port: int, languages: tuple[str, ...]) -> None:
    """Seiten bauen, auf diesem Rechner zeigen und bei jeder Änderung neu bauen.

    Es ist eine Vorschau in einem Ordner für sich; veröffentlicht wird, was
    „build --release“ baut.
    """
    from generator.serve import rebuild_on_change, start_server

    try:
        server = start_server(site, port)
    except OSError:
        other = 8001 if port != 8001 else 8002  # noqa: PLR2004 - any other number will do
        click.echo(
            f"Der Anschluss {port} ist schon belegt oder nicht erlaubt. Bitte einen anderen "
            f'nehmen: make serve ARGS="--port {other}"',
            err=True,
        )
        sys.exit(1)
    wanted = wanted_languages(languages)
    build_site(content, site, "text", release=False, cached=True, preview=True, languages=wanted)
    address = f"http://127.0.0.1:{server.server_port}/"
    click.echo(f"Die Seiten stehen unter {address} – beenden mit Strg+C.")
    command = [
        str(ROOT / "build.py"),
        "build",
        "--preview",
        "--content",
        str(content),
        "--site",
        str(site),
        *(part for it in languages for part in ("--language", it)),
    ]
    code = ("templates", "static", "generator", "search", "offline")
    watched = [content, *(ROOT / folder for folder in code)]
    with suppress(KeyboardInterrupt):
        rebuild_on_change(watched, command, lambda: click.echo(f"Neu gebaut: {address}"))
