"""`build.py words`: what the thesaurus lacks."""

import sys
from pathlib import Path

import click

from commands.options import content_option
from commands.saying import say_problems, shown
from generator.day import build_day


@click.command("words", short_help="Wörter der Angebote nennen, die in keinem Begriff vorkommen.")
@content_option
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=50,
    show_default=True,
    help="So viele Wörter und so viele Angebote höchstens.",
)
@click.option(
    "--format",
    "style",
    type=click.Choice(("text", "json")),
    default="text",
    help="Zum Lesen oder zum Weiterverarbeiten.",
)
def uncovered_words(content: Path, limit: int, style: str) -> None:
    """Wörter der Angebote nennen, die in keinem Begriff der Suche vorkommen.

    \b
    Die häufigsten stehen oben, jedes mit der Zahl der Angebote und einem
    Beispiel. Gehen Sie die Liste von oben durch und fragen Sie bei jedem Wort:
    Würde jemand danach suchen?
      Nein: Lassen Sie es stehen. Wörter wie „freundlich“ oder „regelmäßig“
            braucht kein Begriff.
      Ja:   Öffnen Sie in taxonomy/concepts/ den Begriff, der dasselbe meint,
            und schreiben Sie das Wort unter „words“ in die Zeile „de“.
            Sagt es nur im Angebot etwas, gehört es unter „signs“.
            Fehlt der Begriff, legen Sie eine Datei an.
    Ein Wort zählt als bekannt, wenn es, ein Teil von ihm oder die Wendung, in
    der es steht, in einem Begriff vorkommt. Orte, Zahlen und die Namen, unter
    denen ein Angebot steht (Anbieter, Ansprechperson), zählen nicht mit.
    Danach stehen die Angebote, in deren Name und Text kein Begriff vorkommt:
    Wer in einer anderen Sprache sucht, findet sie höchstens über Ort,
    Kategorie und andere Angaben. Sagen Sie dort genauer, worum es geht.

    \b
    Beispiele:
      python build.py words --limit 20
      python build.py words --format json
    """  # noqa: D301 - click reads \b as: keep the lines
    from generator.uncovered import uncovered, uncovered_json, uncovered_lines

    coverage, problems = uncovered(content, build_day(content))
    if problems:
        say_problems(problems, content)
    if not coverage.documents:
        click.echo(f"Hier ist kein Angebot zu lesen: {shown(content)}", err=True)
        sys.exit(1)
    if style == "json":
        click.echo(uncovered_json(coverage, limit))
    else:
        click.echo("\n".join(uncovered_lines(coverage, limit)))
