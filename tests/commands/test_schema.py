"""`build.py schema`, run as people run it."""

import shutil
from pathlib import Path

from tests.building import ROOT, files_in, run


def test_schemas_are_written_beside_the_program(tmp_path: Path) -> None:
    program = tmp_path / "program"
    code = ("commands", "generator", "offline", "search", "tools")
    for part in (*code, "content", "docs", "schemas"):
        shutil.copytree(ROOT / part, program / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "build.py", program)
    (program / "schemas" / "offer.schema.json").write_text("veraltet")
    assert run("schema", program=program).returncode == 0
    assert files_in(program / "schemas") == files_in(ROOT / "schemas")
