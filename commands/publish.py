"""`build.py publish`: the site to its readers."""

import sys
from pathlib import Path

import click

from commands.options import ROOT, Folder, content_option
from generator.day import build_day


@click.command(short_help="Die gebauten Seiten dorthin bringen, wo man sie liest.")
@click.argument("where", metavar="ZIEL")
@content_option
@click.option("--site", type=Folder, default=ROOT / "site", help="Ordner mit den gebauten Seiten.")
@click.option(
    "--previous",
    type=Folder,
    help="Nur für Archive: Ordner mit dem, was zuletzt veröffentlicht wurde.",
)
@click.option(
    "--unfinished",
    is_flag=True,
    help="Auch, was ohne --release gebaut wurde. Nur zum Ausprobieren.",
)
def publish(where: str, content: Path, site: Path, previous: Path | None, unfinished: bool) -> None:
    """Die gebauten Seiten dorthin bringen, wo Leserinnen und Leser sie finden.

    \b
    ZIEL ist ein Ordner, eine Adresse für rsync oder ein Archiv:
      python build.py publish /var/www/angebote
      python build.py publish nutzer@server.example.org:/var/www/angebote/
      python build.py publish angebote.tar.gz
    Während der Übertragung finden alle Seiten ihre Dateien; bricht sie ab,
    starten Sie den Befehl noch einmal. Dateien der letzten fünf Ausgaben
    bleiben liegen, damit auch gemerkte Seiten vollständig sind. Was nicht von
    diesem Programm stammt, wird nie gelöscht oder ersetzt.
    """  # noqa: D301 - click reads \b as: keep the lines
    from generator.publish import PublishError
    from generator.release import built_site, deliver, delivery_lines, full_name, opened

    day = build_day(content)
    try:
        built = built_site(site, unfinished=unfinished)
        with opened(where, site, previous, day) as target:
            delivery = deliver(built, target, where, day)
    except PublishError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    click.echo("\n".join(delivery_lines(delivery, full_name(where))))
