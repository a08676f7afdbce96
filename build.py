"""The command line: `python build.py --help`. Only this module prints; generator/ does the work."""

import json
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from generator.day import build_day

if TYPE_CHECKING:
    from generator.problems import Problem

HERE = Path(__file__).parent
FORMATS = ("text", "github")
HOSTS = ("apache", "nginx", "netlify", "github", "gitlab")
Folder = click.Path(file_okay=False, path_type=Path)
content_option = click.option(
    "--content", type=Folder, default=HERE / "content", help="Ordner mit den Inhalten."
)
site_option = click.option("--site", type=Folder, default=HERE / "site", help="Zielordner.")
format_option = click.option(
    "--format", "style", type=click.Choice(FORMATS), default="text", help="Form der Meldungen."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Verzeichnis der Integrationsangebote: Inhalte prüfen, Seiten bauen, ansehen.

    Am einfachsten mit make: „make serve“ zeigt die Seiten, „make check“ prüft die Inhalte.
    """


@main.command()
@content_option
@format_option
@click.option("--release", is_flag=True, help="Auch melden, was einer Veröffentlichung fehlt.")
def check(content: Path, style: str, release: bool) -> None:
    """Inhalte prüfen und auf Deutsch sagen, was wo nicht stimmt und wie man es behebt.

    Fehler beenden mit dem Code 1, Hinweise nicht.
    """
    from generator.pipeline import inspect
    from generator.problems import blocks
    from generator.report import problem_lines

    problems = inspect(content, build_day(content)).problems
    click.echo("\n".join(problem_lines(problems, style, _shown(content), release=release)))
    sys.exit(1 if blocks(problems, release=release) else 0)


@main.command()
@content_option
@site_option
@format_option
@click.option("--release", is_flag=True, help="Abbrechen, wenn Pflichtangaben fehlen.")
@click.option("--no-cache", is_flag=True, help="Alle Seiten neu bauen.")
@click.option(
    "--host",
    "hosts",
    type=click.Choice(HOSTS),
    metavar="NAME",
    multiple=True,
    help="Auch Einstellungen für einen Webserver oder Dienst schreiben; mehrfach möglich.",
)
@click.option(
    "--preview", is_flag=True, help="Nur zum Ansehen: schneller, ohne etwas zum Mitnehmen."
)
def build(
    content: Path,
    site: Path,
    style: str,
    release: bool,
    no_cache: bool,
    hosts: tuple[str, ...],
    preview: bool,
) -> None:
    """Inhalte prüfen und die fertigen Seiten in den Zielordner schreiben.

    Misslingt der Bau, bleiben die bisherigen Seiten, wie sie sind.

    \b
    Webserver und Dienste für --host:
      apache   .htaccess für Apache 2.4
      nginx    nginx.conf zum Einbinden
      netlify  _headers und _redirects: Netlify, Cloudflare Pages
      github   GitHub Pages
      gitlab   GitLab Pages, auch openCode
    """  # noqa: D301 - click reads \b as: keep the lines
    if release and preview:
        raise click.UsageError("--release und --preview schließen einander aus.")
    built = _build(
        content,
        site,
        style,
        release=release,
        cached=not no_cache,
        hosts=hosts,
        preview=preview,
    )
    sys.exit(0 if built else 1)


@main.group()
def export() -> None:
    """Das Verzeichnis in einer anderen Form ausgeben."""


@export.command("zip")
@content_option
@click.option(
    "--output", type=Folder, default=Path(), help="Ordner, in den die Dateien geschrieben werden."
)
def export_zip(content: Path, output: Path) -> None:
    """Alle Seiten als ZIP-Datei schreiben, für USB-Sticks und Computer ohne Internet.

    \b
    Je Sprache entsteht eine Datei; gibt es mehrere Sprachen, auch eine mit
    allen. Wer sie entpackt und „index.html“ öffnet, kann alles lesen und
    durchsuchen. Dieselben Dateien stehen auf der Seite „Ohne Internet nutzen“.
      python build.py export zip
      python build.py export zip --output /media/stick
    """  # noqa: D301 - click reads \b as: keep the lines
    from generator.bundle import BundleError
    from generator.export import export_archives
    from generator.publish import PublishError

    try:
        exported = export_archives(content, output, build_day(content))
    except (BundleError, PublishError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    if not exported.archives:
        _report(exported.problems, content)
        click.echo("Keine ZIP-Datei geschrieben.", err=True)
        sys.exit(1)
    for archive in exported.archives:
        size = f"{len(archive.content) / 1_000_000:.1f}".replace(".", ",")
        click.echo(f"{output / archive.path} ({size} MB, Prüfsumme {archive.digest})")


@main.command(short_help="Die gebauten Seiten dorthin bringen, wo man sie liest.")
@click.argument("where", metavar="ZIEL")
@content_option
@site_option
@click.option(
    "--previous",
    type=Folder,
    help="Nur für Archive: Ordner mit dem, was zuletzt veröffentlicht wurde.",
)
def publish(where: str, content: Path, site: Path, previous: Path | None) -> None:
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
    from generator.release import built_site, deliver, delivery_lines, opened

    day = build_day(content)
    try:
        built = built_site(site)
        with opened(where, site, previous, day) as target:
            delivery = deliver(built, target, where, day)
    except PublishError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    click.echo("\n".join(delivery_lines(delivery, where)))


@main.command(short_help="Prüfen, ob veröffentlichte Seiten unverändert sind.")
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
    ORDNER ist eine veröffentlichte Website, ein entpacktes Archiv oder ein
    USB-Stick. Was fehlt, geändert oder fremd ist, wird genannt; dann endet der
    Befehl mit dem Code 1.
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


@main.command()
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

    _build(content, site, "text", release=False, cached=True, preview=True)
    try:
        server = start_server(site, port)
    except OSError:
        click.echo(f"Der Anschluss {port} ist schon belegt. Versuchen Sie: --port 0", err=True)
        sys.exit(1)
    address = f"http://127.0.0.1:{server.server_port}/"
    click.echo(f"Die Seiten stehen unter {address} – beenden mit Strg+C.")
    command = [__file__, "build", "--preview", "--content", str(content), "--site", str(site)]
    code = ("templates", "static", "generator", "search", "offline")
    watched = [content, *(HERE / folder for folder in code)]
    with suppress(KeyboardInterrupt):
        rebuild_on_change(watched, command, lambda: click.echo(f"Neu gebaut: {address}"))


@main.command()
@click.option(
    "--count",
    type=click.IntRange(min=0),
    default=520,
    show_default=True,
    help="Anzahl der Angebote.",
)
@click.option("--seed", default=1, show_default=True, help="Andere Zahl, andere Beispiele.")
@click.option("--output", type=Folder, default=HERE / ".demo", help="Ordner für beides.")
@content_option
def demo(count: int, seed: int, output: Path, content: Path) -> None:
    """Erfundene Beispielangebote schreiben und bauen; jede Seite sagt, dass es Beispiele sind."""
    from generator.demo import DemoError, write_demo

    try:
        write_demo(content, output / "content", count, seed, build_day(content))
    except DemoError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    click.echo(f"{count} Beispielangebote stehen in {output / 'content'}.")
    built = _build(output / "content", output / "site", "summary", release=False, cached=True)
    sys.exit(0 if built else 1)


@main.command()
def schema() -> None:
    """JSON-Schemas und die Feldtabellen in docs/REDAKTION.md aus den Modellen erneuern."""
    from generator.schema import schemas, with_field_tables

    for name, text in schemas().items():
        (HERE / "schemas" / name).write_text(text, encoding="utf-8")
    handbook = HERE / "docs" / "REDAKTION.md"
    renewed = with_field_tables(handbook.read_text(encoding="utf-8"))
    handbook.write_text(renewed, encoding="utf-8")
    click.echo("Erneuert: schemas/ und docs/REDAKTION.md")


@main.command(short_help="Wie auf den Seiten suchen und die besten Angebote nennen.")
@click.argument("words", nargs=-1, metavar="[WÖRTER]…")
@content_option
@click.option(
    "--offers",
    type=click.Path(exists=True, path_type=Path),
    help="Andere Angebote: ein Ordner mit Inhalten, einer mit Angebotsdateien (*.md), oder "
    "YAML-Listen in der Form der Datenbank von 2017.",
)
@click.option(
    "--queries",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="JSON-Liste von Fragen mit id und query.",
)
@click.option(
    "--output",
    type=click.File("w", "utf-8", lazy=True),
    help="Wohin die Antworten auf --queries geschrieben werden.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=50,
    show_default=True,
    help="So viele Angebote je Frage.",
)
@click.option("--language", default="de", show_default=True, help="Sprache der Seite.")
def search(
    words: tuple[str, ...],
    content: Path,
    offers: Path | None,
    queries: Path | None,
    output: IO[str] | None,
    limit: int,
    language: str,
) -> None:
    """Suchen, wie es die Seiten tun: mit denselben Skripten und denselben Wörtern.

    \b
    Eine Frage, als Tabelle beantwortet:
      python build.py search Deutschkurs in Marl
      python build.py search --limit 5 كورس الماني
    Viele Fragen auf einmal, um die Güte der Suche zu messen:
      python build.py search --queries fragen.json --output antworten.json
      fragen.json:    [{"id": "1", "query": "Deutschkurs Marl"}, …]
      antworten.json: {"1": ["kennung-des-besten", "des-zweiten", …], …}
    In anderen Angeboten als denen in content/:
      python build.py search --offers meine-angebote/ Nachhilfe
    """  # noqa: D301 - click reads \b as: keep the lines
    from generator.ask import (
        AskError,
        Question,
        answer_lines,
        ask,
        collection,
        read_questions,
        runs,
    )

    if bool(words) == bool(queries) or bool(queries) != bool(output):
        raise click.UsageError("Nennen Sie Wörter, oder --queries zusammen mit --output.")
    try:
        asked = collection(offers, content, build_day(content))
        questions = read_questions(queries) if queries else (Question("", " ".join(words)),)
        answers = ask(asked.texts(), questions, language, limit)
    except AskError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    if asked.problems:
        _report(asked.problems, offers or content)
    if output:
        found = json.dumps(runs(questions, answers, asked.ids()), ensure_ascii=False, indent=1)
        output.write(found + "\n")
        click.echo(f"{len(questions)} Fragen beantwortet: {output.name}")
    else:
        click.echo("\n".join(answer_lines(answers[0])))


@main.command("words", short_help="Wörter der Angebote nennen, die in keinem Begriff vorkommen.")
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
        _report(problems, content)
    if not coverage.documents:
        click.echo(f"Hier ist kein Angebot zu lesen: {_shown(content)}", err=True)
        sys.exit(1)
    if style == "json":
        click.echo(uncovered_json(coverage, limit))
    else:
        click.echo("\n".join(uncovered_lines(coverage, limit)))


def _report(problems: tuple["Problem", ...], folder: Path) -> None:
    """Say which files were left out because they cannot be read."""
    from generator.report import problem_lines

    click.echo("\n".join(problem_lines(problems, "text", _shown(folder), release=False)), err=True)


def _build(
    content: Path,
    site: Path,
    style: str,
    *,
    release: bool,
    cached: bool,
    hosts: tuple[str, ...] = (),
    preview: bool = False,
) -> bool:
    """Build, print what happened, and say whether the site was written."""
    from generator.bundle import BundleError
    from generator.hosts import HostError
    from generator.pipeline import Target
    from generator.pipeline import build as build_site
    from generator.publish import PublishError
    from generator.report import outcome, problem_lines

    today: date = build_day(content)
    cache = site.parent / ".cache" if cached else None
    try:
        built = build_site(content, Target(site, hosts, preview), cache, today, release=release)
    except (BundleError, HostError, PublishError) as error:
        click.echo(str(error), err=True)
        return False
    click.echo("\n".join(problem_lines(built.problems, style, _shown(content), release=release)))
    click.echo(outcome(built, site))
    return built.report is not None


def _shown(content: Path) -> str:
    """Return the content folder as messages name it: from where the command was typed."""
    try:
        return content.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return content.as_posix()


if __name__ == "__main__":
    main()
