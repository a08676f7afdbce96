"""How the letters of a CSV file are stored: recognised, or refused, never guessed.

German Excel writes UTF-8 with a byte order mark, UTF-16 or Windows-1252.
"""

import re

from generator.tables.sheet import TableError
from generator.textio import FORBIDDEN_CHARACTER

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)
_UPPER_HALF = "".join(bytes([it]).decode("cp1252", "ignore") for it in range(0x80, 0xC0))
_READ_TWICE = re.compile(f"Ã[{_UPPER_HALF}]|â€")
"""UTF-8 that a program took for Windows-1252 and stored again: Ã¤ for ä."""
_OTHER_CODE_PAGE = re.compile("[A-Za-z][„”™†§ŠŸŽ][a-z]")
"""What umlauts of DOS or an old Mac look like in Windows-1252: f„r, GŠrten."""
_SAVE = "Speichern Sie die Tabelle als „CSV UTF-8“ oder als XLSX."


def decoded(raw: bytes, file: str) -> tuple[str, str]:
    """Return the text and the name of its encoding, or raise TableError."""
    text, name = _text(raw, file)
    if spoiled := _READ_TWICE.search(text):
        raise TableError(
            f"{file}, Zeile {_line(text, spoiled)}: Umlaute sind schon verdorben "
            f"(„{spoiled[0]}“). Speichern Sie die Tabelle in dem Programm, aus dem sie kommt, noch "
            "einmal als XLSX."
        )
    if hidden := FORBIDDEN_CHARACTER.search(text):
        raise TableError(
            f"{file}, Zeile {_line(text, hidden)}: Hier steht ein unsichtbares Zeichen "
            f"(U+{ord(hidden[0]):04X}). Löschen Sie es. {_SAVE}"
        )
    return text, name


def _text(raw: bytes, file: str) -> tuple[str, str]:
    for mark, encoding, name in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw, encoding, file), name
    try:
        return raw.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        text = _strictly(raw, "cp1252", file)
    if strange := _OTHER_CODE_PAGE.search(text):
        raise TableError(
            f"{file}, Zeile {_line(text, strange)}: Die Umlaute sind weder in UTF-8 noch in "
            f"Windows-1252 gespeichert („{strange[0]}“). {_SAVE}"
        )
    return text, "Windows-1252"


def _strictly(raw: bytes, encoding: str, file: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        raise TableError(
            f"{file}: Es ist nicht zu erkennen, wie die Buchstaben gespeichert sind. {_SAVE}"
        ) from None


def _line(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start()) + 1
