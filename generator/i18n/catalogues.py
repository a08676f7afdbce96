"""Catalogues of texts: one gettext file a language, translations/<language>.po."""

import re
from contextlib import suppress
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from generator.i18n.words import SOURCE, Words, german

TRANSLATIONS = Path(__file__).parents[2] / "translations"
REVIEWED = "X-Reviewed-By"
"""The head of a catalogue says here who has read all of it: a role, not a name. Empty: nobody."""
_REVIEWER = re.compile(rf'^"{REVIEWED}: *(.*?) *\\n"$', re.MULTILINE)


class _Missing(NullTranslations):
    """What there is where a catalogue has nothing: German texts, and no names of content."""

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - gettext's own
        """Return nothing, so that one can tell a name that is missing from one that is alike."""
        return ""


class UnknownLanguageError(Exception):
    """CLDR does not know a language; the message says so in German."""


def languages(folder: Path = TRANSLATIONS) -> tuple[str, ...]:
    """Return the languages (BCP 47) that texts can be shown in, German first."""
    return (SOURCE, *sorted(file.stem for file in folder.glob("*.po")))


@cache
def words_in(language: str, folder: Path = TRANSLATIONS) -> Words:
    """Return one of the languages; its catalogue is read once."""
    if language == SOURCE:
        return german()
    locale, compiled = locale_of(language), BytesIO()
    write_mo(compiled, read_catalogue(language, folder))
    compiled.seek(0)
    texts = GNUTranslations(compiled)
    texts.add_fallback(_Missing())
    reviewed = bool(reviewer(language, folder))
    return Words(language, locale.text_direction, texts, locale, reviewed)


def untranslated(language: str) -> Words:
    """Return a language without any texts; raises UnknownLanguageError, in German."""
    locale = locale_of(language)
    return Words(language, locale.text_direction, _Missing(), locale, reviewed=False)


def read_catalogue(language: str, folder: Path = TRANSLATIONS) -> Catalog:
    """Return the catalogue of a language as it is in its file."""
    with (folder / f"{language}.po").open("rb") as file:
        return read_po(file, locale=str(locale_of(language)))


def reviewer(language: str, folder: Path = TRANSLATIONS) -> str:
    """Return which person who speaks the language has read all of its texts; empty: nobody yet."""
    # Babel drops what it does not know from the head of a file.
    found = _REVIEWER.search((folder / f"{language}.po").read_text("utf-8"))
    return found[1] if found else ""


def locale_of(language: str) -> Locale:
    """Return how a language is written, in Germany where CLDR knows that."""
    spoken = language.partition("-")[0]
    with suppress(UnknownLocaleError):
        return Locale(spoken, "DE")
    try:
        return Locale.parse(spoken)
    except (UnknownLocaleError, ValueError):
        raise UnknownLanguageError(
            f"Von der Sprache „{language}“ ist nicht bekannt, wie man in ihr Tage und Zahlen "
            "schreibt (CLDR). Gemeint ist ein Kürzel nach BCP 47: uk, ar, ti."
        ) from None
