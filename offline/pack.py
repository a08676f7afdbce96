"""All files of an edition as one text, to be kept on a device: each line once.

Pages of one site share most of their lines, and whole runs of them. So the pack has every line that
is new, and for the files how their lines follow from those before. It is a text, so that any
host compresses it on its way; a binary one many would not.

Lines of a pack: the head (JSON: the format, the folder of the edition, and of each file its path
and how many lines it has);
every line that was new, in order; the lengths of all steps; how far back those of several lines go;
how far those of one (apart and last, because they compress better so). A step says how the next
lines come about. Length 0: the next new line. 1: one line that was seen before, counted back among
all different lines. n: n lines as they stand so many lines before in the sequence of all files; 0
is as many as last time, as two pages of a kind go on alike after a line in which they differ. Links
of pages are written the same way in every folder (`links.py`). `client/pack.js` reads it.
"""

import json
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from offline.links import rooted
from search.numbers import encode

FORMAT = 4
_MOST_CANDIDATES = 48
"""Of places that begin alike the last so many are compared: more find hardly longer runs."""
_candidates = partial(deque[int], maxlen=_MOST_CANDIDATES)


def pack(files: Iterable[tuple[str, str]], edition: str = "") -> str:
    """Return files, as (path, text), in one text; `edition` is the folder of its pages (`uk/`)."""
    listed = [(path, rooted(text, path, edition).split("\n")) for path, text in files]
    head = {
        "format": FORMAT,
        "edition": edition,
        "files": [(path, len(lines)) for path, lines in listed],
    }
    numbers: dict[str, int] = {}
    sequence = [numbers.setdefault(line, len(numbers)) for _, lines in listed for line in lines]
    steps = list(_steps(sequence))
    lengths = encode(length for length, _ in steps)
    of_runs = encode(back for length, back in steps if length > 1)
    of_lines = encode(back for length, back in steps if length == 1)
    written = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
    return "\n".join((written, *numbers, lengths, of_runs, of_lines))


def _steps(sequence: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield how a sequence of line numbers comes about, as (length, how far back)."""
    places: dict[tuple[int, int], deque[int]] = defaultdict(_candidates)
    at = known = last = 0
    while at < len(sequence):
        length, back = _longest_run(sequence, at, places, last)
        if length > 1:
            yield length, 0 if back == last else back
            last = back
        elif sequence[at] == known:
            yield 0, 0
        else:
            yield 1, known - sequence[at]
        end = at + max(length, 1)
        known = max(known, *(number + 1 for number in sequence[at:end]))
        for place, pair in enumerate(pairwise(sequence[at : end + 1]), at):
            places[pair].append(place)
        at = end


def _longest_run(
    sequence: Sequence[int], at: int, places: dict[tuple[int, int], deque[int]], last: int
) -> tuple[int, int]:
    """Return how many lines repeat an earlier run, and how far back: at best as far as `last`."""
    following = sequence[at + 1] if at + 1 < len(sequence) else -1
    longest, back = (_run(sequence, at, last), last) if last else (0, 0)
    for place in reversed(places.get((sequence[at], following), ())):
        if at + longest == len(sequence):
            break
        # One that is longer is the same there, too; most are not, and cost no walk.
        if sequence[place + longest] != sequence[at + longest]:
            continue
        length = _run(sequence, at, at - place)
        if length > longest:
            longest, back = length, at - place
    return longest, back


def _run(sequence: Sequence[int], at: int, back: int) -> int:
    """Return how many lines are as they are so many lines before."""
    length = 0
    while at + length < len(sequence) and sequence[at + length - back] == sequence[at + length]:
        length += 1
    return length
