"""Every icon that code, templates and content name is in the icon set."""

import ast
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from generator import icons
from generator.load import load
from generator.pages import facts
from generator.render import DRAWINGS, TEMPLATES
from tests.building import CONTENT, ROOT, SECOND_DISTRICT

PARSER = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)


def filtered(name: str) -> set[str]:
    """Return the texts that templates write before a filter: `{{ "menu" | icon }}`."""
    return {
        node.node.value
        for file in TEMPLATES.rglob("*.html")
        for node in PARSER.parse(file.read_text("utf-8")).find_all(nodes.Filter)
        if node.name == name and isinstance(node.node, nodes.Const)
    }


def named_in_code() -> Iterator[str]:
    """Yield the texts that page modules give as an icon, by name or in a FactGroup's place."""
    place = [it.name for it in fields(facts.FactGroup)].index("icon")
    showing = (ROOT / "generator" / folder for folder in ("pages", "changes"))
    for module in (file for folder in showing for file in folder.glob("*.py")):
        for call in ast.walk(ast.parse(module.read_text("utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            given = [it.value for it in call.keywords if it.arg == "icon"]
            if isinstance(call.func, ast.Name) and call.func.id == "FactGroup":
                given += call.args[place : place + 1]
            yield from (text for it in given for text in texts_in(it))


def texts_in(expression: ast.expr) -> Iterator[str]:
    """Yield the texts that an expression may be: `term.icon or "info"`."""
    match expression:
        case ast.Constant(value=str(text)) if text:
            yield text
        case ast.BoolOp(values=choices):
            yield from (text for it in choices for text in texts_in(it))
        case ast.IfExp(body=one, orelse=other):
            yield from (*texts_in(one), *texts_in(other))


def icons_of(record: object) -> Iterator[str]:
    """Yield the icons a record names, in all its parts."""
    if isinstance(record, tuple):
        for part in record:
            yield from icons_of(part)
    elif hasattr(record, "__pydantic_fields__") or is_dataclass(record):
        for name, part in vars(record).items():
            if name == "icon" and isinstance(part, str):
                yield part
            yield from icons_of(part)


def missing(names: set[str]) -> list[str]:
    assert names
    return [name for name in sorted(names) if not icons.exists(name)]


def test_icons_of_templates_exist() -> None:
    assert missing(filtered("icon")) == []


def test_drawings_of_templates_exist() -> None:
    drawn = {file.stem for file in DRAWINGS.iterdir()}
    assert filtered("drawing")
    assert filtered("drawing") <= drawn


def test_icons_of_code_exist() -> None:
    assert missing(set(named_in_code())) == []


@pytest.mark.parametrize("content", [CONTENT, SECOND_DISTRICT], ids=["real", "second"])
def test_icons_of_content_exist(content: Path) -> None:
    named = {name for entry in load(content).entries for name in icons_of(entry.record)}
    assert missing(named) == []
