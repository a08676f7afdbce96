"""The index of the search: however it came about, the same documents give the same index."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache import Cache
from generator.memory import Memory
from generator.model.thesaurus import Compounds
from generator.search_index import search_index
from generator.thesaurus import Thesaurus
from search.concepts import Concept
from search.document import Document
from search.stretches import stretches

# Whether one comes apart depends on which others there are.
WORDS = "Garten Haus Gartenhaus Hausgarten Hausgartenzaun Zaun Zaungarten Beet Rosenbeet Rose in"
KNOWN = Thesaurus(
    (
        Concept("garten", "Garten", {"de": ("Garten", "Beet mit Rose")}, implies=("draussen",)),
        Concept("draussen", "Draußen", {"de": ("draußen",)}, values=frozenset({("orte", "hof")})),
    ),
    Compounds(),
)


def document(number: int, text: str) -> Document:
    values = frozenset({("orte", "hof"), ("orte", str(number % 3)), ("arten", "kurs")})
    return Document(f"d{number}", f"Kurs {number % 7}", ("Marl",), ("Natur",), text, values)


def texts(chance: random.Random) -> Iterator[str]:
    while True:
        yield " ".join(chance.choices(WORDS.split(), k=chance.randrange(9)))


def changed(documents: list[Document], chance: random.Random) -> list[Document]:
    """Return documents of which some have changed, some are gone and some are new."""
    some = [it for it in documents if chance.random() > 0.02]
    for text in (next(texts(chance)) for _ in range(chance.randrange(3))):
        place = chance.randrange(len(some))
        some[place] = replace(some[place], text=text)
        some.insert(chance.randrange(len(some)), document(chance.randrange(10**6), text))
    return some


@settings(deadline=None, max_examples=15)
@given(st.integers(0, 2**32))
def test_what_is_remembered_makes_no_difference(seed: int) -> None:
    chance = random.Random(seed)
    few = iter(texts(random.Random(0)))
    documents = [document(number, next(few)) for number in range(150)]
    with TemporaryDirectory() as folder:
        for _ in range(4):
            memory = Memory(Cache(Path(folder)))
            assert search_index(documents, KNOWN, memory) == search_index(
                documents, KNOWN, Memory()
            )
            memory.forget_others()
            documents = changed(documents, chance)


@pytest.fixture
def many() -> list[Document]:
    return [document(number, "Garten") for number in range(500)]


def test_a_change_is_work_for_one_stretch(many: list[Document]) -> None:
    before = list(stretches(many))
    gone = list(stretches(many[:250] + many[251:]))
    assert len(before) > 4
    assert [it for stretch in before for it in stretch] == many
    assert len([it for it in gone if it not in before]) <= 2


def test_a_new_word_splits_those_of_other_documents(tmp_path: Path) -> None:
    memory = Memory(Cache(tmp_path))
    whole = [document(number, "Rosenbeet") for number in range(100)]
    assert "ros" not in search_index(whole, KNOWN, memory).terms
    assert "ros" in search_index([*whole, document(100, "Rosen")], KNOWN, memory).terms


def test_another_thesaurus_gives_another_index(tmp_path: Path, many: list[Document]) -> None:
    memory = Memory(Cache(tmp_path))
    before = search_index(many, KNOWN, memory)
    concepts = (replace(KNOWN.concepts[0], implies=()), KNOWN.concepts[1])
    other = Thesaurus(concepts, KNOWN.compounds)
    assert search_index(many, other, memory) == search_index(many, other, Memory()) != before


def test_documents_that_are_there_twice_are_found_twice(many: list[Document]) -> None:
    once, twice = (search_index(it, KNOWN, Memory()) for it in (many, many + many))
    assert '"documents":500,' in once.main
    assert '"documents":1000,' in twice.main


def test_a_site_without_documents_has_an_index() -> None:
    assert search_index([], KNOWN, Memory()).terms == frozenset()
