"""The kinds of content files: where they stand and which model describes them."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from pydantic import BaseModel

from generator.model.concept import Handlungsfeld, Workshop
from generator.model.institution import Institution
from generator.model.offer import Offer, OfferTranslation
from generator.model.site import Site, TextPage


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its place, its model, and the field that takes a Markdown body."""

    pattern: str
    model: type[BaseModel]
    body: str = ""

    def matches(self, path: str) -> bool:
        """Say whether a path inside the content folder is of this kind."""
        return PurePosixPath("/", path).match(self.pattern)


# The first that matches: a translation has one dot more than what it translates.
KINDS = (
    Kind("/site.yaml", Site),
    Kind("/offers/*/*.*.md", OfferTranslation, "description"),
    Kind("/offers/*/*.md", Offer, "description"),
    Kind("/institutions/*.yaml", Institution),
    Kind("/handlungsfelder/*.md", Handlungsfeld, "description"),
    Kind("/workshops/*.md", Workshop, "description"),
    Kind("/pages/*.*.md", TextPage, "body"),
)
VOCABULARY = "/taxonomy/*.yaml"
