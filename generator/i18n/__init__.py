"""The languages of the interface: the home of Babel.

German is the source language: the message ids are the German texts, so German needs no catalogue.
"""

from generator.i18n.catalogues import UnknownLanguageError, languages, untranslated, words_in
from generator.i18n.messages import Progress, brought_up_to_date, progress
from generator.i18n.words import SOURCE, Words, german

__all__ = [
    "SOURCE",
    "Progress",
    "UnknownLanguageError",
    "Words",
    "brought_up_to_date",
    "german",
    "languages",
    "progress",
    "untranslated",
    "words_in",
]
