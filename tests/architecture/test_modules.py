"""The program stays readable: small modules, small functions, names that say something."""

import ast
import re
from pathlib import Path
from statistics import median

from tests.building import ROOT

MODULES = sorted(
    path for folder in ("commands", "generator", "search") for path in (ROOT / folder).rglob("*.py")
)
LONGEST_MODULE, USUAL_MODULE = 200, 100
LONGEST_FUNCTION, USUAL_FUNCTION = 40, 8
NOTHING_SAID = {"util", "utils", "helper", "helpers", "manager", "data", "info", "misc", "common"}


def length(module: Path) -> int:
    return len(module.read_text("utf-8").splitlines())


def functions() -> list[tuple[str, int]]:
    """Return every function by module and name with its length in lines, signature included."""
    return [
        (f"{module.relative_to(ROOT)}:{node.name}", (node.end_lineno or 0) - node.lineno + 1)
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_no_module_is_long() -> None:
    lengths = {str(module.relative_to(ROOT)): length(module) for module in MODULES}
    assert {name: found for name, found in lengths.items() if found > LONGEST_MODULE} == {}
    assert median(lengths.values()) <= USUAL_MODULE


def test_no_function_is_long() -> None:
    lengths = functions()
    assert [(name, found) for name, found in lengths if found > LONGEST_FUNCTION] == []
    assert median(found for _, found in lengths) <= USUAL_FUNCTION


def words(name: str) -> set[str]:
    """Return the words of a name: `OfferManager` has two. “Open data” is a term of its own."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()
    return set(parted.replace("open_data", "opendata").split("_"))


def test_no_name_says_nothing() -> None:
    named = {module.stem for module in MODULES} | {module.parent.name for module in MODULES}
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                named.add(node.name)
    assert [name for name in sorted(named) if words(name) & NOTHING_SAID] == []
    assert words("OfferManager") & NOTHING_SAID


def test_only_the_command_line_prints() -> None:
    printing = [
        str(module.relative_to(ROOT))
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Name) and node.id in {"print", "input", "exit", "breakpoint"}
    ]
    assert printing == []
