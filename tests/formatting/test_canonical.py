"""Formatting: one way to write a file, the same meaning, every comment."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.formatting import canonical, formatted
from generator.yamlio import parse
from tests.building import CONTENT, SECOND_DISTRICT, files_in

DOCUMENTS = 1000
WORDS = (
    *(
        "Tee",
        "no",
        "yes",
        "true",
        "~",
        "null",
        "01067",
        "12:30",
        "1e3",
        "2026-11-20",
        "a: b",
        "a #b",
    ),
    *(
        "- x",
        "[x]",
        "{x}",
        "'",
        '"',
        "it's",
        "ä 日 ز",
        "&x",
        "*x",
        "!x",
        "%x",
        "@x",
        "`x",
        "|",
        ">",
    ),
    *(
        "",
        " ",
        "x:",
        "#x",
        "x, y",
        "Zeile\nZeile",
        "Zeile\n\n  mehr\n",
        "\\n",
        "<<",
        "=",
        "...",
        "---",
    ),
)
KEYS = ("name", "id", "categories", "contact", "phone", "no", "ä b", "x-y", "venue", "1")


class Free:
    """A shape that knows nothing but an order of some keys."""

    def order(self, path: tuple[str | int, ...]) -> tuple[str, ...]:
        return ("id", "name", "contact") if not path else ()

    def is_text(self, path: tuple[str | int, ...]) -> bool | None:
        return {"phone": True, "name": True, "categories": False}.get(str(path[-1]))


def value(chance: random.Random, depth: int) -> Any:  # noqa: ANN401 - any value
    kind = chance.random()
    if depth > 3 or kind < 0.5:
        return chance.choice(WORDS) if chance.random() < 0.93 else None
    if kind < 0.75:
        return {key: value(chance, depth + 1) for key in chance.sample(KEYS, chance.randrange(4))}
    return [value(chance, depth + 1) for _ in range(chance.randrange(4))]


class Scribe:
    """Writes a value as people and programs write: any style that says it, comments anywhere."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.comments: list[str] = []

    def comment(self) -> str:
        self.comments.append(f"# Notiz {len(self.comments)}: x")
        return self.comments[-1]

    def lines(self, said: Any) -> Iterator[str]:  # noqa: ANN401 - any value
        entries = said.items() if isinstance(said, dict) else enumerate(said)
        for key, inner in entries:
            if self.chance.random() < 0.15:
                yield self.comment()
            start = f"{self.quoted(str(key))}:" if isinstance(said, dict) else "-"
            yield from self.entry(start, inner)

    def entry(self, start: str, inner: Any) -> Iterator[str]:  # noqa: ANN401
        nested = isinstance(inner, dict | list) and inner
        if nested and self.chance.random() < 0.6:
            beside = f" {self.comment()}" if self.chance.random() < 0.15 else ""
            yield start + beside
            yield from self.indented(inner)
            return
        after = f"   {self.comment()}" if self.chance.random() < 0.15 else ""
        yield f"{start} {self.flow(inner)}{after}"

    def indented(self, inner: Any) -> Iterator[str]:  # noqa: ANN401
        more = " " * self.chance.choice((1, 2, 4))
        for line in self.lines(inner):
            yield more + line

    def flow(self, said: Any) -> str:  # noqa: ANN401 - any value
        if isinstance(said, dict):
            return (
                "{" + ", ".join(f"{self.quoted(k)}: {self.flow(v)}" for k, v in said.items()) + "}"
            )
        if isinstance(said, list):
            return "[" + ", ".join(map(self.flow, said)) + "]"
        return "~" if said is None else self.quoted(said)

    def quoted(self, text: str) -> str:
        bare = re.fullmatch(r"[a-zA-Zä][\w -]*[\wä]", text) and text.lower() != "null"
        if bare and self.chance.random() < 0.6:
            return text
        if "\n" in text or self.chance.random() < 0.4:
            escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
            return f'"{escaped}"'
        return "'" + text.replace("'", "''") + "'"


def comments(text: str) -> Counter[str]:
    return Counter(re.findall(r"# Notiz \d+: x", text))


def test_a_thousand_documents_keep_their_meaning_and_their_comments() -> None:
    commented = 0
    for seed in range(DOCUMENTS):
        chance = random.Random(seed)  # noqa: S311
        scribe = Scribe(chance)
        said = {key: value(chance, 0) for key in chance.sample(KEYS, 5)}
        text = "\n".join((*scribe.lines(said), "")) + (scribe.comment() + "\n")
        before, problems = parse(text, "x.yaml")
        assert problems == ()
        after = canonical(text, Free())
        assert parse(after, "x.yaml")[0].value == before.value, text
        assert comments(after) == Counter(scribe.comments), text
        assert canonical(after, Free()) == after, text
        commented += len(scribe.comments)
    assert commented > DOCUMENTS


@pytest.mark.parametrize(("content", "schemas"), [(CONTENT, "../schemas"), (SECOND_DISTRICT, "")])
def test_our_own_content_is_written_so(content: Path, schemas: str) -> None:
    files = files_in(content)
    looked_at = {path: formatted(raw, path, schemas) for path, raw in files.items()}
    assert sum(it is not None for it in looked_at.values()) > 20
    assert [path for path, it in looked_at.items() if it not in {None, files[path]}] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("name: 'Tee'\nid: tee\n", "id: tee\nname: Tee\n"),
        ('phone: "0151"\n', "phone: '0151'\n"),
        ("phone: 0151\n", "phone: '0151'\n"),
        ("categories: no\n", "categories: no\n"),
        ("name:   Tee   # gut\n", "name: Tee # gut\n"),
        ("# oben\nname: a\n# zu id\nid: b\n", "# zu id\nid: b\n# oben\nname: a\n"),
        ("# Datei\n\nname: a\nid: b\n", "# Datei\n\nid: b\nname: a\n"),
        (
            "# yaml-language-server: $schema=x\nname: a\nid: b\n",
            "# yaml-language-server: $schema=x\nid: b\nname: a\n",
        ),
        ("x-y: [ a,b , 'c, d' ]\n", "x-y: [a, b, 'c, d']\n"),
        ("x-y: [a, # eins\n  b]\n", "x-y: [a, b] # eins\n"),
        ("x-y: {a: 1, b: [c]}\n", "x-y:\n  a: 1\n  b: [c]\n"),
        (
            "x-y:\n    - a: 1\n      b: 2\n    # vor c\n    - c: 3\n",
            "x-y:\n  - a: 1\n    b: 2\n  # vor c\n  - c: 3\n",
        ),
        (
            "venue: >-\n    lang\n    und breit\n\n    Absatz\nid: a\n",
            "id: a\nvenue: >-\n  lang\n  und breit\n\n  Absatz\n",
        ),
        ("venue: |  # wörtlich\n  a\n   b\n", "venue: | # wörtlich\n  a\n   b\n"),
        ("venue:\n", "venue:\n"),
        ("venue: ''\n", "venue: ''\n"),
        ("# nur das\n", "# nur das\n"),
        ("", ""),
    ],
)
def test_files_look_as_editors_expect(before: str, after: str) -> None:
    assert canonical(before, Free()) == after
