from typing import Any

import pytest

from generator.problems import Passage, Positions, Problem, Severity, blocks, located

POSITIONS = Positions(
    values={(): (2, 1), ("a",): (3, 4), ("a", 0): (4, 3), ("a", 0, "b"): (4, 6)},
    keys={("a",): (3, 1), ("a", 0, "b"): (4, 3)},
)


def problem(path: str = "x.md", **fields: Any) -> Problem:  # noqa: ANN401 - any field of a problem
    return Problem(path, "rule", "Was.", "Wie.", **fields)


@pytest.mark.parametrize(
    ("field", "name"),
    [((), ""), (("a",), "a"), (("a", 0, "b"), "a[0].b"), (("a", "b", 2), "a.b[2]")],
)
def test_fields_are_named_as_people_write_them(field: tuple[str | int, ...], name: str) -> None:
    assert problem(field=field).field_name == name


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"field": ("a", 0, "b")}, (4, 6)),
        ({"field": ("a", 0, "b"), "at_key": True}, (4, 3)),
        ({"field": ("a", 0, "missing", "deep")}, (4, 3)),
        ({"field": ("a",), "passage": Passage(5)}, (8, 4)),
        ({"field": ("missing",)}, (2, 1)),
        ({"line": 7, "column": 9}, (7, 9)),
    ],
)
def test_problems_get_the_place_of_their_field_or_of_the_one_around(
    fields: dict[str, Any], place: tuple[int, int]
) -> None:
    (found,) = located([problem(**fields)], {"x.md": POSITIONS})
    assert (found.line, found.column) == place


def test_problems_of_files_without_fields_stand_at_the_beginning() -> None:
    (found,) = located([problem("y.md", field=("a",))], {"x.md": POSITIONS})
    assert (found.line, found.column) == (1, 1)


def test_problems_are_sorted_by_place() -> None:
    given = [problem("b"), problem("a", line=10, column=1), problem("a", line=9, column=2)]
    assert [(it.path, it.line) for it in located(given, {})] == [("a", 9), ("a", 10), ("b", 1)]


@pytest.mark.parametrize(
    ("severity", "build", "release"),
    [
        (Severity.ERROR, True, True),
        (Severity.RELEASE, False, True),
        (Severity.WARNING, False, False),
    ],
)
def test_what_stops_a_build_and_a_release(severity: Severity, build: bool, release: bool) -> None:
    found = [problem(severity=Severity.WARNING), problem(severity=severity)]
    assert blocks(found, release=False) is build
    assert blocks(found, release=True) is release
    assert not blocks([], release=True)


def test_words_of_a_long_text_are_found_in_their_line() -> None:
    text = "---\n---\na: |\n  eins\n  zwei drei zwei\n"
    (found,) = located(
        [problem(field=("a",), passage=Passage(1, "drei"))], {"x.md": POSITIONS}, {"x.md": text}
    )
    assert (found.line, found.column, found.width) == (5, 8, 4)
    assert found.excerpt == "  zwei drei zwei"


def test_of_a_whole_file_no_line_is_quoted() -> None:
    (found,) = located([problem()], {"x.md": POSITIONS}, {"x.md": "---\na: b\n---\n"})
    assert found.excerpt == ""
