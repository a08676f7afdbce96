"""`build.py i18n`: the catalogues of all languages."""

import sys
from typing import TYPE_CHECKING

import click

from commands.options import ROOT

if TYPE_CHECKING:
    from generator.load import Content


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
    from generator.i18n import SOURCE, languages
    from generator.load import load

    content = load(ROOT / "content")
    known = [it for it in languages() if it != SOURCE]
    wanted = [*known, added] if added and added not in known else known
    complete = [_is_complete(language, content, check=check) for language in wanted]
    sys.exit(1 if check and not all(complete) else 0)


def _is_complete(language: str, content: "Content", *, check: bool) -> bool:
    """Bring a catalogue up to date unless it is only to be checked; say how far it has come."""
    from generator.i18n import UnknownLanguageError, brought_up_to_date, progress, untranslated
    from generator.localizing import translatable

    try:
        wanted = tuple(translatable(content, untranslated(language)))
    except UnknownLanguageError as error:
        raise click.UsageError(str(error)) from None
    if not check:
        brought_up_to_date(language, wanted)
    found = progress(language, wanted)
    done = found.texts - len(found.missing)
    review = "geprüft" if found.reviewed else "noch von keinem Menschen geprüft"
    click.echo(f"{language}: {done} von {found.texts} Texten übersetzt, {review}.")
    for fault in found.missing if check else ():
        click.echo(f"  {fault}")
    return not found.missing
