"""Plain values in, canonical YAML text out: the one way this project writes content files.

The layout is the one that form editors write with the npm package `yaml`: two blanks of
indentation, list items indented under their key, `|-` blocks for texts of several lines, nothing
folded. A text stays plain where YAML 1.1 and YAML 1.2 readers both take it for that very text;
otherwise it stands in single quotes ('no', '09:30', '01067'). Days (2017-11-28) stay plain, for
every reader takes them for that day. Source of the rules: https://yaml.org/spec/1.2.2/ (7.3.3,
plain style) and https://yaml.org/type/ (the types that 1.1 guesses).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TypeAlias

Scalar: TypeAlias = str | bool | int | float | date | None
Writable: TypeAlias = "Scalar | Sequence[Writable] | Mapping[str, Writable]"

# Numbers (also 0o14, 0x1F, 12:30, 1_000), true and no, null, merge key, moments with seconds.
_GUESSED = re.compile(
    r"[-+]?[\d_]*\.?[\d_]+\.?(e[-+]?\d+)?|[-+]?[\d_]+\.[\d_]*(e[-+]?\d+)?|[-+]?0[box][\da-f_]+"
    r"|[-+]?\d[\d_]*(:\d+)+(\.[\d_]*)?|[-+]?\.(inf|nan)|y|n|yes|no|on|off|true|false|null|~|=|<<"
    r"|\d{4}-\d\d?-\d\d?([Tt]|[ \t]+)\d\d?:\d\d:\d\d.*",
    re.IGNORECASE,
)
_INDICATOR_OR_BLANK = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`\s]|\.\.\.")
_AMBIGUOUS_INSIDE = re.compile(r":\s|\s#|[:\s]\Z|\t")
_NOT_ON_ONE_LINE = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)
_NOT_IN_A_BLOCK = re.compile(r"\A\s|[^\S\n]\Z|(?![\n])" + _NOT_ON_ONE_LINE.pattern)


def dump(record: Mapping[str, Writable]) -> str:
    """Return `record` as a YAML document, keys in the given order, fields without a value omitted.

    Reading it with `generator.yamlio.parse` gives the same texts, lists and mappings; numbers,
    truth values and days come back as the text they are written with.
    """
    return "".join(f"{line}\n" for line in _mapping(record)) or "{}\n"


def front_matter(record: Mapping[str, Writable], body: str) -> str:
    """Return a Markdown file: `record` as YAML between two lines `---`, then `body`."""
    text = body.strip("\n")
    return f"---\n{dump(record)}---\n" + (f"{text}\n" if text else "")


def text_lines(start: str, text: str) -> Iterator[str]:
    """Yield the lines of a text after `start` (`name:` or `-`), in the quotes that it needs."""
    return _scalar(start, text)


def in_brackets(text: str) -> str:
    """Return a text as an item of `[…]`, in the quotes that it needs there."""
    written = _text(text)
    quoted = written != text or not re.search(r"[,\[\]{}]", text)
    return written if quoted else "'" + text.replace("'", "''") + "'"


def _mapping(mapping: Mapping[str, Writable]) -> Iterator[str]:
    for key, value in mapping.items():
        if not _is_empty(value):
            yield from _entry(f"{_one_line(key)}:", value)


def _entry(start: str, value: Writable) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield start
        yield from _indented(_mapping(value))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield start
        yield from _indented(_items(value))
    else:
        yield from _scalar(start, value)


def _items(values: Sequence[Writable]) -> Iterator[str]:
    for value in values:
        if isinstance(value, Mapping) or (
            isinstance(value, Sequence) and not isinstance(value, str)
        ):
            lines = _mapping(value) if isinstance(value, Mapping) else _items(value)
            first = next(lines, "{}" if isinstance(value, Mapping) else "[]")
            yield f"- {first}"
            yield from _indented(lines)
        else:
            yield from _scalar("-", value)


def _scalar(start: str, value: Scalar) -> Iterator[str]:
    if isinstance(value, str) and "\n" in value and not _NOT_IN_A_BLOCK.search(value):
        ends = len(value) - len(value.rstrip("\n"))
        yield f"{start} |{('-', '', '+')[min(ends, 2)]}"
        yield from _indented(value.removesuffix("\n").split("\n"))
    else:
        yield f"{start} {_one_line(value)}"


def _one_line(value: Scalar) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _text(text: str) -> str:
    if _NOT_ON_ONE_LINE.search(text):
        return '"' + _NOT_ON_ONE_LINE.sub(_escaped, re.sub(r'(["\\])', r"\\\1", text)) + '"'
    if not text or _GUESSED.fullmatch(text) or _needs_quotes(text):
        return "'" + text.replace("'", "''") + "'"
    return text


def _needs_quotes(text: str) -> bool:
    return bool(_INDICATOR_OR_BLANK.match(text) or _AMBIGUOUS_INSIDE.search(text))


def _escaped(match: re.Match[str]) -> str:
    return {"\n": "\\n", "\r": "\\r"}.get(match[0], f"\\u{ord(match[0]):04x}")


def _indented(lines: Sequence[str] | Iterator[str]) -> Iterator[str]:
    return (f"  {line}" if line else "" for line in lines)


def _is_empty(value: Writable) -> bool:
    if isinstance(value, Mapping):
        return all(_is_empty(item) for item in value.values())
    return value is None or (isinstance(value, (str, Sequence)) and not value)
