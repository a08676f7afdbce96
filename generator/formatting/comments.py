"""The comments of a YAML text, and what each of them stands at."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import yaml

from generator.formatting.tree import Place
from generator.problems import FieldPath

_MODELINE = "# yaml-language-server:"
_OF_THE_FILE = (_MODELINE, "# SPDX-")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on a line (from 0), with its sign; `alone` when nothing else stands there."""

    line: int
    text: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Comments:
    """All comments: at the head and the end of the text, above fields, and on their line."""

    head: tuple[str, ...]
    above: Mapping[FieldPath, tuple[str, ...]]
    beside: Mapping[FieldPath, str]
    end: tuple[str, ...]

    def with_modeline(self, modeline: str) -> "Comments":
        """Return the comments with another modeline as the first."""
        others = tuple(it for it in self.head if not it.startswith(_MODELINE))
        return replace(self, head=(modeline, *others))

    def at(self, places: frozenset[FieldPath]) -> "Comments":
        """Return the comments for a text with fields at these places only."""
        lost = [text for path, texts in self.above.items() if path not in places for text in texts]
        lost += [text for path, text in self.beside.items() if path not in places]
        return Comments(
            self.head,
            {path: texts for path, texts in self.above.items() if path in places},
            {path: text for path, text in self.beside.items() if path in places},
            (*lost, *self.end),
        )

    @property
    def set_apart(self) -> bool:
        """Whether an empty line follows the head: not after words for programs."""
        return bool(self.head) and not self.head[-1].startswith(_OF_THE_FILE)


def comments_of(text: str, places: Sequence[Place]) -> Comments:
    """Return the comments of a text and where they belong.

    A comment on a line of its own belongs to the field below, one beside a value to that value.
    Those above the first field that an empty line sets apart, or that speak to programs, belong to
    the file.
    """
    found = tuple(_comments(text))
    apart = _at_head(found, text.split("\n"), places[0].line if places else 0)
    above: dict[FieldPath, tuple[str, ...]] = defaultdict(tuple)
    beside: dict[FieldPath, str] = {}
    end: list[str] = []
    for comment in found[apart:]:
        place = _place_of(comment, places)
        if place is None:
            end.append(comment.text)
        elif comment.alone or place.path in beside:
            above[place.path] = (*above[place.path], comment.text)
        else:
            beside[place.path] = comment.text
    return Comments(tuple(it.text for it in found[:apart]), above, beside, tuple(end))


def _at_head(found: Sequence[Comment], lines: Sequence[str], first: int) -> int:
    """Return how many comments belong to the file."""
    apart = 0
    for number, comment in enumerate(found, 1):
        blank_below = lines[comment.line + 1 : comment.line + 2] == [""]
        if comment.line < first and (blank_below or comment.text.startswith(_OF_THE_FILE)):
            apart = number
    return apart


def _place_of(comment: Comment, places: Sequence[Place]) -> Place | None:
    """Return the place of a comment: in brackets it cannot stay, so it moves above them."""
    begun = next((it for it in reversed(places) if it.line <= comment.line), None)
    below = next((it for it in places if it.line > comment.line), None)
    if not comment.alone:
        return begun
    return begun if begun and begun.in_brackets and begun.end >= comment.line else below


def _comments(text: str) -> Iterator[Comment]:
    """Yield all comments: what stands between two tokens and is not blank."""
    before = 0
    for token in yaml.scan(text, Loader=yaml.CBaseLoader):
        start, end = token.start_mark.index, token.end_mark.index
        yield from _between(text, before, start)
        before = max(before, end)
        if isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}:
            yield from _beside_block_sign(text, start)
    yield from _between(text, before, len(text))


def _between(text: str, start: int, end: int) -> Iterator[Comment]:
    line = text.count("\n", 0, start)
    for number, part in enumerate(text[start:end].split("\n")):
        at = part.find("#")
        if at >= 0:
            line_start = text.rfind("\n", 0, start) + 1
            left = part[:at] if number else text[line_start:start] + part[:at]
            yield Comment(line + number, part[at:].rstrip(), not left.strip())


def _beside_block_sign(text: str, start: int) -> Iterator[Comment]:
    header = text[start : text.find("\n", start)]
    if (at := header.find("#")) >= 0:
        yield Comment(text.count("\n", 0, start), header[at:].rstrip(), alone=False)
