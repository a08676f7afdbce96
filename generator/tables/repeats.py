"""Rows that speak of one record: they may add to each other, but not disagree."""

from collections.abc import Hashable, Iterable
from dataclasses import replace

from generator.tables.drafts import KEY_FIELD, Draft
from generator.tables.sheet import folded
from generator.tables.wording import twice


def joined(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """Return one draft for each record; a field that rows say differently is an error."""
    found: dict[Hashable, Draft] = {}
    for draft in drafts:
        who = _who(draft)
        found[who] = _together(found[who], draft) if who in found else draft
    return tuple(found.values())


def _who(draft: Draft) -> Hashable:
    if own := draft.text("id"):
        return own
    if key := draft.text(*KEY_FIELD):
        return ("key", key)
    cities = draft.said.get(("service_area", "cities")) or draft.said.get(("cities",)) or ()
    return ("name", folded(draft.text("name")), *cities)


def _together(first: Draft, other: Draft) -> Draft:
    findings = (
        twice(other.cells[path], first.row, _THE_SAME[first.subject.name])
        for path, value in other.said.items()
        if first.said.get(path, value) != value
    )
    return replace(
        first,
        said={**other.said, **first.said},
        cells={**other.cells, **first.cells},
        findings=tuple(dict.fromkeys((*first.findings, *other.findings, *findings))),
    )


_THE_SAME = {"offers": "dasselbe Angebot", "institutions": "dieselbe Institution"}
