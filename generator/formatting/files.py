"""Content files as they should be written."""

from pathlib import PurePosixPath

from generator.formatting.canonical import canonical
from generator.formatting.shape import ModelShape
from generator.kinds import is_vocabulary, kind_of
from generator.model.taxonomy import Taxonomy
from generator.textio import Refused, decode, split_front_matter
from generator.yamlio import parse


def formatted(raw: bytes, path: str, schemas: str = "") -> bytes | None:
    """Return a content file in canonical form; None when the path is none of a record.

    schemas: the way from the content folder to the JSON Schemas; each file names its own, so that
    editors' programs offer and explain what it may say. Raises `Refused` for a file that cannot be
    read, and for one with repeated fields, of which one would be lost.
    """
    kind = kind_of(path)
    if kind is None and not is_vocabulary(path):
        return None
    text = decode(raw, path)
    if kind is None:
        name = PurePosixPath(path).stem
        shape = ModelShape(Taxonomy, (name,))
        line = _modeline(path, schemas, f"taxonomy.schema.json#/properties/{name}")
        return _yaml(text, path, shape, line).encode()
    shape, line = ModelShape(kind.model), _modeline(path, schemas, f"{kind.name}.schema.json")
    if not kind.body:
        return _yaml(text, path, shape, line).encode()
    head, body, _ = split_front_matter(text, path)
    below = body.strip("\n")
    written = f"---\n{_yaml(head, path, shape, line, 2)}---\n{below}\n"
    return written.rstrip("\n").encode() + b"\n"


def _modeline(path: str, schemas: str, schema: str) -> str:
    """Return the comment by which editors' programs find the schema of a file.

    github.com/redhat-developer/yaml-language-server, “Using inlined schema”.
    """
    up = "../" * path.count("/")
    return f"# yaml-language-server: $schema={up}{schemas}/{schema}" if schemas else ""


def _yaml(text: str, path: str, shape: ModelShape, modeline: str, first_line: int = 1) -> str:
    _, problems = parse(text, path, first_line)
    for problem in problems:
        raise Refused(problem)
    return canonical(text, shape, modeline)
