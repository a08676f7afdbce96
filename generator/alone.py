"""An edition by itself: pages without the ways to other languages, which are not there."""

import re
from dataclasses import replace

from generator.product import Product

_WAYS = re.compile(
    r'<details class="menu-languages.*?</details>\n'
    r'|<ul class="language-row".*?</ul>\n'
    r'| <a href="[^"]*" hreflang="[^"]*"[^>]*>[^<]*</a>',
    re.DOTALL,
)
"""As templates/components/languages.html writes them."""


def alone(file: Product) -> Product:
    """Return a file as it is in an archive of one language; only pages differ."""
    if not file.path.endswith(".html"):
        return file
    return replace(file, content=_WAYS.sub("", file.content.decode()).encode())
