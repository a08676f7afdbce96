"""The packed index: what lunr's JSON says, in a fiftieth of its bytes.

A pack holds no scores: the browser works them out from frequencies and lengths, to the same three
decimals. It consists of a main part (terms, how often, how long) and shards of postings, which
large indexes load one by one. `client/packed_index.js` reads it; both know FORMAT.

Lines of the main part: header (JSON), then for each field the lengths of all documents, then the
number of documents per term and field, then the terms, front-coded. Lines of a shard: gaps between
documents, and frequencies less one; both run through the terms of the shard, field by field.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lunr.builder import Builder

from search.front_coding import front_coded
from search.numbers import encode

FORMAT = 1

Postings = tuple[tuple[tuple[int, int], ...], ...]
"""For each field (document number, frequency), in the order of the numbers."""


@dataclass(frozen=True, slots=True)
class Pack:
    """The texts of a packed index, and the terms it knows."""

    main: str
    shards: tuple[str, ...]
    terms: frozenset[str]


def pack(builder: Builder, boosts: Mapping[str, int], shards: int = 1) -> Pack:
    """Pack what lunr's builder has gathered; documents are numbered in the order they came."""
    references = {str(reference): number for number, reference in enumerate(builder._documents)}  # noqa: SLF001 - lunr has no other way
    terms = sorted(builder.inverted_index)
    fields = tuple(boosts)
    postings = [
        tuple(_postings(builder, term, field, references) for field in fields) for term in terms
    ]
    lengths = [[builder.field_lengths[f"{field}/{it}"] for it in references] for field in fields]
    starts = _starts(postings, shards)
    header = {
        "format": FORMAT,
        "documents": len(references),
        "fields": boosts,
        "k1": builder._k1,  # noqa: SLF001
        "b": builder._b,  # noqa: SLF001
        "shards": starts,
    }
    main = (
        json.dumps(header, separators=(",", ":")),
        *(encode(each) for each in lengths),
        encode(len(field) for fields_ in postings for field in fields_),
        front_coded(terms),
    )
    ends = (*starts[1:], len(terms))
    parts = (postings[start:end] for start, end in zip(starts, ends, strict=True))
    return Pack("\n".join(main), tuple(map(_shard, parts)), frozenset(terms))


def _postings(
    builder: Builder, term: str, field: str, references: Mapping[str, int]
) -> tuple[tuple[int, int], ...]:
    found = builder.inverted_index[term][field]
    frequencies = builder.field_term_frequencies
    return tuple(sorted((references[it], frequencies[f"{field}/{it}"][term]) for it in found))


def _starts(postings: Sequence[Postings], shards: int) -> list[int]:
    """Return the first term of each shard, so that all hold about as many postings."""
    sizes = [sum(map(len, fields)) for fields in postings]
    share, starts, filled = sum(sizes) / shards, [0], 0
    for number, size in enumerate(sizes):
        if filled >= share * len(starts) and len(starts) < shards:
            starts.append(number)
        filled += size
    return starts


def _shard(postings: Sequence[Postings]) -> str:
    gaps: list[int] = []
    for fields in postings:
        for field in fields:
            before = -1
            for document, _ in field:
                gaps.append(document - before - 1)
                before = document
    more = (count - 1 for fields in postings for field in fields for _, count in field)
    return f"{encode(gaps)}\n{encode(more)}"
