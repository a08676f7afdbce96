"""What is asked: a content folder, a folder of offers, or lists in the form of 2017."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.ask.error import AskError
from generator.ask.form2017 import read_form
from generator.ask.vocabularies import vocabularies
from generator.catalogue import Catalogue, build_catalogue
from generator.findable import Findable, everything_findable
from generator.kinds import kind_among_offers
from generator.load import Content, load
from generator.memory import Memory
from generator.model.offer import Offer
from generator.pages.page import source_edition
from generator.problems import Problem, located
from generator.search_files import search_texts
from generator.thesaurus import Thesaurus, thesaurus

LISTS = frozenset({".yaml", ".yml", ".json"})


@dataclass(frozen=True, slots=True)
class Collection:
    """What can be found, the words to find it by, and what could not be read."""

    found: tuple[Findable, ...]
    known: Thesaurus
    problems: tuple[Problem, ...] = ()

    def texts(self, memory: Memory | None = None) -> dict[str, str]:
        """Return the files of the search by logical name; a memory makes it faster next time."""
        return search_texts(self.found, (), self.known, memory)

    def ids(self) -> dict[str, str]:
        """Return the ids of the offers by their addresses."""
        return {it.card.href: it.document.id for it in self.found if it.filing}


def collection(offers: Path | None, content: Path, today: date) -> Collection:
    """Read what is asked; vocabularies and concepts come from `content` where it has none itself.

    Raises AskError when there is no offer.
    """
    around = load(content)
    if offers is None:
        read = _of_content(around, around, today)
    elif (offers / "taxonomy").is_dir():
        read = _of_content(load(offers), around, today)
    elif lists := _lists(offers):
        catalogue = build_catalogue(around)
        found = read_form(lists, vocabularies(catalogue.taxonomy))
        read = Collection(found, thesaurus(catalogue))
    else:
        read = _of_offers(load(offers, kind_among_offers), around, today)
    if not any(it.filing for it in read.found):
        raise AskError(f"Hier ist kein Angebot zu lesen: {offers or content}")
    return read


def _lists(offers: Path) -> tuple[Path, ...]:
    """Return the files with lists: the one that is named, or those of a folder."""
    if offers.is_file():
        return (offers,)
    return tuple(sorted(it for it in offers.iterdir() if it.suffix in LISTS))


def _of_content(content: Content, around: Content, today: date) -> Collection:
    """Return everything that a content folder lets people find."""
    catalogue = build_catalogue(content)
    if not catalogue.concepts:
        other = build_catalogue(around)
        catalogue = replace(catalogue, concepts=other.concepts, compounds=other.compounds)
    return _collection(catalogue, content, today)


def _of_offers(content: Content, around: Content, today: date) -> Collection:
    """Return the offers of a folder, read with the vocabularies and institutions of another."""
    others = (it for it in around.entries if not isinstance(it.record, Offer))
    own = (it for it in content.entries if isinstance(it.record, Offer))
    catalogue = build_catalogue(replace(around, entries=(*own, *others)))
    everything = _collection(catalogue, content, today)
    return replace(everything, found=tuple(it for it in everything.found if it.filing))


def _collection(catalogue: Catalogue, content: Content, today: date) -> Collection:
    edition = source_edition(catalogue, today)
    problems = located(content.problems, content.positions, content.texts)
    return Collection(everything_findable(edition), thesaurus(catalogue), problems)
