"""Texts that are known in several languages, and sentences with gaps."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator

from generator.yamlwrite import Scalar, Writable

GERMAN = "de"
LANGUAGES = ("en", "uk", "ar", "tr")
"""The languages that the phrases are translated into, besides German."""


@dataclass(frozen=True, slots=True)
class Words:
    """One text by language; German is always there."""

    texts: Mapping[str, str]

    @property
    def german(self) -> str:
        """The German text."""
        return self.texts[GERMAN]

    def filled(self, **gaps: "Words") -> "Words":
        """Return the text with its gaps `{name}` filled, in each language that all parts have."""
        return Words(
            {
                language: text.format_map(
                    {name: words.texts[language] for name, words in gaps.items()}
                )
                for language, text in self.texts.items()
                if all(language in words.texts for words in gaps.values())
            }
        )


Draft: TypeAlias = "Words | Scalar | Sequence[Draft] | Mapping[str, Draft]"
"""A record or a part of one whose texts are still known in several languages."""


def in_german(draft: Draft) -> Writable:
    """Return the draft as the record that German content files hold."""
    if isinstance(draft, Words):
        return draft.german
    if isinstance(draft, Mapping):
        return {key: in_german(value) for key, value in draft.items()}
    if isinstance(draft, Sequence) and not isinstance(draft, str):
        return [in_german(value) for value in draft]
    return draft


def everywhere(text: str) -> Words:
    """Return a text that is the same in all languages: a name."""
    return Words(dict.fromkeys((GERMAN, *LANGUAGES), text))


def joined(parts: Iterable[Words], separator: str) -> Words:
    """Return the parts as one text, in the languages that all of them have."""
    row = tuple(parts)
    languages = [code for code in (GERMAN, *LANGUAGES) if all(code in part.texts for part in row)]
    return Words({code: separator.join(part.texts[code] for part in row) for code in languages})


def _words(value: object) -> object:
    if isinstance(value, str):
        return Words({GERMAN: value})
    return (
        Words({str(key): str(text) for key, text in value.items()})
        if isinstance(value, dict)
        else value
    )


Phrase = Annotated[Words, BeforeValidator(_words)]
"""A field of the phrase book: German alone, or a text by language."""
