"""The Nu HTML Checker, the reference checker of the HTML standard, finds no error in any page."""

import json
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.building import ROOT
from tools.find_java import java_path

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def messages(*arguments: str | Path) -> list[dict[str, Any]]:
    checked = subprocess.run(
        [java_path(), "-jar", CHECKER, "--no-langdetect", "--format", "json", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    found: list[dict[str, Any]] = json.loads(checked.stderr)["messages"]
    return found


def errors(found: list[dict[str, Any]]) -> list[str]:
    """Return the errors in words and print the rest: once each, with how often it was said."""
    rest = Counter(it["message"] for it in found if it["type"] != "error")
    for text, times in rest.items():
        print(f"{times} ×: {text}")  # noqa: T201 - pytest shows it with -rP
    return [
        f"{it.get('url', '')}:{it.get('lastLine', 0)}: {it['message']}: {it.get('extract', '')}"
        for it in found
        if it["type"] == "error"
    ]


@pytest.mark.parametrize("site", ["real", "second", "demo"])
def test_no_page_has_an_error(request: pytest.FixtureRequest, site: str) -> None:
    folder: Path = request.getfixturevalue(f"{site}_site_folder")
    assert errors(messages("--skip-non-html", folder)) == []


def test_the_style_sheet_has_no_error(real_site_folder: Path) -> None:
    (sheet,) = (real_site_folder / "assets").glob("site-*.css")
    assert errors(messages("--css", sheet)) == []


def test_errors_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<!doctype html><title>a</title><p id=a><p id=a><b>")
    (tmp_path / "a.css").write_text("a { colour: red }")
    assert len(errors(messages("--skip-non-html", tmp_path))) >= 2
    assert errors(messages("--css", tmp_path / "a.css"))
