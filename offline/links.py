"""Links in pages, written the same way wherever the page stands, so that equal lines are equal.

`../angebot/x.html` on a page in a folder and `angebot/x.html` on one beside it become the same; a
sign that no text of a page has marks what was changed. `client/links.js` writes them back, letter
by letter.
"""

import re

MARK = "\x1f"
"""May not stand in HTML (WHATWG HTML, 13.2.3.5: control characters), so no page has it."""
_LINK = re.compile(r'="((?:\.\./)*[^":?#/\s\x1f]+(?:/[^":?#/\s\x1f]+)*\.[a-z0-9]+)(?=["?#])')


def rooted(text: str, path: str) -> str:
    """Return the text of a file with its links as they are from the root of the site.

    Only of pages: HTML at a site-relative `path`. What would not come back as it was stays.
    Raises ValueError for a page that has the mark.
    """
    if not path.endswith(".html"):
        return text
    if MARK in text:
        raise ValueError(f"control character U+001F in {path}")
    folder = path.split("/")[:-1]

    def from_root(link: re.Match[str]) -> str:
        way = link[1].split("/")
        ups = way.count("..")
        down = way[ups:]
        target = [*folder[: len(folder) - ups], *down]
        known = down and ups <= len(folder) and _way(target, folder) == way
        return f'="{MARK}{"/".join(target)}' if known else link[0]

    return _LINK.sub(from_root, text)


def _way(target: list[str], folder: list[str]) -> list[str]:
    """Return the way from a folder to a file: up as far as they differ, then down."""
    shared = 0
    while shared < min(len(folder), len(target) - 1) and folder[shared] == target[shared]:
        shared += 1
    return [".."] * (len(folder) - shared) + target[shared:]
