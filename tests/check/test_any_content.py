"""Whatever people write into a file, they get problems with a place and a remedy, no traceback."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pipeline import inspect
from tests.building import TODAY
from tests.check.district import BASE

FILES = sorted(str(file.relative_to(BASE)) for file in BASE.rglob("*") if file.is_file())
VALUES = (
    *("", "~", "[]", "{}", "[~]", "- x", "[[x]]", "a: b", "'", '"', "\t", "|", "*a", "&a", "!t"),
    *("-1", "1e9", "nan", "99999999999", "x" * 300, "ä", "\u202e", "---", "...", "%", "@", "<b>"),
    *("0001-01-01", "9999-12-31", "9999-12-31 23:59", "2026-02-30 25:00", "FREQ=WEEKLY;COUNT=3"),
    *("24/7", "easter", "sunrise-sunset", "Feb 29 10:00-12:00", "Mo-Su 00:00-48:00", "kreisweit"),
)
NAMES = ("a.md", "a.de.md", "a.b.c.md", "404.de.md", "cities.yaml", "x.yaml", ".x", "ü.en.md")
CHANGES = st.tuples(
    st.sampled_from(FILES),
    st.integers(0, 60),
    st.sampled_from(["value", "line", "indent", "drop", "rename", "remove"]),
    st.sampled_from(VALUES),
    st.sampled_from(NAMES),
)


def changed(file: Path, at: int, how: str, value: str, name: str) -> None:
    lines = file.read_text("utf-8").split("\n")
    at %= len(lines)
    key = lines[at].partition(":")[0]
    new = {"value": [f"{key}: {value}"], "line": [lines[at], value], "indent": [f" {lines[at]}"]}
    lines[at : at + 1] = new.get(how, [])
    file.write_text("\n".join(lines), "utf-8")
    if how == "rename":
        file.replace(file.with_name(name))
    elif how == "remove":
        file.unlink()


@settings(deadline=None, max_examples=150)
@given(st.lists(CHANGES, min_size=1, max_size=4, unique_by=lambda change: change[0]))
def test_any_content_is_inspected(changes: list[tuple[str, int, str, str, str]]) -> None:
    with TemporaryDirectory() as folder:
        content = Path(shutil.copytree(BASE, Path(folder, "content")))
        for path, at, how, value, name in changes:
            if (content / path).exists():
                changed(content / path, at, how, value, name)
        for problem in inspect(content, TODAY).problems:
            assert problem.line
            assert problem.column
            assert problem.message.endswith((".", "?"))
            assert problem.remedy.endswith((".", "?"))
