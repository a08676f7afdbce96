"""Content files as text: UTF-8 without surprises, and the parts of a file with front matter."""

import re
import unicodedata

from generator.problems import Problem

MAX_BYTES = 64_000

# C0/C1 controls except tab, line feed and carriage return; bidi controls and marks (Trojan Source,
# CVE-2021-42574); invisible spaces, fillers and tags. ZWNJ and ZWJ stay, Persian needs them;
# the soft hyphen stays, long German words need it.
FORBIDDEN_CHARACTER = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u2064\u2066-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\ue000-\uf8ff"
    "\U000e0000-\U000e007f]"
)

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


class Refused(Exception):
    """The file cannot be read further; carries the problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def visible(text: str) -> str:
    """Return a text with control and format characters and halves of characters as `<U+202E>`."""
    return "".join(
        f"<U+{ord(sign):04X}>"
        if unicodedata.category(sign) in _UNSEEN or FORBIDDEN_CHARACTER.match(sign)
        else sign
        for sign in text
    )


def decode(raw: bytes, path: str) -> str:
    """Return the text of a file with Unix line ends, or raise `Refused`.

    Refuses files over 64 kB, bytes that are not UTF-8, control characters and bidi controls.
    """
    if len(raw) > MAX_BYTES:
        raise Refused(
            Problem(
                path,
                "file-too-large",
                f"Die Datei ist mit {-(-len(raw) // 1000)} kB zu groß.",
                f"Kürzen Sie den Text; eine Datei darf höchstens {MAX_BYTES // 1000} kB haben.",
            )
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", "replace")
        raise Refused(
            _at(
                before,
                path,
                "not-utf8",
                f"Das Zeichen (Byte 0x{raw[error.start]:02x}) ist nicht in UTF-8 gespeichert.",
                "Speichern Sie die Datei im Editor mit der Kodierung „UTF-8“.",
            )
        ) from None
    text = text.replace("\r\n", "\n")
    if match := FORBIDDEN_CHARACTER.search(text):
        raise Refused(
            _at(
                text[: match.start()],
                path,
                "forbidden-character",
                f"Hier steht ein unsichtbares Zeichen (U+{ord(match.group()):04X}).",
                "Löschen Sie das Zeichen und tippen Sie die Stelle neu ein.",
            )
        )
    return text


def _at(before: str, path: str, rule: str, message: str, remedy: str) -> Problem:
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    return Problem(path, rule, message, remedy, line=line, column=column)


def split_front_matter(text: str, path: str) -> tuple[str, str, int]:
    """Split `---` YAML `---` Markdown into YAML text, Markdown text and the line of the latter.

    The YAML text starts at line 2. Raises `Refused` when the two lines `---` are missing.
    """
    match = re.match(r"---[ \t]*\n(.*?\n)??---[ \t]*(?:\n|\Z)", text, re.DOTALL)
    if not match:
        raise Refused(
            Problem(
                path,
                "front-matter-missing",
                "Die Datei beginnt nicht mit einem Kopf zwischen zwei Zeilen „---“.",
                "Setzen Sie die Felder zwischen zwei Zeilen, auf denen nur „---“ steht.",
                line=1,
                column=1,
            )
        )
    return match.group(1) or "", text[match.end() :], text[: match.end()].count("\n") + 1
