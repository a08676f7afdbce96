"""A segment of the index: what lunr gathers of some neighbouring documents.

An index is joined from segments, so that a change in one document is work for its neighbours only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lunr.builder import Builder

from search.numbers import encode

Run = tuple[int, int, int, str, int]
"""Where a term stands in one field: how many documents have it, how often all of them together,
the first of them, the steps from there on, and the last.

A step is a number, written as text: on to the next document, or 0 for once more in the same.
"""


@dataclass(frozen=True, slots=True)
class Segment:
    """Documents, numbered from 0.

    `lengths`: for each field those of all documents; `runs`: for each field, None for nowhere.
    """

    documents: int
    lengths: tuple[tuple[int, ...], ...]
    runs: Mapping[str, tuple[Run | None, ...]]


def segment(builder: Builder, fields: Sequence[str]) -> Segment:
    """Return what lunr's builder has gathered; documents are numbered in the order they came."""
    references = tuple(builder._documents)  # noqa: SLF001 - lunr has no other way
    found: dict[str, tuple[list[int], ...]] = {
        term: tuple([] for _ in fields) for term in builder.inverted_index
    }
    for place, field in enumerate(fields):
        for number, reference in enumerate(references):
            frequencies = builder.field_term_frequencies[f"{field}/{reference}"]
            for term, frequency in frequencies.items():
                found[term][place].extend((number,) * frequency)
    lengths = (
        tuple(builder.field_lengths[f"{field}/{it}"] for it in references) for field in fields
    )
    runs = {term: tuple(map(_run, places)) for term, places in found.items()}
    return Segment(len(references), tuple(lengths), runs)


def _run(places: Sequence[int]) -> Run | None:
    if not places:
        return None
    steps = encode(after - before for before, after in pairwise(places))
    return len(set(places)), len(places), places[0], steps, places[-1]
