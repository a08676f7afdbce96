"""`build.py schema`: everything that is made of the models."""

import click

from commands.options import ROOT


@click.command()
def schema() -> None:
    """JSON-Schemas und die Feldtabellen in docs/REDAKTION.md aus den Modellen erneuern."""
    from generator.schema import schemas, with_field_tables

    for name, text in schemas().items():
        (ROOT / "schemas" / name).write_text(text, encoding="utf-8")
    handbook = ROOT / "docs" / "REDAKTION.md"
    renewed = with_field_tables(handbook.read_text(encoding="utf-8"))
    handbook.write_text(renewed, encoding="utf-8")
    click.echo("Erneuert: schemas/ und docs/REDAKTION.md")
