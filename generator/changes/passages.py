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
    steps = _steps(old, new) if old and new else []
    if not steps:
        return _whole(before), _whole(after)
    first, second = [], []
    for kind, i, j, k, m in steps:
        if kind == "equal":
            kept = _shortened(old[i:j], at_start=i == 0, at_end=j == len(old))
            first.append(Passage(kept))
            second.append(Passage(kept))
        else:
            first.append(Passage("".join(old[i:j]), changed=True))
            second.append(Passage("".join(new[k:m]), changed=True))
    return _without_empty(first), _without_empty(second)


_Step = tuple[str, int, int, int, int]


def _steps(old: list[str], new: list[str]) -> list[_Step]:
    """Return what became of which words, as difflib says it; nothing where little is the same."""
    start = _shared(zip(old, new, strict=False))
    end = _shared(zip(reversed(old[start:]), reversed(new[start:]), strict=False))
    last_old, last_new = len(old) - end, len(new) - end
    between = _steps_between(old[start:last_old], new[start:last_new])
    steps = [
        ("equal", 0, start, 0, start),
        *((kind, i + start, j + start, k + start, m + start) for kind, i, j, k, m in between),
        ("equal", last_old, len(old), last_new, len(new)),
    ]
    kept = sum(j - i for kind, i, j, _, _ in steps if kind == "equal")
    return steps if 2 * kept >= TOO_DIFFERENT * (len(old) + len(new)) else []


def _steps_between(old: list[str], new: list[str]) -> list[_Step]:
    if max(len(old), len(new)) > MOST_WORDS:
        return [("replace", 0, len(old), 0, len(new))]
    return list(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())


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
