"""What is measured, and how it is printed: each figure of each search, and its ratio to ours."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True, slots=True)
class Row:
    """A figure by its key, as the table names it; less is better in all of them."""

    key: str
    title: str
    digits: int = 0


ROWS = (
    Row("plain", "first result, plain, kB"),
    Row("bytes", "first result, any query, kB"),
    Row("ready", "ready after download, ms"),
    Row("p50", "query p50, first time, ms", 1),
    Row("p95", "query p95, first time, ms", 1),
    Row("again50", "query p50, again, ms", 1),
    Row("again95", "query p95, again, ms", 1),
    Row("failed", "queries that throw"),
    Row("memory", "memory when ready, MB", 1),
    Row("asked", "memory after queries, MB", 1),
    Row("freeze", "longest freeze, loading, ms"),
    Row("thread", "... if in the page, ms"),
    Row("drawing", "... drawing the answer, ms"),
    Row("facets50", "all facet counts p50, ms", 2),
    Row("facets95", "all facet counts p95, ms", 2),
    Row("build", "build of the index, s", 2),
    Row("changed", "... after one change, s", 2),
)
OURS = "ours"

Figures = Mapping[str, float]
"""Values by key of a row; what was not measured is missing."""


def percentile(values: Sequence[float], share: int) -> float:
    """Return the value that `share` percent of all do not exceed (nearest rank); none for none."""
    if not values:
        return 0.0
    return sorted(values)[max(0, ceil(len(values) * share / 100) - 1)]


def table(figures: Mapping[str, Figures]) -> str:
    """Return a table: a line for each figure, a column for each search, ratios to ours behind."""
    head = " " * 28 + "".join(f"{name:>20}" for name in figures)
    return "\n".join((head, *_lines(figures)))


def _lines(figures: Mapping[str, Figures]) -> Iterable[str]:
    for row in ROWS:
        cells = (_cell(row, figures.get(OURS, {}), own) for own in figures.values())
        yield f"{row.title:<28}" + "".join(f"{cell:>20}" for cell in cells)


def _cell(row: Row, ours: Figures, own: Figures) -> str:
    if row.key not in own:
        return "–"
    value = f"{own[row.key]:,.{row.digits}f}"
    if own is ours or not ours.get(row.key):
        return f"{value}{' ' * 8}"
    return f"{value} {f'×{own[row.key] / ours[row.key]:.1f}':>7}"
