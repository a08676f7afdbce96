"""The style sheet works in both writing directions and stays small."""

import gzip
import re

import pytest

from generator.assets import STATIC, STYLE, assets

SHEETS = sorted((STATIC / "css").glob("*.css"))
LARGEST = 15_000

PHYSICAL = re.compile(
    r"""(?:^|[{;\s])(?:
      (?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*\s*:
    | border-(?:top|bottom)-(?:left|right)-radius\s*:
    | (?:left|right)\s*:
    | (?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b
    )""",
    re.VERBOSE,
)
"""Properties that say left or right, where right-to-left pages need the other side."""


def test_nothing_is_left_or_right() -> None:
    found = {
        sheet.name: [match.group() for match in PHYSICAL.finditer(sheet.read_text("utf-8"))]
        for sheet in SHEETS
    }
    assert found
    assert {name: matches for name, matches in found.items() if matches} == {}


@pytest.mark.parametrize(
    "style",
    [
        "a { margin-left: 1px }",
        "a{padding-right:0}",
        "a { color: red; left: 0; }",
        "a { text-align: right }",
        "a { border-left-color: red }",
        "a { border-top-left-radius: 0 }",
        "a { float:left }",
    ],
)
def test_left_and_right_would_be_found(style: str) -> None:
    assert PHYSICAL.search(style)


def test_the_sheet_is_small() -> None:
    assert len(gzip.compress(assets()[STYLE].content)) <= LARGEST


def test_the_sheet_loads_nothing() -> None:
    assert re.findall(r"@import|url\(|//", assets()[STYLE].content.decode()) == []


def test_colours_are_named_once() -> None:
    """Only the tokens and what is printed on paper may write colours down."""
    for sheet in SHEETS[1:-1]:
        written = re.findall(r":\s*[^;{}]*(#[0-9a-f]{3,8}|rgba?\()", sheet.read_text("utf-8"))
        assert len(written) <= 2, sheet.name
