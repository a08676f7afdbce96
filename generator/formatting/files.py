"""Content files as they should be written."""

from pathlib import PurePosixPath

from generator.formatting.canonical import canonical
from generator.formatting.shape import ModelShape
from generator.kinds import is_vocabulary, kind_of
from generator.model.taxonomy import Taxonomy
from generator.textio import Refused, decode, split_front_matter
from generator.yamlio import parse


def formatted(
    raw: bytes, path: str, schemas: str = "", before: bytes | None = None
) -> bytes | None:
    """Return a content file in canonical form; None when the path is none of a record.

    schemas: the way from the content folder to the JSON Schemas; each file names its own, so that
    editors' programs offer and explain what it may say. before: what the file was, to keep the
    comments of it; then fields stay in their order, too. Raises `Refused` for a file that cannot
    be read, and for one with repeated fields, of which one would be lost.
    """
    kind = kind_of(path)
    if kind is None and not is_vocabulary(path):
        return None
    text, old = decode(raw, path), decode(before, path) if before else ""
    if kind is None:
        name = PurePosixPath(path).stem
        shape = ModelShape(Taxonomy, (name,))
        line = _modeline(path, schemas, f"taxonomy.schema.json#/properties/{name}")
        return canonical(_checked(text, path), shape, line, old).encode()
    shape, line = (
        ModelShape(kind.model, ordered=not before),
        _modeline(path, schemas, f"{kind.name}.schema.json"),
    )
    if not kind.body:
        return canonical(_checked(text, path), shape, line, old).encode()
    head, body, _ = split_front_matter(text, path)
    old_head = split_front_matter(old, path)[0] if old else ""
    below = body.strip("\n")
    written = f"---\n{canonical(_checked(head, path, 2), shape, line, old_head)}---\n{below}\n"
    return written.rstrip("\n").encode() + b"\n"


def _modeline(path: str, schemas: str, schema: str) -> str:
    """Return the comment by which editors' programs find the schema of a file.

    github.com/redhat-developer/yaml-language-server, “Using inlined schema”.
    """
    up = "../" * path.count("/")
    return f"# yaml-language-server: $schema={up}{schemas}/{schema}" if schemas else ""


def _checked(text: str, path: str, first_line: int = 1) -> str:
    """Return a text that can be read as YAML."""
    for problem in parse(text, path, first_line)[1]:
        raise Refused(problem)
    return text
