"""The search box, on every page that lists offers. It leads to the search page."""

from dataclasses import dataclass

from generator.i18n import Words


@dataclass(frozen=True, slots=True)
class Preset:
    """A filter that is chosen beforehand: names and values as in generator/findable/filing.py."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class SearchBox:
    """A field for words, with what is chosen beforehand. `hint` says what one may type."""

    label: str
    presets: tuple[Preset, ...] = ()
    hint: str = ""


WHOLE_DISTRICT = "kreisweit"
"""The value of the filter by city for what is for no city in particular."""
AUDIENCE_FILTERS = {"genders": "geschlecht", "origins": "herkunft", "age_groups": "altersgruppe"}
"""The vocabularies that audiences are listed by, and the filters of the search for them."""


def box(label: str, **presets: str) -> SearchBox:
    """Return a search box with values preset by filter."""
    return SearchBox(label, tuple(Preset(*it) for it in presets.items()))


def main_box(words: Words) -> SearchBox:
    """Return the search box for everything there is."""
    return SearchBox(
        words("Was suchen Sie?"),
        hint=words("Zum Beispiel: Deutschkurs, Schulden, Schwimmen – gern in Ihrer Sprache."),
    )
