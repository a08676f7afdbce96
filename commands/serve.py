"""`build.py serve`: the site on this machine, built again at every change."""

import sys
from contextlib import suppress
from pathlib import Path

import click

from commands.build import build_site
from commands.options import ROOT, content_option, site_option


@click.command()
@content_option
@site_option
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="0 nimmt einen freien.",
)
def serve(content: Path, site: Path, port: int) -> None:
    """Seiten bauen, auf diesem Rechner zeigen und bei jeder Änderung neu bauen."""
    from generator.serve import rebuild_on_change, start_server

    build_site(content, site, "text", release=False, cached=True, preview=True)
    try:
        server = start_server(site, port)
    except OSError:
        click.echo(f"Der Anschluss {port} ist schon belegt. Versuchen Sie: --port 0", err=True)
        sys.exit(1)
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
    ]
    code = ("templates", "static", "generator", "search", "offline")
    watched = [content, *(ROOT / folder for folder in code)]
    with suppress(KeyboardInterrupt):
        rebuild_on_change(watched, command, lambda: click.echo(f"Neu gebaut: {address}"))
