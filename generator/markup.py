"""Markdown in, safe HTML out.

Raw HTML is shown as text, then nh3 keeps a short list of tags: two independent guards, because
content arrives by pull request. Links lead to http(s), mailto, tel, or inside the site.
"""

import re
from collections.abc import Iterator
from functools import partial
from html import unescape
from threading import local

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

from generator.foreign import foreign, is_foreign, unmarked
from generator.links import relative
from generator.model.base import SAFE_URL
from generator.urls import Urls

TAGS = frozenset(
    {
        *("p", "br", "strong", "em", "a", "h2", "h3", "h4", "ul", "ol", "li", "blockquote"),
        *("table", "thead", "tbody", "tr", "th", "td"),
    }
)
ATTRIBUTES: dict[str, set[str]] = {"a": {"href"}, "*": set()}
SCHEMES = frozenset({"http", "https", "mailto", "tel"})

# Copies and a ready text (RFC 6068: cc, bcc, body) would speak in the name of who follows the link.
_MAILTO = re.compile(r"mailto:[^\s@?&#%,;:/<>\"]+@[a-zA-Z0-9.-]+(?:\?subject=[^\s&#<>\"]*)?")
_TEL = re.compile(r"tel:\+?[0-9() ./-]+")

TO_FILL_IN = re.compile(r"\[\[((?:(?!\[\[|\]\]).)+)\]\]", re.DOTALL)
"""What the operator of a site still has to write: `[[bitte ergänzen: Anschrift]]`."""

# A tag as nh3 writes it, or what stands between two tags.
_TAG = re.compile(r"""(<[^<>"]*(?:"[^"]*"[^<>"]*)*>)|[^<]+""")

# Without any of these a text reads the same with and without markup; most descriptions have none.
_MARKED_UP = re.compile(r"[\\`*_\[<&|]|^[ \t]*(?:[-+#>=]|\d+\.)", re.MULTILINE)

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


def render_markdown(text: str, page: str, urls: Urls) -> Markup:
    """Return the HTML of a Markdown text for the page at the site-relative path `page`.

    Headings start at h2, because the page has the h1. Links `/konzept.html` lead to that page of
    the site, in the language of `urls`, from wherever this page is; links nobody may follow lose
    their target.
    """
    html = _engine().convert(_below_title(text))
    clean = nh3.clean(
        html,
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        attribute_filter=partial(_attribute, page, urls),
        url_schemes=set(SCHEMES),
        link_rel=None,
    )
    marked = _TAG.sub(lambda part: part.group(1) or _marked(part.group()), clean)
    # Column headings name their column for screen readers; wide tables scroll in themselves.
    scoped = marked.replace("<th>", '<th scope="col">')
    scrolling = scoped.replace("<table>", '<div class="table-scroll" tabindex="0"><table>')
    return Markup(scrolling.replace("</table>", "</table></div>"))  # noqa: S704 - cleaned above


def plain_text(text: str) -> str:
    """Return the words of a Markdown text as they are read on the page, without any markup."""
    if is_foreign(text):
        return foreign(plain_text(unmarked(text)))
    if not _MARKED_UP.search(text):
        return text
    return unescape(nh3.clean(_engine().convert(text), tags=set()))


def plain(text: str) -> Markup:
    """Return one line of text with what has to be filled in marked."""
    return Markup(_marked(str(escape(text))))  # noqa: S704


def _marked(html: str) -> str:
    return TO_FILL_IN.sub(r'<mark class="to-fill-in">\1</mark>', html)


def to_fill_in(text: str) -> Iterator[tuple[str, int]]:
    """Yield what a Markdown text has to be filled in with and its line from 0.

    Brackets that are escaped or written as `&#91;` look the same on the page, so they count.
    """
    as_read = re.sub(r"\\([\[\]])", r"\1", unescape(text))
    for match in TO_FILL_IN.finditer(as_read):
        yield " ".join(match.group(1).split()), as_read.count("\n", 0, match.start())


def _below_title(text: str) -> str:
    return re.sub(r"^# (?=\S)", "## ", text, flags=re.MULTILINE)


def _attribute(page: str, urls: Urls, tag: str, name: str, value: str) -> str | None:
    return _link(value, page, urls) if (tag, name) == ("a", "href") else value


def _link(target: str, page: str, urls: Urls) -> str | None:
    """Return what a link says on this page, or None for a target that is not allowed."""
    if not is_allowed_link(target):
        return None
    if not target.startswith("/"):
        return target
    return relative(urls.in_this_language(target[1:]), page)


def is_allowed_link(target: str) -> bool:
    """Say whether a link may stand in content.

    http(s) as in every field for a web address, mailto with no more than a subject, tel, `/path`
    or `#fragment`.
    """
    if target.startswith(("//", "/\\")):
        return False
    patterns = (SAFE_URL, _MAILTO, _TEL)
    return target.startswith(("/", "#")) or any(it.fullmatch(target) for it in patterns)


_LINK = re.compile(
    r"\]\(\s*<?((?:\([^()\s]*\)|[^)\s>])+)|^ {0,3}\[[^\]\n]+\]:[ \t]*<?([^\s>]+)", re.MULTILINE
)


def links_in(text: str) -> tuple[tuple[str, int], ...]:
    """Return the targets of the links of a Markdown text, each with its line from 0."""
    return tuple(
        (match.group(1) or match.group(2), text.count("\n", 0, match.start()))
        for match in _LINK.finditer(text)
    )


MAX_LINES = 1000
"""Lines of one text: what headings cost the converter grows with their square."""

MAX_COLUMNS = 30
"""Columns of a table: each of its rows gets as many cells as its head has."""

MAX_BRACKETS = 200
"""Opening brackets in one text: what thousands of them cost the converter grows with their cube."""

MAX_BACKTICKS = 200
"""Backticks in one text: what they cost the converter grows with the square of their number."""

_NESTED_LISTS = re.compile(r"^(?:[ \t]*(?:[-+*]|\d{1,9}\.)(?=[ \t])){10}", re.MULTILINE)
"""Ten list marks on one line: hundreds are more than the converter's recursion can follow."""


def too_complex(text: str) -> int | None:
    """Return the line (from 0) where a text is more than the converter can take, or None."""
    for sign, most in (("[", MAX_BRACKETS), ("`", MAX_BACKTICKS)):
        places = [at for at, letter in enumerate(text) if letter == sign]
        if len(places) > most:
            return text.count("\n", 0, places[most])
    if nested := _NESTED_LISTS.search(text):
        return text.count("\n", 0, nested.start())
    lines = text.splitlines()
    # A row of n cells has up to n + 1 strokes.
    wide = (at for at, line in enumerate(lines) if line.count("|") > MAX_COLUMNS + 1)
    return next(wide, MAX_LINES if len(lines) > MAX_LINES else None)
