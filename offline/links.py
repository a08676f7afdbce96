"""Links in pages, written the same way wherever the page stands, so that equal lines are equal.

`../angebot/x.html` on a page in a folder and `angebot/x.html` on one beside it become the same; a
sign that no text of a page has marks what was changed. Links to the same page in other languages
end alike on every page, too: another sign stands for the page's own path. `client/links.js` writes
them back, letter by letter.
"""

import re

MARK = "\x1f"
"""May not stand in HTML (WHATWG HTML, 13.2.3.5: control characters), so no page has it."""
OWN = "\x1e"
"""Stands for the path of the page in its edition; it may not stand in HTML either."""
_LINK = re.compile(
    r'="((?:\.\./)*[^":?#/\s\x1e\x1f]+(?:/[^":?#/\s\x1e\x1f]+)*\.[a-z0-9]+)(?=["?#])'
)


def rooted(text: str, path: str, edition: str = "") -> str:
    """Return the text of a file with its links as they are from the root of the site.

    Only of pages: HTML at a site-relative `path`, in the folder of its `edition` (`uk/`). What
    would not come back as it was stays. Raises ValueError for a page that has the marks.
    """
    if not path.endswith(".html"):
        return text
    if MARK in text or OWN in text:
        raise ValueError(f"control character in {path}")
    folder, name = path.split("/")[:-1], path.removeprefix(edition)

    def from_root(link: re.Match[str]) -> str:
        way = link[1].split("/")
        ups = way.count("..")
        down = way[ups:]
        target = [*folder[: len(folder) - ups], *down]
        known = down and ups <= len(folder) and _way(target, folder) == way
        return f'="{MARK}{_with_own("/".join(target), name)}' if known else link[0]

    return _LINK.sub(from_root, text)


def _with_own(target: str, name: str) -> str:
    ends_alike = target == name or target.endswith(f"/{name}")
    return target[: -len(name)] + OWN if ends_alike else target


def _way(target: list[str], folder: list[str]) -> list[str]:
    """Return the way from a folder to a file: up as far as they differ, then down."""
    shared = 0
    while shared < min(len(folder), len(target) - 1) and folder[shared] == target[shared]:
        shared += 1
    return [".."] * (len(folder) - shared) + target[shared:]
