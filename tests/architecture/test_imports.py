"""The layers of the program hold; `pyproject.toml` says which they are."""

import subprocess
import sys
import tomllib
from pathlib import Path

from tests.building import ROOT

LINT = Path(sys.executable).parent / "lint-imports"
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]


def test_imports_keep_the_contracts() -> None:
    linted = subprocess.run(
        [LINT, "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert linted.returncode == 0, linted.stdout + linted.stderr
    assert f"Contracts: {len(CONTRACTS['contracts'])} kept, 0 broken." in linted.stdout


def test_every_third_party_library_that_one_module_uses_is_kept_there() -> None:
    homes = {
        library: contract["allowed_importers"]
        for contract in CONTRACTS["contracts"]
        if contract["type"] == "protected"
        for library in contract["protected_modules"]
    }
    assert homes == {
        "babel": ["generator.i18n"],
        "brotli": ["generator.hosts.precompress"],
        "dateutil": ["generator.recurrence"],
        "dns": ["generator.probe.mail"],
        "email_validator": ["generator.check"],
        "jinja2": ["generator.render"],
        "lunr": ["search.index", "search.segment"],
        "markdown": ["generator.markup"],
        "nh3": ["generator.markup"],
        "openpyxl": ["generator.tables.xlsx"],
        "opening_hours": ["generator.hours"],
        "phonenumbers": ["generator.phone"],
        "rapidfuzz": ["generator.suggest"],
        "watchfiles": ["generator.serve"],
        "yaml": [
            "generator.formatting.comments",
            "generator.formatting.tree",
            "generator.yamlio",
        ],
    }
