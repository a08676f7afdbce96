"""`build.py probe`: whether links, mail domains and telephone numbers lead anywhere."""

from pathlib import Path

import click

from commands.options import content_option


@click.command(short_help="Links, E-Mail-Domains und Telefonnummern ausprobieren.")
@content_option
@click.option(
    "--format",
    "style",
    type=click.Choice(("markdown", "json")),
    default="markdown",
    help="Zum Lesen oder zum Weiterverarbeiten.",
)
def probe(content: Path, style: str) -> None:
    """Ausprobieren, ob Links, E-Mail-Adressen und Telefonnummern noch ans Ziel führen.

    Das fragt im Internet nach und dauert einige Minuten. Bei E-Mail-Adressen
    wird nur nachgesehen, ob die Domain Post annimmt, bei Telefonnummern nur, ob
    es die Vorwahl gibt; niemand wird angeschrieben oder angerufen. Was nicht
    geht, ist kein Fehler der Inhalte: Der Code ist immer 0.

    \b
      python build.py probe
      python build.py probe --format json
    """  # noqa: D301 - click reads \b as: keep the lines
    from generator.load import load
    from generator.probe import as_json, as_markdown, asks_dns
    from generator.probe import probe as probed

    found = probed(load(content), asks_dns)
    if style == "json":
        click.echo(as_json(found))
    elif found:
        click.echo(as_markdown(found), nl=False)
    else:
        click.echo("Alles führt ans Ziel.")
