"""The lines of a YAML text that belong to each field of a group."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.problems import FieldPath, Positions


@dataclass(frozen=True, slots=True)
class Field:
    """A field and its lines (from 0, the last excluded), without comments that stand below it."""

    name: str
    start: int
    stop: int


def fields_of(
    lines: Sequence[str], positions: Positions, group: FieldPath, stop: int
) -> tuple[Field, ...]:
    """Return the fields of a group that ends before the line `stop`, in the order of the text.

    Empty for a group in brackets, whose fields have no lines of their own.
    """
    keys = sorted(
        (place, str(path[-1])) for path, place in positions.keys.items() if path[:-1] == group
    )
    indents = {column for (_, column), _ in keys}
    starts = [line - 1 for (line, _), _ in keys]
    if len(indents) != 1 or len(set(starts)) < len(starts) or lines[starts[0]].lstrip()[:1] == "{":
        return ()
    return tuple(_fields(lines, starts, [name for _, name in keys], indents.pop() - 1, stop))


def _fields(
    lines: Sequence[str], starts: Sequence[int], names: Sequence[str], indent: int, stop: int
) -> Iterator[Field]:
    for name, start, end in zip(names, starts, (*starts[1:], stop), strict=True):
        last = end
        while last > start + 1 and _is_between(lines[last - 1], indent):
            last -= 1
        yield Field(name, start, last)


def _is_between(line: str, indent: int) -> bool:
    """Say whether a line is empty or a comment that belongs to what follows."""
    text = line.strip()
    return not text or (text.startswith("#") and len(line) - len(line.lstrip()) <= indent)
