"""Destinations that are most likely mistyped: each would be a folder that nobody wants."""

import re

from generator.publish.error import PublishError, shown
from generator.release.artifact import is_artifact
from generator.release.rsync import is_address

_OTHER_ARCHIVES = (".zip", ".7z", ".rar", ".gz", ".bz2", ".xz", ".zst", ".tbz2", ".txz")
_ARCHIVE_ENDING = re.compile(r"(\.tar)?\.[^./]+$")
_SERVER = re.compile(r"([^/@]+@[^/:]+|[^/]+(?=:$)):?(/.*)?")
"""Somebody at a server, or a name with a colon; then no path, or one without its colon."""


def refuse_slips(where: str) -> None:
    """Raise PublishError, in German, where a server or an archive was meant but mistyped."""
    if is_address(where):
        if is_artifact(where):
            raise _refused(
                where,
                "nennt ein Archiv auf einem Server. Archive entstehen auf diesem Rechner. Bitte "
                "ohne Server angeben und selbst hochladen.",
            )
        return
    if server := _SERVER.fullmatch(where):
        host, path = server[1], server[2] or "/var/www/html/angebote/"
        raise _refused(
            where,
            "sieht nach einem Server aus, aber es fehlt der Doppelpunkt mit dem Pfad. Bitte so "
            f"angeben: {shown(f'{host}:{path}')} – einen Ordner dieses Namens: ./{shown(where)}",
        )
    if where.lower().endswith(_OTHER_ARCHIVES) and not is_artifact(where):
        raise _refused(
            where,
            "ist ein Archiv, das dieses Programm nicht schreibt. Bitte ein anderes angeben: "
            f"{shown(_ARCHIVE_ENDING.sub('.tar.gz', where))} – einen Ordner dieses Namens: "
            f"{shown(where)}/",
        )


def _refused(where: str, wrong: str) -> PublishError:
    return PublishError(f"Das Ziel „{shown(where)}“ {wrong}")
