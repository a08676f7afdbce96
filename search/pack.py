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
from itertools import accumulate
from math import sqrt

from search.front_coding import front_coded
from search.index import K1, B
from search.numbers import encode, encode_one
from search.segment import Run, Segment

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

    def add(self, run: Run, start: int) -> None:
        """Go on with a run of a segment whose first document has the number `start`."""
        found, count, first, steps, last = run
        self.steps.append(encode_one(start + first - self.last) + steps)
        self.found += found
        self.count += count
        self.last = start + last


def pack(segments: Sequence[Segment], boosts: Mapping[str, int], share: int = 0) -> Pack:
    """Pack the segments of an index; a shard has about `share` steps, by itself a fitting number.

    `boosts` are the fields of the segments, in their order, and how much a hit counts in each.
    """
    postings = _joined(segments, len(boosts))
    terms = sorted(postings)
    sizes = [sum(it.count for it in postings[term]) for term in terms]
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
        encode(sum(it.found for it in postings[term]) for term in terms),
        encode(end - start for start, end in zip(starts, ends, strict=True)),
        front_coded(terms),
    )
    parts = (terms[start:end] for start, end in zip(starts, ends, strict=True))
    shards = tuple(_shard([postings[term] for term in part]) for part in parts)
    return Pack("\n".join(main), shards, frozenset(terms))


def _joined(segments: Sequence[Segment], fields: int) -> Mapping[str, Sequence[_Posting]]:
    joined: dict[str, tuple[_Posting, ...]] = {}
    starts = accumulate((it.documents for it in segments), initial=0)
    for start, segment in zip(starts, segments, strict=False):
        for term, runs in segment.runs.items():
            postings = joined.get(term)
            if not postings:
                postings = joined[term] = tuple(_Posting() for _ in range(fields))
            for posting, run in zip(postings, runs, strict=True):
                if run:
                    posting.add(run, start)
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
