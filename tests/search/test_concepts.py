"""Which concepts a text speaks of, on words that look alike and on things only mentioned."""

from search.analyser import words
from search.compounds import splitter
from search.concepts import Concept, recogniser
from search.document import Document
from search.index import document_terms

CONCEPTS = (
    Concept("gastronomie", "Kellner", {"de": ("Kellner",)}, lookalikes=("Keller",)),
    Concept("haustiere", "Hund", {"de": ("Hund", "Hunde")}, elsewhere=True),
    Concept("garten", "Garten", {"de": ("Garten",)}),
)
SPLITTER = splitter(words("Kellner Hund Garten Schule Kino Raum Hemd"), (), ())


def said(text: str) -> list[str]:
    return list(recogniser(CONCEPTS).in_text(text, SPLITTER))


def about(document: Document) -> list[str]:
    return document_terms(document, SPLITTER, recogniser(CONCEPTS))["concepts"]


def test_a_lookalike_is_not_the_word_it_looks_like() -> None:
    assert said("Wir suchen Kellner und Kellnerin") == ["gastronomie", "gastronomie"]
    assert said("Kino im Keller") == []


def test_a_lookalike_does_not_count_as_a_part_of_a_compound_either() -> None:
    assert said("Kellnerhemd") == ["gastronomie"]
    assert said("Kellerkino Kellerraum") == []


def test_what_is_no_matter_of_the_directory_is_the_subject_by_name_alone() -> None:
    text = "Garten, und Hunde dürfen mit"
    assert about(Document("a", "Wärmestube", text=text)) == ["#garten"]
    assert set(about(Document("b", "Hundeschule", text=text))) == {"#haustiere", "#garten"}
