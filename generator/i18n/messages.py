"""What has to be translated, and how far each language has come (gettext, by Babel).

`build.py i18n` writes what code, templates and content say into the catalogues. A text whose
German changed is not guessed anew: it is missing until somebody translates it again, because a
sentence that nearly fits is worse than one in German that says so.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import write_po

from generator.i18n.catalogues import REVIEWED, TRANSLATIONS, locale_of, read_catalogue, reviewer

ROOT = TRANSLATIONS.parent
_PLACES = (
    ("generator/pages", "python"),
    ("generator/findable", "python"),
    ("generator/i18n", "python"),
    ("generator/machine_readable", "python"),
    ("generator", "python"),
    ("templates/components", "jinja2"),
    ("templates/offline", "jinja2"),
    ("templates/pages", "jinja2"),
    ("templates", "jinja2"),
)
"""Where texts for readers are. What editors read is German only."""
_FOR_EDITORS = frozenset({"templates/editors.html"})
_KEYWORDS: Mapping[str, tuple[int, ...] | None] = {
    "_": None,
    "words": None,
    "self": None,
    "plural": (1, 2),
    "ngettext": (1, 2),
}
_VALUE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the catalogue of a language has come: all texts, and those that lack something."""

    language: str
    texts: int
    missing: tuple[str, ...]
    reviewed: bool


def messages(content: Iterable[tuple[str, str]]) -> Catalog:
    """Return all that has to be translated; `content` are texts with what they are a part of."""
    found = Catalog(project="Integrationsangebote", charset="utf-8", fuzzy=False)
    for place, text in _texts_of_the_program():
        found.add(text, locations=[(place, None)])  # type: ignore[list-item]
    for context, text in content:
        found.add(text, context=context, locations=[(f"content: {context}", None)])  # type: ignore[list-item]
    return found


@cache
def _texts_of_the_program() -> tuple[tuple[str, str | tuple[str, ...]], ...]:
    """Return the texts of code and templates with their files, the same for all languages."""
    return tuple(
        (place, text)
        for folder, method in _PLACES
        for file in sorted(it for it in (ROOT / folder).iterdir() if it.is_file())
        if (place := file.relative_to(ROOT).as_posix()) not in _FOR_EDITORS
        for _, text, _, _ in extract_from_file(method, file, keywords=dict(_KEYWORDS))
        if re.search(r"[^\W\d_]", str(text))
    )


def brought_up_to_date(
    language: str, content: Iterable[tuple[str, str]], folder: Path = TRANSLATIONS
) -> None:
    """Write the catalogue of a language anew: what it had, and what is new, still empty."""
    file = folder / f"{language}.po"
    old = read_catalogue(language, folder) if file.exists() else None
    review = reviewer(language, folder) if old else ""
    file.write_text(_updated(messages(content), language, old, review), encoding="utf-8")


def _updated(template: Catalog, language: str, old: Catalog | None, review: str = "") -> str:
    """Return the catalogue of a language as the text of its file."""
    new = Catalog(locale=str(locale_of(language)), project=template.project, fuzzy=False)
    for message in sorted(_messages(template), key=_place):
        known = old.get(message.id, message.context) if old else None
        said = known.string if known and not known.fuzzy else ""
        new.add(message.id, said, message.locations, context=message.context)
    return _text(new, language, review)


def progress(
    language: str, content: Iterable[tuple[str, str]], folder: Path = TRANSLATIONS
) -> Progress:
    """Return what a catalogue lacks of all that has to be translated."""
    catalogue, wanted = read_catalogue(language, folder), _messages(messages(content))
    missing = tuple(
        f"{_name(message)} {fault}" for message in wanted if (fault := _fault(message, catalogue))
    )
    return Progress(language, len(wanted), missing, bool(reviewer(language, folder)))


def _name(message: Message) -> str:
    """Return a text as one may quote it: „Suche“, with what it is a part of where it is content."""
    text = message.id if isinstance(message.id, str) else message.id[0]
    return f"{message.context}: „{text}“" if message.context else f"„{text}“"


def _messages(catalogue: Catalog) -> Sequence[Message]:
    return [it for it in catalogue if it.id]


def _place(message: Message) -> tuple[bool, str, str]:
    """Return what catalogues are sorted by: a new text does not move the others."""
    return bool(message.context), message.context or "", _name(message)


def _fault(message: Message, catalogue: Catalog) -> str:
    """Say in German what is wrong with the translation of a text; nothing if all is well."""
    known = catalogue.get(message.id, message.context)
    if known is None:
        return "fehlt"
    if known.fuzzy:
        return "ist als unsicher (fuzzy) markiert"
    forms = (known.string,) if isinstance(known.string, str) else tuple(known.string or ())
    said = [it for it in forms if it]
    if (
        len(said) < len(forms)
        or not said
        or (message.pluralizable and len(said) < catalogue.num_plurals)
    ):
        return "ist nicht übersetzt"
    wanted = _values(message)
    for text in said:
        if set(_VALUE.findall(text)) not in wanted:
            return f"hat andere Platzhalter als das Deutsche: „{text}“"
    return ""


def _values(message: Message) -> list[set[str]]:
    """Return the sets of placeholders that a translation may have.

    A plural form for one number only may do without the number: „ein Angebot“.
    """
    texts = (message.id,) if isinstance(message.id, str) else message.id
    wanted = {value for text in texts for value in _VALUE.findall(text)}
    return [wanted, wanted - {"count"}] if message.pluralizable else [wanted]


def _text(catalogue: Catalog, language: str, reviewed: str) -> str:
    written = BytesIO()
    write_po(written, catalogue, width=0, include_lineno=False, omit_header=True)
    plural = f"nplurals={catalogue.num_plurals}; plural={catalogue.plural_expr};"
    head = (
        f"Language: {language}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        f"Plural-Forms: {plural}",
        f"{REVIEWED}: {reviewed}",
    )
    lines = "\n".join(f'"{line}\\n"' for line in head)
    return f'msgid ""\nmsgstr ""\n{lines}\n\n{written.getvalue().decode().lstrip()}'
