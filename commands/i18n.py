"""`build.py i18n`: the catalogues of all languages."""

import sys

import click

from commands.options import ROOT


@click.command()
@click.option("--add", "added", metavar="SPRACHE", help="Eine Sprache anfangen (BCP 47: so, ti).")
@click.option("--check", is_flag=True, help="Nichts schreiben; mit Code 1 enden, wenn etwas fehlt.")
def i18n(added: str | None, check: bool) -> None:
    """Texte der Seiten sammeln, die Übersetzungen ergänzen und sagen, was fehlt.

    Gesammelt wird aus Vorlagen, Programm und Inhalten (Kategorien, Handlungsfelder
    und andere Listen). Jede Sprache ist eine Datei: translations/uk.po. Was darin
    schon übersetzt ist, bleibt; Neues kommt leer dazu. Auf den Seiten erscheint
    eine Sprache, sobald sie in content/taxonomy/languages.yaml „interface: true“
    hat.

    \b
      python build.py i18n
      python build.py i18n --add ti
      python build.py i18n --check
    """  # noqa: D301 - click reads \b as: keep the lines
    from generator.i18n import (
        SOURCE,
        UnknownLanguageError,
        brought_up_to_date,
        languages,
        progress,
        untranslated,
    )
    from generator.load import load
    from generator.localizing import translatable

    content = load(ROOT / "content")
    known = [it for it in languages() if it != SOURCE]
    lacking = False
    for language in [*known, added] if added and added not in known else known:
        try:
            wanted = tuple(translatable(content, untranslated(language)))
        except UnknownLanguageError as error:
            raise click.UsageError(str(error)) from None
        if not check:
            brought_up_to_date(language, wanted)
        found = progress(language, wanted)
        lacking = lacking or bool(found.missing)
        done = found.texts - len(found.missing)
        review = "geprüft" if found.reviewed else "noch von keinem Menschen geprüft"
        click.echo(f"{language}: {done} von {found.texts} Texten übersetzt, {review}.")
        for fault in found.missing if check else ():
            click.echo(f"  {fault}")
    sys.exit(1 if check and lacking else 0)
