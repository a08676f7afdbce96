"""How benches print what they measured: each figure of ours and of the others, with its ratio."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A figure by its key, as the table names it; less is better in all of them."""

    key: str
    title: str
    digits: int = 0


OURS = "ours"

Figures = Mapping[str, float]
"""Values by key of a row; what was not measured is missing."""


def table(rows: Sequence[Row], figures: Mapping[str, Figures]) -> str:
    """Return a table: a line for each row, a column for each rival, ratios to ours behind."""
    head = " " * 28 + "".join(f"{name:>20}" for name in figures)
    return "\n".join((head, *_lines(rows, figures)))


def _lines(rows: Sequence[Row], figures: Mapping[str, Figures]) -> Iterable[str]:
    for row in rows:
        cells = (_cell(row, figures.get(OURS, {}), own) for own in figures.values())
        yield f"{row.title:<28}" + "".join(f"{cell:>20}" for cell in cells)


def _cell(row: Row, ours: Figures, own: Figures) -> str:
    if row.key not in own:
        return "–"
    value = f"{own[row.key]:,.{row.digits}f}"
    if own is ours or not ours.get(row.key):
        return f"{value}{' ' * 8}"
    return f"{value} {f'×{own[row.key] / ours[row.key]:.1f}':>7}"
