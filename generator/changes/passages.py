"""Two texts word by word: what was taken away, what was added, what stayed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST_WORDS = 1500
"""More words than these are compared at their beginning and end only: the time grows with their
square."""
TOO_DIFFERENT = 0.4
"""Below this likeness single equal words are chance, and all is marked."""
CONTEXT = 30
"""Words, spaces among them, that stay on both sides of what changed."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a text; `changed` says that the other text does not have it."""

    text: str
    changed: bool = False


Passages = tuple[Passage, ...]


def compared(before: str, after: str) -> tuple[Passages, Passages]:
    """Return both texts in passages; long ones that are in both are shortened."""
    old, new = _words(before), _words(after)
    matcher = _matcher(old, new)
    if not old or not new or matcher is None:
        return _whole(before), _whole(after)
    first, second = [], []
    for kind, i, j, k, m in matcher:
        if kind == "equal":
            kept = _shortened(old[i:j], at_start=i == 0, at_end=j == len(old))
            first.append(Passage(kept))
            second.append(Passage(kept))
        else:
            first.append(Passage("".join(old[i:j]), changed=True))
            second.append(Passage("".join(new[k:m]), changed=True))
    return _without_empty(first), _without_empty(second)


_Step = tuple[str, int, int, int, int]


def _matcher(old: list[str], new: list[str]) -> list[_Step] | None:
    """Return what became of which words (as difflib says it), None where little is the same."""
    start = _shared(zip(old, new, strict=False))
    end = _shared(zip(reversed(old[start:]), reversed(new[start:]), strict=False))
    inner_old, inner_new = old[start : len(old) - end], new[start : len(new) - end]
    likeness = 2 * (start + end) / (len(old) + len(new) or 1)
    steps: list[_Step] = [("replace", 0, len(inner_old), 0, len(inner_new))]
    if max(len(inner_old), len(inner_new)) <= MOST_WORDS:
        matcher = SequenceMatcher(None, inner_old, inner_new, autojunk=False)
        steps = list(matcher.get_opcodes())
        likeness = max(likeness, SequenceMatcher(None, old, new, autojunk=False).ratio())
    if likeness < TOO_DIFFERENT:
        return None
    moved = [(kind, i + start, j + start, k + start, m + start) for kind, i, j, k, m in steps]
    last_old, last_new = len(old) - end, len(new) - end
    return [
        ("equal", 0, start, 0, start),
        *moved,
        ("equal", last_old, len(old), last_new, len(new)),
    ]


def _shared(couples: Iterator[tuple[str, str]]) -> int:
    count = 0
    for one, other in couples:
        if one != other:
            break
        count += 1
    return count


def _words(text: str) -> list[str]:
    return re.findall(r"\s+|\w+|[^\w\s]", text)


def _whole(text: str) -> Passages:
    return (Passage(text, changed=True),) if text else ()


def _shortened(words: list[str], *, at_start: bool, at_end: bool) -> str:
    """Return words that stayed; of many, those next to what changed."""
    head = 0 if at_start else CONTEXT
    tail = 0 if at_end else CONTEXT
    if len(words) <= head + tail + CONTEXT:
        return "".join(words)
    return "".join(words[:head]) + " … " + "".join(words[len(words) - tail :])


def _without_empty(passages: list[Passage]) -> Passages:
    return tuple(it for it in passages if it.text)
