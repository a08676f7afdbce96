"""Templates make no decisions: what they show was chosen, sorted, counted and worded before."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from generator.render import TEMPLATES

FILES = sorted(TEMPLATES.rglob("*.html"))
PARSER = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)

ALLOWED = (
    nodes.Template,
    nodes.Extends,
    nodes.Block,
    nodes.FromImport,
    nodes.Macro,
    nodes.Output,
    nodes.TemplateData,
    nodes.For,
    nodes.If,
    nodes.Not,
    nodes.Name,
    nodes.Getattr,
    nodes.Tuple,
    nodes.Const,
    nodes.Filter,
    nodes.Call,
)
"""Everything else is a decision: set, comparisons, and/or, arithmetic, `~`, tests, subscripts …"""

ABOUT_THE_PAGE = {"barrier_report", "in_language"}
"""What depends on the page that is printed, and so cannot be in its frame."""
FILTERS = {"url", "absolute_url", "asset", "icon", "drawing", "markdown", "plain", *ABOUT_THE_PAGE}
GIVEN = {"page", "view", "layout", "main_menu", "footer_menu", "loop"}
"""What generator/render.py hands to a page, and the place in a loop."""


def complaints(tree: nodes.Template) -> Iterator[str]:
    """Yield what a template does beyond showing what it was given."""
    macros = macro_names(tree)
    for node in descendants(tree):
        where = f"line {node.lineno}: "
        if not isinstance(node, ALLOWED):
            yield where + type(node).__name__
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            yield f"{where}filter {node.name}"
        if isinstance(node, nodes.Call) and not is_macro_call(node, macros):
            yield where + "call of something that is no macro"
        if isinstance(node, nodes.For) and (node.test is not None or node.recursive):
            yield where + "loop that chooses"


def descendants(tree: nodes.Node) -> Iterator[nodes.Node]:
    for child in tree.iter_child_nodes():
        yield child
        yield from descendants(child)


def macro_names(tree: nodes.Template) -> set[str]:
    own = {macro.name for macro in tree.find_all(nodes.Macro)}
    names = [name for it in tree.find_all(nodes.FromImport) for name in it.names]
    return own | {name if isinstance(name, str) else name[1] for name in names}


def is_macro_call(call: nodes.Call, macros: set[str]) -> bool:
    return isinstance(call.node, nodes.Name) and call.node.name in {"_", *macros}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(TEMPLATES).as_posix())
def test_a_template_only_shows(file: Path) -> None:
    assert list(complaints(PARSER.parse(file.read_text("utf-8")))) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(TEMPLATES).as_posix())
def test_a_template_knows_only_what_it_is_given(file: Path) -> None:
    tree = PARSER.parse(file.read_text("utf-8"))
    names = list(tree.find_all(nodes.Name))
    arguments = {it.name for it in names if it.ctx in {"param", "store"}}
    read = {it.name for it in names if it.ctx == "load"}
    assert read - arguments - macro_names(tree) - {"_"} <= GIVEN


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(TEMPLATES).as_posix())
def test_a_template_uses_all_it_imports(file: Path) -> None:
    tree = PARSER.parse(file.read_text("utf-8"))
    read = {it.name for it in tree.find_all(nodes.Name) if it.ctx == "load"}
    assert {name for it in tree.find_all(nodes.FromImport) for name in it.names} <= read


FRAMES = {"pages": ("base.html",), "report": ("editors.html",), "todo": ("editors.html",)}
"""What the templates of a folder may be put into."""


def test_pages_build_on_their_frame_and_components_on_components_only() -> None:
    for file in FILES:
        tree = PARSER.parse(file.read_text("utf-8"))
        imports = [it.template for it in tree.find_all(nodes.FromImport)]
        used = [*imports, *(it.template for it in tree.find_all(nodes.Extends))]
        names = [it.value for it in used if isinstance(it, nodes.Const)]
        assert len(names) == len(used)
        allowed = ("components/", *FRAMES.get(file.parent.name, ()))
        assert [name for name in names if not name.startswith(allowed)] == []


@pytest.mark.parametrize(
    "source",
    [
        "{% set a = view.b %}",
        "{% if view.a == 1 %}x{% endif %}",
        "{% if view.a is none %}x{% endif %}",
        "{% if view.a and view.b %}x{% endif %}",
        "{{ view.a + 1 }}",
        "{{ -view.a }}",
        "{{ view.a ~ view.b }}",
        "{{ view.a | safe }}",
        "{{ view.a | length }}",
        "{{ view.a() }}",
        "{{ view.a[0] }}",
        "{{ 'a' if view.a else 'b' }}",
        "{{ range(3) }}",
        "{% for a in view.b if a %}x{% endfor %}",
        "{% include 'base.html' %}",
        "{% autoescape false %}{{ view.a }}{% endautoescape %}",
    ],
)
def test_decisions_are_found(source: str) -> None:
    assert list(complaints(PARSER.parse(source)))
