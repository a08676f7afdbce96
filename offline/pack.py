"""All files of an edition as one text, to be kept on a device: each line once.

Pages of one site share most of their lines, and whole runs of them. So the pack has every line that
is new, and for the files how their lines follow from those before. It is a text, so that any
host compresses it on its way; a binary one many would not.

Lines of a pack: the head (JSON: the format, and of each file its path and how many lines it has);
the lengths of all steps; how far back each goes (apart, because they compress better so); then
every line that was new, in order. A step says how the next lines come about. Length 0: the next
new line. 1: one line that was seen before, counted back among all different lines. n: n
lines as they stand so many lines before in the sequence of all files. `client/pack.js` reads it.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from search.numbers import encode

FORMAT = 1
_MOST_CANDIDATES = 48
"""Of places that begin alike the last so many are compared: more find hardly longer runs."""


def pack(files: Iterable[tuple[str, str]]) -> str:
    """Return files, as (path, text), in one text; `unpacked` gives them back."""
    listed = [(path, text.split("\n")) for path, text in files]
    head = {"format": FORMAT, "files": [(path, len(lines)) for path, lines in listed]}
    numbers: dict[str, int] = {}
    sequence = [numbers.setdefault(line, len(numbers)) for _, lines in listed for line in lines]
    steps = list(_steps(sequence))
    lengths = encode(length for length, _ in steps)
    backs = encode(back for length, back in steps if length)
    written = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
    return "\n".join((written, lengths, backs, *numbers))


def _steps(sequence: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield how a sequence of line numbers comes about, as (length, how far back)."""
    places: dict[tuple[int, int], list[int]] = defaultdict(list)
    at = known = 0
    while at < len(sequence):
        length, start = _longest_run(sequence, at, places)
        if length > 1:
            yield length, at - start
        elif sequence[at] == known:
            yield 0, 0
        else:
            yield 1, known - sequence[at]
        end = at + max(length, 1)
        known = max(known, *(number + 1 for number in sequence[at:end]))
        for place, pair in enumerate(pairwise(sequence[at : end + 1]), at):
            places[pair].append(place)
            del places[pair][:-_MOST_CANDIDATES]
        at = end


def _longest_run(
    sequence: Sequence[int], at: int, places: dict[tuple[int, int], list[int]]
) -> tuple[int, int]:
    """Return how many lines repeat an earlier run, and where the latest of the longest begins."""
    longest, start = 0, 0
    following = sequence[at + 1] if at + 1 < len(sequence) else -1
    for place in reversed(places.get((sequence[at], following), [])):
        length = 2
        while at + length < len(sequence) and sequence[place + length] == sequence[at + length]:
            length += 1
        if length > longest:
            longest, start = length, place
    return longest, start
