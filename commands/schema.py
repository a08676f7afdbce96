"""`build.py schema`: everything that is made of the models."""

import click

from commands.options import ROOT


@click.command()
def schema() -> None:
    """JSON-Schemas, API-Beschreibung, Tabellenvorlage und Feldtabellen aus den Modellen erneuern.

    Schemas und Vorlage (schemas/angebote.xlsx) enthalten auch die Listen aus content/taxonomy.
    """
    from generator.catalogue import build_catalogue
    from generator.load import load
    from generator.schema import schemas, with_field_tables
    from generator.tables import template

    content = load(ROOT / "content")
    for name, text in schemas(build_catalogue(content)).items():
        (ROOT / "schemas" / name).write_text(text, encoding="utf-8")
    (ROOT / "schemas" / "angebote.xlsx").write_bytes(template(content))
    handbook = ROOT / "docs" / "REDAKTION.md"
    renewed = with_field_tables(handbook.read_text(encoding="utf-8"))
    handbook.write_text(renewed, encoding="utf-8")
    click.echo("Erneuert: schemas/ und docs/REDAKTION.md")
