"""Every rule that content is checked against, and why there is such a rule, for editors."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

from generator.yamlio import parse

_FILE = Path(__file__).with_suffix(".yaml")


@cache
def chapters() -> Mapping[str, Mapping[str, str]]:
    """Return the German reasons of all rules by their names, in chapters."""
    document, _ = parse(_FILE.read_text(encoding="utf-8"), _FILE.name)
    return cast("Mapping[str, Mapping[str, str]]", document.value)


def reasons() -> Mapping[str, str]:
    """Return why there is a rule, in a German sentence or two, by its name."""
    return {rule: why for rules in chapters().values() for rule, why in rules.items()}
