"""The one exception of publishing: what went wrong, in German, with a remedy."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FULL = ("Der Datenträger ist voll", "Bitte Platz schaffen und danach noch einmal versuchen.")
_FORBIDDEN = (
    "Es fehlt das Recht, hier zu schreiben",
    "Bitte die Rechte des Ordners prüfen oder einen anderen Zielordner angeben.",
)
_OWN_DISK = (
    "Der Zielordner ist ein eigenes Laufwerk (Einhängepunkt) und lässt sich nicht austauschen",
    "Bitte einen Unterordner davon als Ziel angeben.",
)
_CAUSES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: (
        "Eine Datei ist größer, als das System erlaubt",
        "Bitte die Grenze prüfen (Befehl „ulimit -f“) und danach noch einmal versuchen.",
    ),
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: (
        "Der Datenträger ist schreibgeschützt",
        "Bitte einen Zielordner auf einem beschreibbaren Datenträger angeben.",
    ),
    errno.EXDEV: _OWN_DISK,
    errno.EBUSY: _OWN_DISK,
    errno.ENOTDIR: (
        "Auf dem Weg zum Zielordner liegt eine Datei, wo ein Ordner sein müsste",
        "Bitte den Pfad prüfen und einen anderen Zielordner angeben.",
    ),
    errno.ELOOP: (
        "Dort liegt ein Verweis (symbolischer Link), dem nicht gefolgt wird",
        "Bitte den Verweis löschen und danach noch einmal versuchen.",
    ),
    errno.ENAMETOOLONG: (
        "Der Name des Zielordners ist zu lang",
        "Bitte einen kürzeren Namen angeben.",
    ),
}


class PublishError(Exception):
    """The site was not published; str() is the German message for the editor."""


def shown(text: str) -> str:
    """Return text for a message, with invisible characters spelled out by their number."""
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in text)


@contextmanager
def system_errors_in_german(destination: Path) -> Iterator[None]:
    """Turn every OSError of the block into a PublishError about this destination folder."""
    try:
        yield
    except OSError as error:
        unknown = (
            f"Das System meldet: {error.strerror or error}",
            "Bitte die Ursache beheben und danach noch einmal versuchen.",
        )
        cause, remedy = _CAUSES.get(error.errno or 0, unknown)
        place = shown(str(error.filename or destination))
        raise PublishError(
            f"Die Website konnte nicht nach „{shown(str(destination))}“ veröffentlicht werden. "
            f"{cause} (bei „{place}“). {remedy} "
            "Eine schon veröffentlichte Website ist vollständig geblieben."
        ) from error
