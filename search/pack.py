"""The packed index: what lunr's JSON says, in a fiftieth of its bytes.

A pack holds no scores: the browser works them out from frequencies and lengths, to the same three
decimals. It consists of a main part (terms, how often, how long) and shards of postings, loaded
when a query asks for one of their terms. `client/packed_index.js` reads it; both know FORMAT.

Lines of the main part: header (JSON), then for each field the lengths of all documents, then how
often each term is found, how many terms each shard has, and the terms, front-coded. Lines of a
shard: for each field how many steps each of its terms has, then all steps, field by field: from
before the first document on to the next that has the term, or 0 for once more in the same.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt

from search.front_coding import front_coded
from search.index import K1, B
from search.numbers import encode, encode_one
from search.segment import Segment

FORMAT = 2
# The more shards, the less a query loads, but the longer the list of files that every page loads:
# the sum is least where both grow with the square root of the index.
_SHARE = 7


@dataclass(frozen=True, slots=True)
class Pack:
    """The texts of a packed index, and the terms it knows."""

    main: str
    shards: tuple[str, ...]
    terms: frozenset[str]


@dataclass(slots=True)
class _Posting:
    """Where a term stands in one field of all segments so far."""

    found: int = 0
    count: int = 0
    last: int = -1
    steps: list[str] = field(default_factory=list)


_NOWHERE = _Posting()


def pack(segments: Sequence[Segment], boosts: Mapping[str, int], share: int = 0) -> Pack:
    """Pack the segments of an index; a shard has about `share` steps, by itself a fitting number.

    `boosts` are the fields of the segments, in their order, and how much a hit counts in each.
    """
    joined = [_joined(segments, place) for place in range(len(boosts))]
    terms = sorted(frozenset().union(*joined))
    postings = [[it.get(term, _NOWHERE) for it in joined] for term in terms]
    sizes = [sum(it.count for it in each) for each in postings]
    ends = _ends(sizes, share or _SHARE * sqrt(sum(sizes)))
    starts = (0, *ends[:-1])
    header = {
        "format": FORMAT,
        "documents": sum(it.documents for it in segments),
        "fields": boosts,
        "k1": K1,
        "b": B,
        "shards": len(ends),
    }
    main = (
        json.dumps(header, separators=(",", ":")),
        *(encode(n for it in segments for n in it.lengths[place]) for place in range(len(boosts))),
        encode(sum(it.found for it in each) for each in postings),
        encode(end - start for start, end in zip(starts, ends, strict=True)),
        front_coded(terms),
    )
    parts = (postings[start:end] for start, end in zip(starts, ends, strict=True))
    shards = tuple(map(_shard, parts))
    return Pack("\n".join(main), shards, frozenset(terms))


def _joined(segments: Sequence[Segment], place: int) -> Mapping[str, _Posting]:
    """Return the postings of one field by term."""
    joined: dict[str, _Posting] = {}
    start = 0
    for segment in segments:
        runs = segment.runs[place]
        columns = (runs.terms, runs.found, runs.counts, runs.firsts, runs.steps, runs.lasts)
        for term, found, count, first, steps, last in zip(*columns, strict=True):
            posting = joined.get(term)
            if posting is None:
                posting = joined[term] = _Posting()
            posting.found += found
            posting.count += count
            posting.steps.append(encode_one(start + first - posting.last) + steps)
            posting.last = start + last
        start += segment.documents
    return joined


def _ends(sizes: Sequence[int], share: float) -> list[int]:
    """Return behind which term each shard ends, so that all are about as large as their share."""
    ends, filled = [], 0
    for number, size in enumerate(sizes):
        if filled and filled + size / 2 > share:
            ends.append(number)
            filled = 0
        filled += size
    return [*ends, len(sizes)]


def _shard(postings: Sequence[Sequence[_Posting]]) -> str:
    by_field: Iterable[Sequence[_Posting]] = tuple(zip(*postings, strict=True))
    counts = (encode(it.count for it in each) for each in by_field)
    steps = (text for each in by_field for it in each for text in it.steps)
    return "\n".join((*counts, "".join(steps)))
