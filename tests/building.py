"""Building as people do it, by the command line, and looking at what came out."""

import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "content"
SECOND_DISTRICT = ROOT / "tests" / "second_district"

TODAY = date(2026, 11, 23)
"""The day that all tests build for."""
EPOCH = str(int(datetime.combine(TODAY, datetime.min.time(), UTC).timestamp()))


def run(
    *arguments: str | Path,
    environment: Mapping[str, str] | None = None,
    umask: int = -1,
    program: Path = ROOT,
) -> subprocess.CompletedProcess[str]:
    """Run build.py in a process of its own, for TODAY unless the environment says otherwise."""
    return subprocess.run(
        [sys.executable, program / "build.py", *arguments],
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, **(environment or {})},
        umask=umask,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )


def build(content: Path, site: Path, *options: str) -> Path:
    """Build a content folder from scratch and return the folder of the site."""
    built = run("build", "--no-cache", "--content", content, "--site", site, *options)
    assert built.returncode == 0, built.stdout + built.stderr
    return site


def files_in(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its relative path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def pages_in(folder: Path) -> dict[str, str]:
    """Return the HTML of every page below a folder by its relative path."""
    return {
        path: content.decode()
        for path, content in files_in(folder).items()
        if path.endswith(".html")
    }
