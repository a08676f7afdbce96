"""Readable ids."""

import re

from generator.suggest import as_id

_ADDITIONS = re.compile(r"\(.*?\)|\be\. V\.")


def slug(name: str) -> str:
    """Return a name as an id: "Musterhilfe Herten e. V." becomes `musterhilfe-herten`."""
    return as_id(_ADDITIONS.sub(" ", name))


def numbered(base: str, number: int) -> str:
    """Return the id of the `number`-th thing of that name, the first without a number."""
    return base if number == 1 else f"{base}-{number}"
