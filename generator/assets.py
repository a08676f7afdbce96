"""Styles, scripts and pictures under names that change with their content, cached for ever."""

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from generator.product import Product

STATIC = Path(__file__).parent.parent / "static"
STYLE = "site.css"
NO_SCRIPTS: Mapping[str, bytes] = MappingProxyType({})


def assets(scripts: Mapping[str, bytes] = NO_SCRIPTS) -> Mapping[str, Product]:
    """Return the assets by the name that templates use, `scripts` among them.

    The style sheets static/css/*.css become one, in the order of their names: one request, and the
    cascade is visible in the folder.
    """
    css = "\n".join(
        file.read_text(encoding="utf-8") for file in sorted((STATIC / "css").glob("*.css"))
    )
    found = {STYLE: _product(STYLE, _compact(css).encode())}
    for file in sorted((STATIC / "images").iterdir()):
        found[file.name] = _product(file.name, file.read_bytes())
    return found | {name: _product(name, script) for name, script in scripts.items()}


def _product(name: str, content: bytes) -> Product:
    stem, dot, ending = name.rpartition(".")
    digest = sha256(content).hexdigest()[:10]
    return Product(f"assets/{stem}-{digest}{dot}{ending}", content)


def _compact(css: str) -> str:
    """Drop comments and indentation; the rest is the author's."""
    without_comments = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*\n\s*", "\n", without_comments).strip() + "\n"
