"""What a row says, put into what a record says already; fields without a column stay."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.problems import FieldPath
from generator.tables.drafts import Said
from generator.tables.sheet import Cell

Values = dict[str, Any]
_Entry = dict[FieldPath, Said]


def merged(before: Values, said: Mapping[FieldPath, Said]) -> Values:
    """Return the fields of a record with those of a row; None empties a field.

    A list of groups is replaced as a whole, but each group keeps what the table has no column for.
    """
    after = dict(before)
    lists: dict[str, dict[int, _Entry]] = {}
    for path, value in said.items():
        if len(path) > 1 and isinstance(path[1], int):
            lists.setdefault(str(path[0]), {}).setdefault(path[1], {})[path[2:]] = value
        else:
            after = _with(after, path, value)
    for name, entries in lists.items():
        groups = list(before.get(name) or ())
        after[name] = _groups(groups, [entries[it] for it in sorted(entries)])
    return after


def renumbered(
    cells: Mapping[FieldPath, Cell], said: Mapping[FieldPath, Said]
) -> dict[FieldPath, Cell]:
    """Return the cells by the places that groups have once the empty ones between are left out."""
    groups = sorted({(str(it[0]), int(it[1])) for it in said if _in_group(it)})
    full = [it for it in groups if any(path[:2] == it and said[path] is not None for path in said)]
    numbers = {it: place for place, it in enumerate(full)}
    first = {name: min(numbers[it] for it in full if it[0] == name) for name, _ in full}
    renamed: dict[FieldPath, Cell] = {}
    for path, cell in cells.items():
        if not _in_group(path):
            renamed[path] = cell
        elif (number := numbers.get((str(path[0]), int(path[1])))) is not None:
            renamed[path[0], number - first[str(path[0])], *path[2:]] = cell
    return renamed


def _in_group(path: FieldPath) -> bool:
    return len(path) > 1 and isinstance(path[1], int)


def _with(fields: Values, path: FieldPath, value: Said) -> Values:
    """Return fields with one of them set, or left out when the value is None."""
    name, rest = str(path[0]), path[1:]
    inner: Any = value
    if rest:
        around = fields.get(name)
        inner = _with(around if isinstance(around, dict) else {}, rest, value) or None
    kept = {key: item for key, item in fields.items() if key != name}
    return kept if inner is None else {**fields, name: inner}


def _groups(before: list[Values], entries: Iterable[_Entry]) -> list[Values]:
    """Return the groups of a list, each on top of the one that it was before."""
    spare = list(before)
    wanted = [it for it in entries if any(value is not None for value in it.values())]
    same = [_taken(spare, entry) for entry in wanted]
    # As many as before: those that changed are the ones in between, in their order.
    if len(wanted) == len(before):
        same = [found if found is not None else spare.pop(0) for found in same]
    groups = []
    for entry, found in zip(wanted, same, strict=True):
        group: Values = dict(found or {})
        for path, value in entry.items():
            group = _with(group, path, value)
        groups.append(group)
    return groups


def _taken(spare: list[Values], entry: _Entry) -> Values | None:
    """Take out the group whose first field is the same as that of an entry."""
    path, value = next(iter(entry.items()))
    for group in spare:
        # A moment is written without its seconds.
        if str(group.get(str(path[0]))).removesuffix(":00") == str(value).removesuffix(":00"):
            spare.remove(group)
            return group
    return None
