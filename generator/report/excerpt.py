"""The line of a file that a problem is about, and a mark below what is wrong in it."""

import unicodedata

from generator.problems import Problem
from generator.textio import visible

WIDEST = 96
"""Letters of a line that are shown; of longer ones the part around the mistake."""
_BEFORE = 30
"""Letters that are shown before the mistake when a line is cut."""


def excerpt(problem: Problem) -> tuple[str, str] | None:
    """Return a line as it is shown and the mark below it, None when there is no line to show.

    The mark is as many columns of a terminal to the right as the text before the mistake takes:
    wide letters take two, combining ones none (Unicode Standard Annex 11). Tabs become a blank.
    """
    line = problem.excerpt.replace("\t", " ")
    if not line.strip():
        return None
    start = min(problem.column - 1, len(line))
    cut = max(0, start - _BEFORE) if len(line) > WIDEST else 0
    before, rest = visible(line[cut:start]), line[start : cut + WIDEST]
    marked = visible(rest[: problem.width])
    opening = "…" if cut else ""
    closing = "…" if len(line) > cut + WIDEST else ""
    shown = opening + before + marked + visible(rest[problem.width :]) + closing
    return shown, " " * _columns(opening + before) + "^" * max(_columns(marked), 1)


def _columns(text: str) -> int:
    return sum(_width(letter) for letter in text)


def _width(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
