"""Text in another language than its page: it says so, to browsers and to those who listen.

Content is written in one language and shown on pages of many. What is not translated must be told
apart there: for screen readers (WCAG 2.2, success criterion 3.1.2, Language of Parts), and so that
German words keep their order among Arabic ones (Unicode Standard Annex 9). Such a text carries a
mark at each end from the moment an edition takes it over until its page is printed. So it can be
put into sentences, lists and links like any other, and nothing in between needs to know.

The marks are private characters, which content may not hold (generator/textio.py).
"""

import re

_START, _END = "\ue000", "\ue001"
_MARKS = re.compile(f"[{_START}{_END}]")
# Tags and what may hold no tags.
_NO_TAGS_WITHIN = re.compile(
    rf"(<(title|option|script|text)\b.*?</\2>|<[^>]*>)|({_START})|({_END})", re.DOTALL
)


def foreign(text: str) -> str:
    """Return a text marked as being in the language of the content; an empty one has no language.

    Marks that are in it already are not doubled.
    """
    return f"{_START}{unmarked(text)}{_END}" if text else text


def whole(text: str) -> str:
    """Return a text that was put together of foreign parts as one: an address is read in one go."""
    return foreign(text) if _START in text else text


def is_foreign(text: str) -> bool:
    """Say whether a whole text is marked."""
    return text.startswith(_START) and text.find(_END) == len(text) - 1


def unmarked(text: str) -> str:
    """Return a text without marks, for all that is not HTML: addresses, feeds, sorting."""
    return _MARKS.sub("", text)


def told_apart(html: str, language: str) -> str:
    """Return HTML with elements instead of marks; `language` is that of the content (BCP 47).

    Attributes, and elements that hold nothing but text, only lose their marks. Scripts keep them:
    they are texts for a script that knows about them.
    """

    def replaced(match: re.Match[str]) -> str:
        whole, element, start, _ = match.groups()
        if whole:
            return whole if element == "script" else unmarked(whole)
        return f'<span lang="{language}" dir="ltr">' if start else "</span>"

    # Pages in the language of the content have none.
    return _NO_TAGS_WITHIN.sub(replaced, html) if _START in html else html
