"""A segment of the index: what lunr gathers of some neighbouring documents.

An index is joined from segments, so that a change in one document is work for its neighbours only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lunr.builder import Builder

from search.numbers import encode


@dataclass(frozen=True, slots=True)
class Runs:
    """Where terms stand in one field of a segment; all are as many as the terms.

    `found` documents have the term, `counts` times all together; `firsts`, `lasts`: the first and
    the last of them; `steps`: from the first on, numbers as text: to the next document, or 0 for
    once more in the same. Columns, because rows would be a hundred thousand values to be made.
    """

    terms: tuple[str, ...]
    found: tuple[int, ...]
    counts: tuple[int, ...]
    firsts: tuple[int, ...]
    steps: tuple[str, ...]
    lasts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """Documents, numbered from 0: for each field the lengths of all, and the runs."""

    documents: int
    lengths: tuple[tuple[int, ...], ...]
    runs: tuple[Runs, ...]


def segment(builder: Builder, fields: Sequence[str]) -> Segment:
    """Return what lunr's builder has gathered; documents are numbered in the order they came."""
    references = tuple(builder._documents)  # noqa: SLF001 - lunr has no other way
    lengths = (
        tuple(builder.field_lengths[f"{field}/{it}"] for it in references) for field in fields
    )
    frequencies = builder.field_term_frequencies
    runs = (_runs([frequencies[f"{field}/{it}"] for it in references]) for field in fields)
    return Segment(len(references), tuple(lengths), tuple(runs))


def _runs(frequencies: Sequence[Mapping[str, int]]) -> Runs:
    """Return the runs of a field, given how often each document has which term."""
    places: dict[str, list[int]] = {}
    for number, counted in enumerate(frequencies):
        for term, count in counted.items():
            places.setdefault(term, []).extend((number,) * count)
    every = tuple(places.values())
    return Runs(
        terms=tuple(places),
        found=tuple(len(set(it)) for it in every),
        counts=tuple(map(len, every)),
        firsts=tuple(it[0] for it in every),
        steps=tuple(encode(after - before for before, after in pairwise(it)) for it in every),
        lasts=tuple(it[-1] for it in every),
    )
