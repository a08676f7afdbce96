"""What libyaml cannot read, said in German for someone who does not know YAML."""

import re
from dataclasses import dataclass
from typing import Any

from generator.problems import Position, Problem


@dataclass(frozen=True, slots=True)
class _Trouble:
    """Where libyaml stopped and why, in its own words; places count from line 1 of the text.

    `start` is where the thing it was reading began. `quoted` is where the text in quotation marks
    right before the place began, if that was on an earlier line.
    """

    problem: str
    context: str
    place: Position
    start: Position | None
    quoted: Position | None


# Part of libyaml's problem or context → message, remedy, and whether the mistake is where the
# thing began that could not be read. The first that fits is taken.
_EXPLANATIONS = (
    (
        "could not find expected ':'",
        "In dieser Zeile fehlt der Doppelpunkt nach dem Feldnamen.",
        "Schreiben Sie „feldname: wert“, mit einem Leerzeichen nach dem Doppelpunkt.",
        True,
    ),
    (
        "found unexpected end of stream",
        "Das Anführungszeichen, das hier beginnt, wird nicht geschlossen.",
        "Setzen Sie am Ende des Textes das fehlende Anführungszeichen.",
        True,
    ),
    (
        "while parsing a flow",
        "Die Klammer, die hier beginnt, wird nicht geschlossen.",
        "Setzen Sie die fehlende Klammer, und Kommas zwischen die Werte.",
        True,
    ),
    (
        "unknown escape character",
        "Zwischen doppelten Anführungszeichen darf dieser umgekehrte Schrägstrich nicht stehen.",
        "Setzen Sie den Wert in einfache Anführungszeichen: '…'.",
        False,
    ),
    (
        "alphabetic or numeric character",
        "Ein Wert darf nicht mit „*“ oder „&“ beginnen.",
        "Setzen Sie den ganzen Wert in Anführungszeichen.",
        True,
    ),
    (
        "while scanning a block scalar",
        "Hinter „|“ oder „>“ darf auf derselben Zeile nichts stehen.",
        "Beginnen Sie den Text auf der nächsten Zeile, oder setzen Sie ihn in Anführungszeichen.",
        True,
    ),
    (
        "block sequence entries are not allowed",
        "Eine Liste beginnt nicht auf der Zeile des Feldnamens.",
        "Setzen Sie „- “ auf die nächste Zeile, oder den Wert in Anführungszeichen.",
        False,
    ),
    (
        "expected '-' indicator",
        "Mitten in einer Liste steht eine Zeile, die nicht mit „- “ beginnt.",
        "Rücken Sie sie so weit ein wie die Felder darüber, oder beginnen Sie sie mit „- “.",
        False,
    ),
    (
        "expected <document start>",
        "Diese Zeile ist weniger eingerückt als die erste.",
        "Beginnen Sie die Felder der Datei ganz links.",
        False,
    ),
    (
        "did not find expected key",
        "Diese Zeile ist anders eingerückt als die Felder, zu denen sie gehört.",
        "Rücken Sie Felder, die zusammengehören, gleich weit ein.",
        False,
    ),
)
_QUOTE = "Setzen Sie den ganzen Wert in Anführungszeichen"
_UNKNOWN = (
    "",
    "Diese Stelle ist kein gültiges YAML.",
    "Setzen Sie den Wert in Anführungszeichen, oder sehen Sie ins Redaktionshandbuch.",
    False,
)


def syntax_problem(
    error: Exception, quoted: tuple[Any, Any] | None, text: str, path: str, first_line: int
) -> Problem:
    """Return what is wrong with a text, where, and how to mend it.

    `error` is libyaml's, `quoted` holds the marks of the last text in quotation marks that it read;
    `first_line` is the file's line number of the text's first line.
    """
    message, remedy, (line, column) = _explain(_trouble(error, quoted), text.split("\n"))
    at = line + first_line - 1
    return Problem(path, "yaml-syntax", message, remedy, line=at, column=column)


def _trouble(error: Exception, quoted: tuple[Any, Any] | None) -> _Trouble:
    place = _position(getattr(error, "problem_mark", None)) or (1, 1)
    begin, end = map(_position, quoted or (None, None))
    unclosed = begin and end and begin[0] < end[0] == place[0]
    return _Trouble(
        str(getattr(error, "problem", None) or error),
        str(getattr(error, "context", None) or ""),
        place,
        _position(getattr(error, "context_mark", None)),
        begin if unclosed else None,
    )


def _position(mark: Any) -> Position | None:  # noqa: ANN401 - this module does not know yaml
    return (mark.line + 1, mark.column + 1) if mark else None


def _explain(trouble: _Trouble, lines: list[str]) -> tuple[str, str, Position]:
    line, column = trouble.place
    whole = lines[line - 1] if line <= len(lines) else ""
    said = _of_characters(trouble, whole[: column - 1], whole[column - 1 :])
    if said:
        return *said, trouble.place
    if trouble.quoted:
        message = (
            "Das Anführungszeichen, das hier beginnt, wird auf dieser Zeile nicht geschlossen."
        )
        return message, _EXPLANATIONS[1][2], trouble.quoted
    found = (it for it in _EXPLANATIONS if it[0] in trouble.problem or it[0] in trouble.context)
    _, message, remedy, at_start = next(found, _UNKNOWN)
    return message, remedy, trouble.start if at_start and trouble.start else trouble.place


def _of_characters(trouble: _Trouble, before: str, after: str) -> tuple[str, str] | None:
    """Explain what the characters around the place say better than libyaml does."""
    if after.startswith("\t"):
        return "Hier steht ein Tabulator.", "Ersetzen Sie ihn durch Leerzeichen."
    if after.startswith(("]", "}")):
        return "Diese Klammer ist zu viel.", f"Löschen Sie sie. Gehört sie zum Text: {_QUOTE}."
    if "cannot start any token" in trouble.problem or "node content" in trouble.problem:
        return f"Ein Wert darf nicht mit „{after[:1]}“ beginnen.", f"{_QUOTE}."
    if "mapping values are not allowed" in trouble.problem:
        return _of_colon(before)
    expected = "did not find expected" in trouble.problem and not trouble.quoted
    if expected and before.rstrip().endswith(("'", '"')):
        return (
            "Nach dem schließenden Anführungszeichen geht der Wert noch weiter.",
            f"{_QUOTE}; darin stehen dann „deutsche“ Anführungszeichen.",
        )
    return None


def _of_colon(before: str) -> tuple[str, str]:
    """Explain a colon that is not the first thing after a field's name."""
    if re.fullmatch(r"\s*[\w-]*", before):
        return (
            "Diese Zeile passt nicht zu der darüber.",
            "Rücken Sie beide gleich weit ein, und schreiben Sie beide als „feldname: wert“.",
        )
    return (
        "Ein Doppelpunkt mit Leerzeichen steht mitten im Text.",
        f'{_QUOTE}: name: "Kurs: Deutsch A1".',
    )
