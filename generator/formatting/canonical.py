"""YAML text in, the same in the one way this project writes it: `yamlwrite`, with comments kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from generator.formatting.comments import Comments, comments_of
from generator.formatting.tree import Block, Mapping, Node, Scalar, read_tree
from generator.formatting.tree import Sequence as Items
from generator.problems import FieldPath
from generator.yamlwrite import in_brackets, text_lines


class Shape(Protocol):
    """What is known of the fields of a document."""

    def order(self, path: FieldPath) -> Sequence[str]:
        """Return the keys of the group at a path in their order, none when any order is right."""

    def is_text(self, path: FieldPath) -> bool | None:
        """Say whether a field holds text and no number, day or truth value; None: not known."""


def canonical(text: str, shape: Shape, modeline: str = "", before: str = "") -> str:
    """Return a document with keys in order, quotes only where they are needed, two blanks a level.

    `text` is one that `yamlio.parse` accepts. The values stay the same, and so does every comment;
    lists stay in brackets or on lines of their own; texts of several lines keep their lines.
    modeline: a comment for editors' programs, in place of the one that is there. before: what the
    document was, to keep the comments of; those of fields that are gone come to the end.
    """
    root, places = read_tree(text)
    comments = comments_of(text, places)
    if before:
        kept = comments_of(before, read_tree(before)[1])
        comments = kept.at(frozenset(it.path for it in places))
    writer = _Writer(comments.with_modeline(modeline) if modeline else comments, shape)
    lines = (*writer.head(), *writer.block(root, ()), *writer.comments.end)
    return "".join(f"{line}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class _Writer:
    comments: Comments
    shape: Shape

    def head(self) -> Iterator[str]:
        """Yield the comments of the file, set apart from those of its first field."""
        yield from self.comments.head
        if self.comments.set_apart:
            yield ""

    def block(self, node: Node, path: FieldPath) -> Iterator[str]:
        """Yield the lines of a group or list."""
        if isinstance(node, Mapping):
            for key, value in _sorted(node, self.shape.order(path)):
                start = next(text_lines("", key)).lstrip() + ":"
                yield from self._entry(start, value, (*path, key))
        elif isinstance(node, Items):
            for number, item in enumerate(node.items):
                yield from self._entry("-", item, (*path, number))
        elif isinstance(node, Scalar) and node.text is not None:
            yield from text_lines("", node.text)

    def _entry(self, start: str, value: Node, path: FieldPath) -> Iterator[str]:
        yield from self.comments.above.get(path, ())
        beside = f" {self.comments.beside[path]}" if path in self.comments.beside else ""
        if isinstance(value, Block):
            yield f"{start} {value.header}{beside}"
            yield from _indented(value.lines)
        elif isinstance(value, Scalar):
            first, *rest = self._scalar(start, value, path)
            yield first + beside
            yield from rest
        elif brackets := self._brackets(value, path):
            yield f"{start} {brackets}{beside}"
        elif start == "-":
            yield from self._item(value, path, beside)
        else:
            yield f"{start}{beside}"
            yield from _indented(self.block(value, path))

    def _scalar(self, start: str, value: Scalar, path: FieldPath) -> Iterator[str]:
        if value.text is None:
            return iter((start,))
        if self._stays_plain(value, path):
            return iter((f"{start} {value.text}",))
        return text_lines(start, value.text)

    def _stays_plain(self, value: Scalar, path: FieldPath) -> bool:
        return value.plain and "\n" not in (value.text or "") and not self.shape.is_text(path)

    def _brackets(self, node: Node, path: FieldPath) -> str:
        """Return an empty group or a list in brackets, nothing when it needs lines of its own."""
        if isinstance(node, Mapping):
            return "" if node.fields else "{}"
        if not isinstance(node, Items) or (node.items and not node.flow):
            return ""
        items = [
            item.text if self._stays_plain(item, (*path, number)) else in_brackets(item.text)
            for number, item in enumerate(node.items)
            if isinstance(item, Scalar) and item.text is not None
        ]
        return f"[{', '.join(items)}]" if len(items) == len(node.items) else ""

    def _item(self, value: Node, path: FieldPath, beside: str) -> Iterator[str]:
        """Yield a group or list that is an item: its first field stands beside the stroke.

        Comments that would stand between the two move above.
        """
        if beside:
            yield beside.strip()
        lines = self.block(value, path)
        first = next(lines)
        while first.startswith("#"):
            yield first
            first = next(lines)
        yield f"- {first}"
        yield from _indented(lines)


def _sorted(group: Mapping, order: Sequence[str]) -> list[tuple[str, Node]]:
    """Return the fields in their order, those that the order does not know at the end."""
    places = {key: place for place, key in enumerate(order)}
    return sorted(group.fields, key=lambda it: places.get(it[0], len(places)))


def _indented(lines: Iterator[str] | Sequence[str]) -> Iterator[str]:
    return (f"  {line}" if line else "" for line in lines)
