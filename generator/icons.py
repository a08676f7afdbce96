"""Icons of the Lucide set (ISC licence, npm package lucide-static), read at build time."""

import json
import re
from functools import cache
from pathlib import Path

from markupsafe import Markup

FOLDER = Path(__file__).parent.parent / "node_modules" / "lucide-static" / "icons"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def release() -> str:
    """Return which release of the set is installed: pages drawn with another one differ."""
    package = json.loads((FOLDER.parent / "package.json").read_text(encoding="utf-8"))
    return f"{package['name']}=={package['version']}"


def exists(name: str) -> bool:
    """Say whether the set has an icon of this name."""
    return bool(_NAME.fullmatch(name)) and (FOLDER / f"{name}.svg").is_file()


@cache
def icon(name: str) -> Markup:
    """Return the icon as inline SVG, hidden from screen readers: the text beside it says it.

    Inline, because a file of symbols cannot be used from pages opened from a folder.
    """
    source = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    shapes = re.search(r"<svg[^>]*>(.*)</svg>", source, re.DOTALL)
    if shapes is None:
        raise ValueError(name)
    drawing = re.sub(r"\s+", " ", shapes.group(1)).replace(" />", "/>").replace("> <", "><")
    return Markup(  # noqa: S704 - from the pinned package, not from content
        f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{drawing.strip()}</svg>'
    )
