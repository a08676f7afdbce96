"""`build.py verify`: whether what is published is what was built."""

import sys
from pathlib import Path

import click

from commands.options import Folder


@click.command(short_help="Prüfen, ob veröffentlichte Seiten unverändert sind.")
@click.argument("folder", type=Folder, metavar="ORDNER")
@click.option("--digest", default="", metavar="SHA256", help="Prüfsumme, die herauskommen soll.")
@click.option(
    "--format",
    "style",
    type=click.Choice(("text", "json")),
    default="text",
    help="Zum Lesen oder zum Weiterverarbeiten.",
)
def verify(folder: Path, digest: str, style: str) -> None:
    """Prüfen, ob in einem Ordner genau die Seiten stehen, die gebaut wurden.

    \b
    ORDNER ist eine veröffentlichte Website, auch auf einem USB-Stick, oder ein
    entpacktes Archiv von „publish“ (.tar, .tar.gz). Die ZIP-Dateien von
    „export zip“ haben kein Verzeichnis ihrer Dateien. Was fehlt, geändert oder
    fremd ist, wird genannt; dann endet der Befehl mit dem Code 1.
      python build.py verify /var/www/angebote
      python build.py verify /media/stick/angebote --digest 3f0c…
    """  # noqa: D301 - click reads \b as: keep the lines
    from generator.publish import PublishError
    from generator.release import audit, audit_json, audit_lines

    try:
        found = audit(folder, digest)
    except PublishError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    lines = (audit_json(found),) if style == "json" else audit_lines(found, str(folder))
    click.echo("\n".join(lines))
    sys.exit(0 if found.is_intact else 1)
