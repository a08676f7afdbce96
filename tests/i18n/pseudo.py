"""A language in which every text is the German one in brackets: what has none was forgotten."""

import re
from gettext import NullTranslations
from html.parser import HTMLParser

from babel import Locale

from generator.i18n import Words

LANGUAGE = "uk"
_VOID = frozenset(
    {"meta", "link", "input", "br", "img", "hr", "path", "circle", "rect", "progress"}
)
_READ_ALOUD = frozenset({"aria-label", "alt", "placeholder", "title"})


class _Bracketed(NullTranslations):
    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - gettext's own
        return f"⟦{message}⟧"


def pseudo() -> Words:
    """Return the words of the language; days and numbers are Ukrainian."""
    return Words(LANGUAGE, "ltr", _Bracketed(), Locale("uk"), reviewed=False)


class _Spoken(HTMLParser):
    """What a page says in its own language, by the texts of its elements and attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        language = values.get("lang") or (self.open[-1][1] if self.open else "")
        if values.get("translate") == "no" or tag in {"script", "style", "title"}:
            language = ""
        if language == LANGUAGE:
            self.said += [text for name, text in values.items() if _is_read(name)]
        if tag not in _VOID:
            self.open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][1] == LANGUAGE:
            self.said.append(data)


def _is_read(attribute: str) -> bool:
    """Say whether somebody gets to read an attribute; scripts show those with data."""
    return attribute in _READ_ALOUD or attribute.startswith("data-")


def forgotten(html: str, names: frozenset[str]) -> list[str]:
    """Return Latin words that a page says in its own language and that are not in brackets.

    names: proper names, which are the same in all languages.
    """
    reader = _Spoken()
    reader.feed(html)
    text = "\0".join(reader.said)
    # A sentence in brackets may hold texts in brackets, and German ones that were left out.
    while "⟦" in text and (shorter := re.sub("⟦[^⟦⟧]*⟧", "", text)) != text:
        text = shorter
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "")
    return [it.strip() for it in text.split("\0") if re.search("[A-Za-zÄÖÜäöüß]{2}", it)]
