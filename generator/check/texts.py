"""Running texts: links that may be followed, no HTML, nothing left to fill in."""

import re
from collections.abc import Iterator
from unicodedata import is_normalized

from generator.check.scope import Placed, Scope
from generator.kinds import KINDS
from generator.markup import (
    MAX_BACKTICKS,
    MAX_BRACKETS,
    MAX_COLUMNS,
    MAX_LINES,
    is_allowed_link,
    links_in,
    to_fill_in,
    too_complex,
)
from generator.problems import Passage, Problem, Severity

LONGEST_WORD = 120
"""Letters; the longest words of German laws have 67 to 80."""
_LONG_WORD = re.compile(rf"[^\W\d_]{{{LONGEST_WORD + 1}}}")
_TAG = re.compile(r"<(?:[A-Za-z][A-Za-z0-9]*(?:[\s/][^<>]*)?>|!--)")
_IMAGE = re.compile(r"!\[[^\[\]]*\](?:\([^()\s]*\)?|\[)")


def markdown_links(scope: Scope) -> Iterator[Problem]:
    """Links in Markdown lead to http(s), mailto or tel, to `/path` of the site or `#fragment`."""
    for placed in _markdown(scope):
        for target, line in links_in(placed.value):
            if not is_allowed_link(target) and not target.startswith("[["):
                yield placed.problem(
                    "bad-link",
                    f"Der Verweis „{target}“ ist nicht erlaubt.",
                    _better_link(target),
                    passage=Passage(line, target),
                )


def _better_link(target: str) -> str:
    if re.match(r"www\.|[a-z0-9.-]+\.(?:de|com|org|net|info|eu|nrw)\b", target):
        return f"Schreiben Sie „https://{target}“."
    if target.startswith("mailto:"):
        return "Nach „mailto:“ steht genau eine Adresse, dahinter höchstens „?subject=…“."
    if re.fullmatch(r"[\w.-]+@[\w.-]+", target):
        return f"Schreiben Sie „mailto:{target}“."
    if re.fullmatch(r"[\w./-]+\.html(?:#[\w-]*)?", target):
        return (
            f"Adressen auf diesen Seiten beginnen mit einem Schrägstrich: „/{target.lstrip('./')}“."
        )
    return (
        "Erlaubt sind https://…, mailto:…, tel:… und Adressen auf diesen Seiten wie /konzept.html."
    )


def html_in_markdown(scope: Scope) -> Iterator[Problem]:
    """Markdown has no HTML and no pictures: both are shown as they are typed."""
    for placed in _markdown(scope):
        yield from _shown_as_typed(placed, _TAG, "HTML", "Fett schreibt man **so**, kursiv *so*.")
        yield from _shown_as_typed(placed, _IMAGE, "ein Bild", "Beschreiben Sie es in Worten.")


def _shown_as_typed(
    placed: Placed[str], pattern: re.Pattern[str], what: str, instead: str
) -> Iterator[Problem]:
    for match in pattern.finditer(placed.value):
        yield placed.problem(
            "shown-as-typed",
            f"„{match.group()}“ ist {what} und erscheint auf der Seite genau so, als Text.",
            f"Löschen Sie die Zeichen. {instead}",
            severity=Severity.WARNING,
            passage=Passage(
                placed.value.count("\n", 0, match.start()), match.group().partition("\n")[0]
            ),
        )


def complexity(scope: Scope) -> Iterator[Problem]:
    """A text is simple enough to be turned into HTML in a moment."""
    for placed in _markdown(scope):
        line = too_complex(placed.value)
        if line is not None:
            yield placed.problem(
                "text-too-complex",
                "Der Text ist zu lang oder zu verschachtelt.",
                f"Höchstens {MAX_LINES} Zeilen, {MAX_BRACKETS} eckige Klammern und {MAX_BACKTICKS} "
                f"Gravis-Zeichen (`) in einem Text, {MAX_COLUMNS} Spalten in einer Tabelle und "
                "zehn Listenzeichen in einer Zeile; teilen Sie den Text auf.",
                passage=Passage(line),
            )


def long_words(scope: Scope) -> Iterator[Problem]:
    """No word is longer than any German one; what takes words apart would take for ever."""
    for placed in scope.texts:
        if match := _LONG_WORD.search(placed.value):
            yield placed.problem(
                "long-word",
                f"Ein Wort hat mehr als {LONGEST_WORD} Buchstaben.",
                "Setzen Sie Leerzeichen dazwischen.",
                passage=Passage(placed.value.count("\n", 0, match.start()), match.group()[:40]),
            )


def unfinished(scope: Scope) -> Iterator[Problem]:
    """Before a release, everything marked `[[…]]` is filled in."""
    for placed in scope.texts:
        for what, line in to_fill_in(placed.value):
            yield placed.problem(
                "to-fill-in",
                f"Noch auszufüllen: „{what}“.",
                "Ersetzen Sie die doppelten Klammern und alles darin durch die richtige Angabe.",
                severity=Severity.RELEASE,
                passage=Passage(line, f"[[{what}]]"),
            )


def composed_letters(scope: Scope) -> Iterator[Problem]:
    """Letters with accents are single characters (Unicode NFC), so that search finds them."""
    for placed in scope.texts:
        if not is_normalized("NFC", placed.value):
            word = next(it for it in placed.value.split() if not is_normalized("NFC", it))
            line = placed.value.count("\n", 0, placed.value.index(word))
            yield placed.problem(
                "decomposed-letters",
                f"Im Wort „{word}“ sind Buchstabe und Punkte oder Akzent zwei getrennte Zeichen.",
                "Löschen Sie das Wort und tippen Sie es neu ein.",
                passage=Passage(line, word),
            )


def _markdown(scope: Scope) -> Iterator[Placed[str]]:
    """Yield the Markdown texts: what stands below the head of a file."""
    for kind in KINDS:
        for placed in scope.each(kind.model) if kind.body else ():
            yield Placed(placed.path, (kind.body,), getattr(placed.value, kind.body))
