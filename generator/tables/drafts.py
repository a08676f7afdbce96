"""A row of a table as what it says about a record: texts by field, each with its cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.check.identity import ID
from generator.problems import FieldPath, Severity
from generator.suggest import as_id
from generator.tables.cells import CLEAR, split, to_value
from generator.tables.columns import EACH, Column
from generator.tables.plan import Feed, Plan
from generator.tables.references import Names
from generator.tables.sheet import Cell, Finding, folded
from generator.tables.subjects import Subject
from generator.tables.wording import ambiguous, no_key, not_like_pattern, unknown_name

Said = str | list[str] | None
"""A text, the texts of a list, or None: the field is to be emptied."""
KEY_FIELD: FieldPath = ("source", "key")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a row says. `cells` knows the cell of every field that the table has a column for.

    `key` is how the source tells its rows apart, empty in a table of our own.
    """

    subject: Subject
    row: Cell
    key: str
    said: Mapping[FieldPath, Said]
    cells: Mapping[FieldPath, Cell]
    findings: tuple[Finding, ...]

    def text(self, *path: str | int) -> str:
        """Return the text of a field, empty when the row does not say it."""
        said = self.said.get(path)
        return said if isinstance(said, str) else ""

    @property
    def wrong(self) -> bool:
        """Whether there are errors in the row."""
        return any(it.severity is Severity.ERROR for it in self.findings)


def drafts(plan: Plan, names: Mapping[str, Names]) -> Iterator[Draft]:
    """Yield what the rows say that say something."""
    for number in plan.sheet.below(plan.header_row):
        draft = _Writer(plan, number, names).draft()
        if draft:
            yield draft


@dataclass(slots=True)
class _Writer:
    plan: Plan
    number: int
    names: Mapping[str, Names]
    said: dict[FieldPath, Said] = field(default_factory=dict)
    cells: dict[FieldPath, Cell] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def draft(self) -> Draft | None:
        for feed in self.plan.feeds:
            self._feed(feed, self._cell(feed))
        self.findings += self._unreadable()
        if not (self.said or self.findings):
            return None
        first = self.plan.sheet.cell(self.number, 1)
        for column, text in self.plan.constants:
            if column.path not in self.said:
                self._put(column, text, replace(first, header=f"feste Angabe {column.name}"))
        key = self._key()
        if key:
            self.said[KEY_FIELD] = key
        return Draft(self.plan.subject, first, key, self.said, self.cells, tuple(self.findings))

    def _unreadable(self) -> Iterator[Finding]:
        headers = {feed.column: feed.header for feed in self.plan.feeds}
        for finding in self.plan.sheet.findings:
            cell = finding.cell
            if cell.row == self.number and cell.column in headers:
                yield replace(finding, cell=replace(cell, header=headers[cell.column]))

    def _cell(self, feed: Feed) -> Cell:
        return self.plan.sheet.cell(self.number, feed.column, feed.header)

    def _key(self) -> str:
        if not self.plan.key:
            return ""
        cells = [self._cell(feed) for feed in self.plan.key]
        texts = [" ".join(cell.text.split()) for cell in cells]
        if not any(texts):
            self.findings.append(no_key(cells[0]))
        self.cells[KEY_FIELD] = cells[0]
        return f"{self.plan.prefix}:{'|'.join(texts)}"

    def _feed(self, feed: Feed, cell: Cell) -> None:
        if feed.pattern:
            for column in feed.pattern.columns:
                self.cells.setdefault(column.path, cell)
            parts = feed.pattern.parts(cell.text)
            if parts is None and cell.text:
                self.findings.append(not_like_pattern(cell, feed.pattern.example))
            for column, text in zip(feed.pattern.columns, parts or (), strict=False):
                self._put(column, text, cell)
        for column in feed.targets:
            self._fill(feed, column, cell)

    def _fill(self, feed: Feed, column: Column, cell: Cell) -> None:
        text = cell.text if column.many else cell.text.strip()
        if text.strip() == CLEAR:
            self.said[column.path] = None
            self.cells[column.path] = cell
        elif column.many or EACH in column.path:
            parts = (self._translated(feed, it) for it in split(text, feed.separator))
            self._put_each(column, [it for it in parts if it], cell)
        else:
            self._put(column, self._translated(feed, text), cell)

    def _translated(self, feed: Feed, text: str) -> str:
        return (feed.translated or {}).get(folded(text), text)

    def _put_each(self, column: Column, texts: list[str], cell: Cell) -> None:
        if EACH not in column.path:
            self.cells.setdefault(column.path, cell)
            values = [value for text in texts for value in self._value(column, text, cell)]
            if values:
                before = self.said.get(column.path)
                self.said[column.path] = [*(before if isinstance(before, list) else ()), *values]
            return
        for index, text in enumerate(texts):
            path = tuple(index if part == EACH else part for part in column.path)
            self._say(path, column, text, cell)

    def _put(self, column: Column, text: str, cell: Cell) -> None:
        if column.many:
            self._put_each(column, split(text), cell)
        else:
            self._say(column.path, column, text, cell)

    def _say(self, path: FieldPath, column: Column, text: str, cell: Cell) -> None:
        self.cells.setdefault(path, cell)
        for value in self._value(column, text, cell) if text else ():
            before = self.said.get(path)
            self.said[path] = f"{before} {value}" if isinstance(before, str) else value

    def _value(self, column: Column, text: str, cell: Cell) -> Iterator[str]:
        """Yield the value that a text means.

        An unknown name is reported and kept as an id: the rest of the row can be checked then.
        """
        if not column.register:
            yield to_value(text, column)
            return
        names = self.names[column.register]
        meant = names.meant(text)
        if len(meant) == 1:
            yield next(iter(meant))
        elif names.register.name == "institutions" and ID.fullmatch(text):
            yield text  # may come with this very table; a check looks for it afterwards
        elif meant:
            self.findings.append(ambiguous(cell, text, sorted(meant)))
            yield min(meant)
        else:
            self.findings.append(unknown_name(cell, text, names.register))
            yield from filter(None, (as_id(text),))
