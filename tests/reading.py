"""Reading finished pages with the standard library's parser, independent of how they are made."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from posixpath import normpath
from urllib.parse import unquote, urlsplit

ADDRESSES = {"href", "src", "srcset", "action", "poster", "data"}


@dataclass(slots=True)
class Document:
    """What a page refers to, what can be referred to in it, and its words."""

    references: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The page's words with single spaces."""
        return " ".join(" ".join(self.words).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.document = Document()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.document.references += [value for name, value in values.items() if name in ADDRESSES]
        if tag == "meta" and values.get("http-equiv") == "refresh":
            self.document.references.append(values["content"].partition("url=")[2])
        if "id" in values:
            self.document.ids.append(values["id"])

    def handle_data(self, data: str) -> None:
        self.document.words.append(data)


def read(html: str) -> Document:
    """Return what is in a page."""
    reader = _Reader()
    reader.feed(html)
    return reader.document


def is_internal(reference: str) -> bool:
    """Say whether a reference stays inside the site."""
    return not urlsplit(reference).scheme


def resolved(reference: str, page: str) -> tuple[str, str]:
    """Return path and fragment that an internal reference on `page` leads to (RFC 3986)."""
    parts = urlsplit(reference)
    folder = page.rpartition("/")[0]
    path = normpath(f"{folder}/{unquote(parts.path)}".lstrip("/")) if parts.path else page
    return path, unquote(parts.fragment)


def main_of(html: str) -> str:
    """Return the `<main>` of a page, which no menu and no file name of a style sheet changes."""
    start, end = html.index("<main"), html.index("</main>")
    return html[start:end] + "</main>\n"
