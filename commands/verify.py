"""`build.py verify`: whether a folder is what was built, or that offers are still right."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import content_option
from commands.saying import say_problems, shown

if TYPE_CHECKING:
    from generator.confirming import Confirmation

HOWS = ("call", "visit", "mail", "website", "provider")
GROUPS = ("hours", "contact", "address", "description")


def _groups(_context: click.Context, _option: click.Parameter, value: str) -> tuple[str, ...]:
    """Return the groups that are named, with commas between them."""
    groups = tuple(it.strip() for it in value.split(",")) if value else ()
    for group in groups:
        if group not in GROUPS:
            raise click.BadParameter(f"„{group}“ gibt es nicht; es gibt {', '.join(GROUPS)}.")
    return groups


@click.command(short_help="Angebote als geprüft eintragen, oder veröffentlichte Seiten prüfen.")
@click.argument("what", nargs=-1, required=True, metavar="KENNUNG… | ORDNER")
@click.option("--by", default="", metavar="STELLE", help="Wer geprüft hat; kein Personenname.")
@click.option(
    "--how",
    type=click.Choice(HOWS),
    metavar="ART",
    help=f"Wie geprüft wurde: {', '.join(HOWS)}.",
)
@click.option(
    "--only",
    callback=_groups,
    default="",
    metavar="GRUPPEN",
    help="Was geprüft wurde; sonst alles.",
)
@content_option
@click.option(
    "--digest", default="", metavar="SHA256", help="Beim Ordner: Prüfsumme, die es sein soll."
)
@click.option(
    "--format",
    "style",
    type=click.Choice(("text", "json")),
    default="text",
    help="Beim Ordner: zum Lesen oder zum Weiterverarbeiten.",
)
def verify(
    what: tuple[str, ...],
    by: str,
    how: str | None,
    only: tuple[str, ...],
    content: Path,
    digest: str,
    style: str,
) -> None:
    """Eintragen, dass Angebote noch stimmen, oder prüfen, ob Seiten unverändert sind.

    \b
    Mit KENNUNGEN von Angeboten oder Institutionen: Ihre Angaben gelten ab heute
    als geprüft. Geändert wird in den Dateien nur „verified“. Ist eine Kennung
    unbekannt, wird nichts geändert.
      python build.py verify sprachcafe-datteln --by "Stadt Datteln" --how call
      python build.py verify rad chor --by "Stadt Datteln" --how mail --only hours,contact
    GRUPPEN sind hours (Zeiten, und ob es stattfindet), contact (Kontakt und
    Anmeldung), address (Ort) und description (alles Übrige).

    \b
    Mit einem ORDNER: Stehen darin genau die Seiten, die gebaut wurden? Das kann
    eine veröffentlichte Website sein, auch auf einem USB-Stick, oder ein
    entpacktes Archiv von „publish“ (.tar, .tar.gz); die ZIP-Dateien von „export
    zip“ haben kein Verzeichnis ihrer Dateien. Was fehlt, geändert oder fremd
    ist, wird genannt; dann ist der Code 1.
      python build.py verify /var/www/angebote
      python build.py verify /media/stick/angebote --digest 3f0c…
    """  # noqa: D301 - click reads \b as: keep the lines
    if not any(_is_folder(it) for it in what):
        sys.exit(0 if _confirmed(content, what, _said(by, how, only)) else 1)
    if len(what) > 1 or by or how or only:
        raise click.UsageError("Zu einem Ordner gehören nur --digest und --format.")
    sys.exit(0 if _audited(Path(what[0]), digest, style) else 1)


def _is_folder(text: str) -> bool:
    """Say whether an argument means a folder; ids have neither slashes nor dots."""
    return "/" in text or "." in text or "\\" in text or Path(text).is_dir()


def _audited(folder: Path, digest: str, style: str) -> bool:
    from generator.publish import PublishError
    from generator.release import audit, audit_json, audit_lines

    try:
        found = audit(folder, digest)
    except PublishError as error:
        click.echo(str(error), err=True)
        return False
    lines = (audit_json(found),) if style == "json" else audit_lines(found, str(folder))
    click.echo("\n".join(lines))
    return found.is_intact


def _said(by: str, how: str | None, only: tuple[str, ...]) -> "Confirmation":
    from generator.confirming import Confirmation
    from generator.day import working_day

    if not by or not how:
        raise click.UsageError(
            "Sagen Sie mit --by, wer geprüft hat, und mit --how, auf welchem Weg: "
            f"{', '.join(HOWS)}."
        )
    return Confirmation(working_day(), by, how, only)  # type: ignore[arg-type] # click has checked


def _confirmed(content: Path, ids: tuple[str, ...], said: "Confirmation") -> bool:
    from generator.confirming import ConfirmingError, confirm
    from generator.replacing import NotWritten

    try:
        done = confirm(content, ids, said)
    except (ConfirmingError, NotWritten) as error:
        click.echo(str(error), err=True)
        return False
    if done.problems:
        say_problems(done.problems, content)
        click.echo("Nichts wurde geändert.", err=True)
    for path in done.paths:
        click.echo(f"{shown(content)}/{path}: geprüft am {said.on:%d.%m.%Y}, von: {said.by}")
    return not done.problems
