"""The quoted line and the mark below it."""

from typing import Any

import pytest

from generator.problems import Problem
from generator.report.excerpt import WIDEST, excerpt


def quoted(line: str, column: int, width: int) -> tuple[str, str] | None:
    place: dict[str, Any] = {"line": 1, "column": column, "excerpt": line, "width": width}
    return excerpt(Problem("a.md", "rule", "Was.", "Wie.", **place))


@pytest.mark.parametrize(
    ("line", "column", "width", "mark"),
    [
        ("name: Tee", 7, 3, "      ^^^"),
        ("\tname: Tee", 8, 3, "       ^^^"),
        ("name: für", 7, 4, "      ^^^"),
        ("name: 日本 Tee", 10, 3, "           ^^^"),
        ("name: 日本 Tee", 7, 2, "      ^^^^"),
        ("name:", 6, 1, "     ^"),
    ],
)
def test_the_mark_stands_below_the_mistake(line: str, column: int, width: int, mark: str) -> None:
    found = quoted(line, column, width)
    assert found == (line.replace("\t", " "), mark)


def test_of_a_long_line_the_part_around_the_mistake_is_shown() -> None:
    line = "x" * 500 + "FALSCH" + "y" * 500
    found = quoted(line, 501, 6)
    assert found
    assert found[0].startswith("…xxx")
    assert found[0].endswith("yyy…")
    assert len(found[0]) == WIDEST + 2
    assert found[0][found[1].index("^") :].startswith("FALSCH")
    assert found[1].count("^") == 6


def test_what_hides_is_shown_and_marked_whole() -> None:
    assert quoted("a\u202eb", 2, 1) == ("a<U+202E>b", " ^^^^^^^^")


def test_an_empty_line_is_not_quoted() -> None:
    assert quoted("  ", 1, 1) is None
