"""Markdown in, safe HTML out.

Raw HTML is shown as text, then nh3 keeps a short list of tags: two independent guards, because
content arrives by pull request. Links lead to http(s), mailto, tel, or inside the site.
"""

import re
from functools import partial
from threading import local
from urllib.parse import urlsplit

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

from generator.urls import relative

TAGS = frozenset(
    {
        *("p", "br", "strong", "em", "a", "h2", "h3", "h4", "ul", "ol", "li", "blockquote"),
        *("table", "thead", "tbody", "tr", "th", "td"),
    }
)
ATTRIBUTES = {"a": {"href"}}
SCHEMES = frozenset({"http", "https", "mailto", "tel"})

TO_FILL_IN = re.compile(r"\[\[((?:(?!\[\[|\]\]).)+)\]\]", re.DOTALL)
"""What the operator of a site still has to write: `[[bitte ergänzen: Anschrift]]`."""

_engines = local()


def _engine() -> Markdown:
    """Return this thread's converter; making one costs more than using it."""
    if not hasattr(_engines, "markdown"):
        engine = Markdown(extensions=["tables", "sane_lists"], output_format="html")
        # Raw HTML becomes text.
        engine.preprocessors.deregister("html_block")
        engine.inlinePatterns.deregister("html")
        # Pictures from anywhere would be third-party requests.
        for pattern in ("image_link", "image_reference", "short_image_ref"):
            engine.inlinePatterns.deregister(pattern)
        _engines.markdown = engine
    made: Markdown = _engines.markdown
    return made.reset()


def render_markdown(text: str, page: str) -> Markup:
    """Return the HTML of a Markdown text for the page at the site-relative path `page`.

    Headings start at h2, because the page has the h1. Links `/konzept.html` lead to that page of
    the site from wherever this page is; links nobody may follow lose their target.
    """
    html = _engine().convert(_below_title(text))
    clean = nh3.clean(
        html,
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        attribute_filter=partial(_attribute, page),
        url_schemes=set(SCHEMES),
        link_rel=None,
    )
    marked = TO_FILL_IN.sub(r'<mark class="to-fill-in">\1</mark>', clean)
    # Column headings name their column for screen readers; wide tables scroll in themselves.
    scoped = marked.replace("<th>", '<th scope="col">')
    scrolling = scoped.replace("<table>", '<div class="table-scroll" tabindex="0"><table>')
    return Markup(scrolling.replace("</table>", "</table></div>"))  # noqa: S704 - cleaned above


def plain(text: str) -> Markup:
    """Return one line of text with what has to be filled in marked."""
    return Markup(TO_FILL_IN.sub(r'<mark class="to-fill-in">\1</mark>', str(escape(text))))  # noqa: S704


def _below_title(text: str) -> str:
    return re.sub(r"^# (?=\S)", "## ", text, flags=re.MULTILINE)


def _attribute(page: str, tag: str, name: str, value: str) -> str | None:
    return _link(value, page) if (tag, name) == ("a", "href") else value


def _link(target: str, page: str) -> str | None:
    """Return what a link says on this page, or None for a target that is not allowed."""
    if not is_allowed_link(target):
        return None
    return relative(target[1:], page) if target.startswith("/") else target


def is_allowed_link(target: str) -> bool:
    """Say whether a link may stand in content: http(s), mailto, tel, `/path` or `#fragment`."""
    if target.startswith(("//", "/\\")):
        return False
    if target.startswith(("/", "#")):
        return True
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    if parts.scheme in {"http", "https"}:
        return bool(parts.hostname) and "@" not in parts.netloc
    return parts.scheme in SCHEMES


_LINK = re.compile(
    r"\]\(\s*<?((?:\([^()\s]*\)|[^)\s>])+)|^ {0,3}\[[^\]\n]+\]:[ \t]*<?([^\s>]+)", re.MULTILINE
)


def links_in(text: str) -> tuple[tuple[str, int], ...]:
    """Return the targets of the links of a Markdown text, each with its line from 0."""
    return tuple(
        (match.group(1) or match.group(2), text.count("\n", 0, match.start()))
        for match in _LINK.finditer(text)
    )


MAX_BRACKETS = 500
"""Opening brackets in one text: what thousands of them cost the converter grows with their cube."""

_NESTED_LISTS = re.compile(r"^(?:[ \t]*(?:[-+*]|\d{1,9}\.)(?=[ \t])){10}", re.MULTILINE)
"""Ten list marks on one line: hundreds are more than the converter's recursion can follow."""


def too_complex(text: str) -> int | None:
    """Return the line (from 0) where a text is more than the converter can take, or None."""
    brackets = [match.start() for match in re.finditer(r"\[", text)]
    if len(brackets) > MAX_BRACKETS:
        return text.count("\n", 0, brackets[MAX_BRACKETS])
    nested = _NESTED_LISTS.search(text)
    return text.count("\n", 0, nested.start()) if nested else None
