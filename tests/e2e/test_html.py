"""The Nu HTML Checker, the reference checker of the HTML standard, finds no error in any page."""

import json
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

from tests.building import ROOT
from tools.find_java import java_path

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


OPTIONS = ("--skip-non-html", "--also-check-css", "--no-langdetect", "--format", "json")


def messages(*folders: Path) -> list[dict[str, Any]]:
    """Check all pages and style sheets at once: Java takes longer to start than to check."""
    checked = subprocess.run(
        [java_path(), "-jar", CHECKER, *OPTIONS, *folders],
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


def test_no_page_and_no_style_sheet_has_an_error(
    real_site_folder: Path, second_site_folder: Path, demo_site_folder: Path
) -> None:
    assert errors(messages(real_site_folder, second_site_folder, demo_site_folder)) == []


def test_errors_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<!doctype html><title>a</title><p id=a><p id=a><b>")
    (tmp_path / "a.css").write_text("a { colour: red }")
    found = errors(messages(tmp_path))
    assert {error.partition(":")[2].partition(":")[0][-4:] for error in found} == {"html", ".css"}
