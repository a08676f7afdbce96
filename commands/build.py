"""`build.py build`: content to a site on this machine."""

import sys
from datetime import date
from pathlib import Path

import click

from commands.options import (
    EVERY_LANGUAGE,
    content_option,
    format_option,
    language_option,
    site_option,
    wanted_languages,
)
from commands.saying import say, shown
from generator.day import build_day

HOSTS = ("apache", "nginx", "netlify", "github", "gitlab")


@click.command()
@content_option
@site_option
@format_option
@language_option(EVERY_LANGUAGE)
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
    "--preview",
    is_flag=True,
    help="Nur zum Ansehen: ohne Dateien mit Fehlern und ohne etwas zum Mitnehmen.",
)
def build(
    content: Path,
    site: Path,
    style: str,
    release: bool,
    no_cache: bool,
    hosts: tuple[str, ...],
    preview: bool,
    languages: tuple[str, ...],
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
    built = build_site(
        content,
        site,
        style,
        release=release,
        cached=not no_cache,
        hosts=hosts,
        preview=preview,
        languages=wanted_languages(languages),
    )
    sys.exit(0 if built else 1)


def build_site(
    content: Path,
    site: Path,
    style: str,
    *,
    release: bool,
    cached: bool,
    hosts: tuple[str, ...] = (),
    preview: bool = False,
    languages: tuple[str, ...] | None = None,
) -> bool:
    """Build, print what happened, and say whether the site was written."""
    from generator.bundle import BundleError
    from generator.hosts import HostError
    from generator.pipeline import Target
    from generator.pipeline import build as build_content
    from generator.publish import PublishError
    from generator.report import outcome, problem_lines

    today: date = build_day(content)
    cache = site.parent / ".cache" if cached else None
    try:
        target = Target(site, hosts, preview, languages)
        built = build_content(content, target, cache, today, release=release)
    except (BundleError, HostError, PublishError) as error:
        click.echo(str(error), err=True)
        return False
    say("\n".join(problem_lines(built.problems, style, shown(content), release=release)))
    click.echo(outcome(built, site))
    return built.report is not None
