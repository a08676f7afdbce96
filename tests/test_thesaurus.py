from pathlib import Path

from generator.model.thesaurus import Compounds
from generator.thesaurus import Thesaurus, thesaurus
from search.concepts import Concept
from search.document import Document
from tests.contents import edition

CONCEPT = """\
name: Garten
words: {de: [Garten, Beet], en: [garden], uk: [сад]}
asked: [wo pflanzen]
signs: [Hochbeet]
terms: {categories: [garten], languages: [uk]}
implies: [natur]
near: [musik]
"""


def test_concepts_of_the_content_are_those_of_the_search(tmp_path: Path) -> None:
    known = thesaurus(edition(tmp_path, {"taxonomy/concepts/garten.yaml": CONCEPT}).catalogue)
    assert known.concepts == (
        Concept(
            id="garten",
            name="Garten",
            words={"de": ("Garten", "Beet"), "en": ("garden",), "uk": ("сад",)},
            asked=("wo pflanzen",),
            signs=("Hochbeet",),
            values=frozenset({("categories", "garten"), ("languages", "uk")}),
            implies=("natur",),
            near=("musik",),
        ),
    )
    assert known.languages() == ("de", "en", "uk", "de-simple")


def test_german_is_there_without_any_concept() -> None:
    assert Thesaurus((), Compounds()).languages() == ("de",)


def test_compounds_come_apart_at_words_of_offers_and_of_concepts() -> None:
    concept = Concept("a", "A", {"de": ("Garten",), "en": ("bicycle",)})
    known = Thesaurus((concept,), Compounds(parts=("rad",), whole=("gartenrad",)))
    splits = known.splitter((Document("1", "Werkstatt"),))
    assert splits.parts("gartenwerkstatt")
    assert splits.parts("radwerkstatt")
    assert splits.parts("gartenrad") == ()
    assert splits.parts("bicyclewerkstatt") == ()
