"""The kinds of content files: where they stand and which model describes them."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath

from pydantic import BaseModel

from generator.model.concept import Handlungsfeld, Workshop
from generator.model.institution import Institution
from generator.model.offer import Offer, OfferTranslation
from generator.model.site import Site, TextPage
from generator.model.taxonomy import Taxonomy
from generator.model.thesaurus import Compounds, Concept
from generator.problems import Problem


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its name, its place, its model, and the field that takes a Markdown body.

    `named` says that the file need not give its id: the name of the file does.
    """

    name: str
    pattern: str
    model: type[BaseModel]
    body: str = ""
    named: bool = False

    def matches(self, path: str) -> bool:
        """Say whether a path inside the content folder is of this kind."""
        return _expression(self.pattern).fullmatch(path) is not None


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    # No dot for `*`: x.y.z.md is neither an offer nor a translation.
    return re.compile(re.escape(pattern).replace(r"\*", "[^/.]+"))


# The first that matches: a translation has one dot more than what it translates.
KINDS = (
    Kind("site", "site.yaml", Site),
    Kind("offer-translation", "offers/*/*.*.md", OfferTranslation, "description"),
    Kind("offer", "offers/*/*.md", Offer, "description"),
    Kind("institution", "institutions/*.yaml", Institution),
    Kind("handlungsfeld", "handlungsfelder/*.md", Handlungsfeld, "description"),
    Kind("workshop", "workshops/*.md", Workshop, "description"),
    Kind("page", "pages/*.*.md", TextPage, "body"),
    Kind("concept", "taxonomy/concepts/*.yaml", Concept, named=True),
    Kind("compounds", "taxonomy/compounds.yaml", Compounds),
)
VOCABULARIES = tuple(f"{name}.yaml" for name in Taxonomy.model_fields)

# What to say about a file that is in a folder of content, but of no kind.
_HOMES = {
    "offers": "Angebote heißen offers/<stadt>/<kennung>.md, kreisweite offers/kreisweit/….",
    "institutions": "Institutionen heißen institutions/<kennung>.yaml.",
    "handlungsfelder": "Handlungsfelder heißen handlungsfelder/<kennung>.md.",
    "workshops": "Workshops heißen workshops/<kennung>.md.",
    "pages": "Textseiten heißen pages/<kennung>.<sprache>.md, zum Beispiel pages/impressum.de.md.",
    "taxonomy": f"In diesem Ordner gibt es {', '.join(VOCABULARIES)}, compounds.yaml, "
    "district.geojson und den Ordner concepts mit concepts/<kennung>.yaml.",
}
_FOLDERS = f"Es gibt site.yaml und die Ordner {', '.join(_HOMES)}."


def kind_of(path: str) -> Kind | None:
    """Return the kind of a file by its path inside the content folder."""
    return next((kind for kind in KINDS if kind.matches(path)), None)


def kind_among_offers(path: str) -> Kind | None:
    """Return the kind of a file by its name alone, in a folder that holds nothing but offers."""
    return kind_of(f"offers/any/{PurePosixPath(path).name}")


def is_vocabulary(path: str) -> bool:
    """Say whether a path inside the content folder is a vocabulary of the taxonomy."""
    return path.startswith("taxonomy/") and path.removeprefix("taxonomy/") in VOCABULARIES


def is_needed(path: str) -> bool:
    """Say whether nothing can be shown without this file: the settings and the vocabularies."""
    return path == "site.yaml" or is_vocabulary(path)


def unknown_file(path: str) -> Problem:
    """Return the problem of a file that is none of the kinds."""
    home = _HOMES.get(path.partition("/")[0], _FOLDERS)
    return Problem(path, "unknown-file", "Für diese Datei gibt es hier keinen Platz.", home)


def no_file(path: str) -> Problem:
    """Return the problem of what lies among the files and is none."""
    return Problem(
        path,
        "not-a-file",
        "Das ist eine Verknüpfung oder ein Sonderfall, keine gewöhnliche Datei.",
        "Legen Sie die Datei selbst an diese Stelle.",
    )


def git_file(path: str) -> Problem:
    """Return the problem of a file that tells git how to treat content."""
    return Problem(
        path,
        "git-file",
        "Diese Datei ändert, was git von den Inhalten zeigt.",
        "Löschen Sie sie; solche Dateien gehören nicht zu den Inhalten.",
    )
