"""What the demo takes from real content, and the frame that all of it is drawn in."""

from dataclasses import dataclass
from datetime import date, timedelta

from generator.demo.chance import Chance
from generator.demo.phrasebook import Phrasebook
from generator.load import Content
from generator.model.concept import Handlungsfeld, Workshop
from generator.model.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class World:
    """The vocabularies, and the ids that invented records may refer to."""

    taxonomy: Taxonomy
    handlungsfelder: tuple[str, ...]
    statements: tuple[str, ...]

    def known(self, vocabulary: str, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Return those ids that the vocabulary has; another district may have fewer terms."""
        terms = {term.id for term in getattr(self.taxonomy, vocabulary).terms}
        return tuple(term_id for term_id in ids if term_id in terms)


def world_of(content: Content) -> World:
    """Return the part of real content that the demo keeps."""
    records = [entry.record for entry in content.entries]
    return World(
        next((record for record in records if isinstance(record, Taxonomy)), Taxonomy()),
        tuple(record.id for record in records if isinstance(record, Handlungsfeld)),
        tuple(
            statement.id
            for record in records
            if isinstance(record, Workshop)
            for statement in record.statements
        ),
    )


@dataclass(frozen=True, slots=True)
class Frame:
    """All that every draw needs: the world, the phrases, the seed and the day it is."""

    world: World
    book: Phrasebook
    seed: int
    today: date

    def chance(self, *about: object) -> Chance:
        """Return the chance that belongs to one thing, whatever else is drawn."""
        return Chance(self.seed, *about)

    def day(self, offset: int) -> date:
        """Return the day that is so many days from today."""
        return self.today + timedelta(days=offset)
