"""Text as Markdown in which it stays text, on GitHub and GitLab alike.

Both turn more than Markdown into links: @names, #12, !12, GH-12, ids of commits, addresses. They
look for them in the finished text, so that a backslash does not help; a zero-width space does.
"""

import re

BREAK = "&#8203;"
"""A zero-width space, in a form that is seen in the source."""

_SPECIAL = re.compile(
    r"""
      (?P<commit>\b[0-9a-f]{7,}\b)
    | (?P<joined>\b(?:GH|GL)-(?=\d) | \bwww\. | :(?=//|[\w+-]+:) | [@\#!~%^*])
    | (?P<sign>[&<>$()+\-.:=\[-`{-}])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ENTITIES = {"&": f"&amp;{BREAK}", "<": "&lt;", ">": "&gt;", "$": "<span>$</span>"}
_COMMIT_PART = 6
"""An abbreviated id of a commit has at least seven digits."""


def escaped(text: str) -> str:
    """Return a text as one line of Markdown that shows just this text."""
    return _SPECIAL.sub(_harmless, " ".join(text.split()))


def escaped_lines(text: str) -> str:
    """Return a text as a line of Markdown in which its own lines are kept, for cells of tables."""
    return "<br>".join(escaped(line) for line in text.split("\n"))


def _harmless(match: re.Match[str]) -> str:
    found = match.group()
    if match.lastgroup == "commit":
        parts = (found[at : at + _COMMIT_PART] for at in range(0, len(found), _COMMIT_PART))
        return BREAK.join(parts)
    if match.lastgroup == "joined":
        return f"{found[:-1]}\\{found[-1]}{BREAK}"
    return _ENTITIES.get(found, f"\\{found}")
