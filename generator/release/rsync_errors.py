"""What rsync says, as German messages with a remedy."""

from types import MappingProxyType

from generator.publish.error import PublishError, shown

NOT_INSTALLED = (
    "Das Programm rsync fehlt auf diesem Rechner. Bitte installieren (etwa „apt install rsync“) "
    "oder in einen Ordner veröffentlichen."
)
_NO_CONNECTION = (
    "Die Verbindung kam nicht zustande oder brach ab. Bitte Namen und Zugang prüfen; über SSH muss "
    "die Anmeldung ohne Rückfrage gelingen, etwa mit einem Schlüssel."
)
_FILES = (
    "Dateien ließen sich nicht lesen oder schreiben. Bitte prüfen, ob der Ordner über dem Ziel "
    "besteht, ob Sie dort schreiben dürfen und ob Platz ist."
)
# rsync(1), EXIT VALUES; 255 is ssh(1)'s own.
_REMEDIES = MappingProxyType(
    {
        1: "Ein rsync ist zu alt. Bitte auf beiden Rechnern 3.1 oder neuer nutzen.",
        2: "Die Fassungen von rsync passen nicht zueinander. Bitte die ältere erneuern.",
        5: "Der Server lehnt ab. Bitte Namen des Bereichs, Benutzer und Kennwort prüfen.",
        10: _NO_CONNECTION,
        11: _FILES,
        12: _NO_CONNECTION,
        13: _FILES,
        23: _FILES,
        30: _NO_CONNECTION,
        35: _NO_CONNECTION,
        127: "Auf dem Server fehlt rsync. Bitte dort installieren lassen oder per SFTP hochladen.",
        255: _NO_CONNECTION,
    }
)
_OTHER = "Bitte die Ursache beheben und noch einmal veröffentlichen."


def rsync_error(address: str, code: int, said: str) -> PublishError:
    """Return the error for an rsync run that ended with this code and these words."""
    first = next((line for line in said.splitlines() if line.strip()), f"Code {code}")
    return PublishError(
        f"Nach „{shown(address)}“ konnte nicht veröffentlicht werden. "
        f"{_REMEDIES.get(code, _OTHER)} Danach noch einmal veröffentlichen; die Seiten dort "
        f"finden bis dahin alle ihre Dateien. rsync meldet: {shown(first.strip())}"
    )
