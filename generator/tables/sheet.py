"""A table as it was read: texts in cells that know where they stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from string import ascii_uppercase

from generator.problems import Severity


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a file's sheet; row and column count from 1, `sheet` is empty for CSV.

    `number` says that a spreadsheet held it as a number, which has no leading zeros. `header` is
    the title of its column once that is known.
    """

    file: str
    sheet: str
    row: int
    column: int
    text: str = ""
    number: bool = False
    header: str = ""

    @property
    def place(self) -> tuple[str, str, int, int]:
        """What tells it from every other cell, whatever stands in it."""
        return self.file, self.sheet, self.row, self.column

    @property
    def address(self) -> str:
        """The address that a spreadsheet shows: „B17“."""
        return f"{letters(self.column)}{self.row}"


def letters(column: int) -> str:
    """Return the letters of a column: 1 is A, 27 is AA."""
    name = ""
    while column:
        column, place = divmod(column - 1, len(ascii_uppercase))
        name = ascii_uppercase[place] + name
    return name


Row = Mapping[int, Cell]
"""The cells of a row that hold something, by their column."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a cell, in German, for the person who can mend it."""

    cell: Cell
    rule: str
    message: str
    remedy: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: rows that hold something, by their number. `reading` says how it was understood.

    `findings` are cells that cannot be read; they count where the column is wanted.
    """

    file: str
    name: str
    rows: Mapping[int, Row]
    reading: str = ""
    findings: tuple[Finding, ...] = ()

    def cell(self, row: int, column: int, header: str = "") -> Cell:
        """Return a cell, an empty one where the table has none."""
        found = self.rows.get(row, {}).get(column)
        return replace(found or Cell(self.file, self.name, row, column), header=header)

    def below(self, row: int) -> Iterator[int]:
        """Yield the numbers of the rows below one."""
        unreadable = (it.cell.row for it in self.findings)
        return (number for number in sorted({*self.rows, *unreadable}) if number > row)


class TableError(Exception):
    """A table cannot be read or written; the message says in German why and what to do."""


def folded(title: str) -> str:
    """Return a title without what people write differently: capitals, blanks, dashes."""
    return " ".join(title.casefold().replace("–", "-").replace("-", " - ").split())
