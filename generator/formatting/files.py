"""Content files as they should be written."""

from pathlib import PurePosixPath

from generator.formatting.canonical import canonical
from generator.formatting.shape import ModelShape
from generator.kinds import is_vocabulary, kind_of
from generator.model.taxonomy import Taxonomy
from generator.textio import Refused, decode, split_front_matter
from generator.yamlio import parse


def formatted(raw: bytes, path: str) -> bytes | None:
    """Return a content file in canonical form; None when the path is none of a record.

    Raises `Refused` for a file that cannot be read, and for one with repeated fields, of which one
    would be lost.
    """
    kind = kind_of(path)
    if kind is None and not is_vocabulary(path):
        return None
    text = decode(raw, path)
    if kind is None:
        return _yaml(text, path, ModelShape(Taxonomy, (PurePosixPath(path).stem,))).encode()
    shape = ModelShape(kind.model)
    if not kind.body:
        return _yaml(text, path, shape).encode()
    head, body, _ = split_front_matter(text, path)
    below = body.strip("\n")
    return f"---\n{_yaml(head, path, shape, 2)}---\n{below}\n".encode().rstrip(b"\n") + b"\n"


def _yaml(text: str, path: str, shape: ModelShape, first_line: int = 1) -> str:
    _, problems = parse(text, path, first_line)
    for problem in problems:
        raise Refused(problem)
    return canonical(text, shape)
