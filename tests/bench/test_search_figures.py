"""What the table of the search's bench is made of; the timings themselves are never asserted."""

import pytest

from bench.search.figures import ROWS, percentile
from bench.table import table


@pytest.mark.parametrize(
    ("share", "expected"), [(1, 1), (50, 2), (75, 3), (76, 4), (95, 4), (100, 4)]
)
def test_a_percentile_is_a_measured_value(share: int, expected: float) -> None:
    assert percentile([4, 2, 1, 3], share) == expected


def test_of_nothing_a_percentile_is_nothing() -> None:
    assert percentile([], 95) == 0


def test_the_table_compares_with_ours() -> None:
    ours, rival = {"ready": 40.0, "p95": 12.34}, {"ready": 1300.0}
    lines = table(ROWS, {"ours": ours, "lunr": rival, "absent": {}}).splitlines()
    assert lines[0].split() == ["ours", "lunr", "absent"]
    found = {row.key: line for row, line in zip(ROWS, lines[1:], strict=True)}
    assert found["ready"].split()[-4:] == ["40", "1,300", "×32.5", "–"]
    assert found["p95"].split()[-3:] == ["12.3", "–", "–"]


def test_without_our_figure_there_is_no_ratio() -> None:
    assert "×" not in table(ROWS, {"ours": {"failed": 0.0}, "lunr": {"failed": 2.0}})
