"""The words that no concept covers, on documents small enough to read."""

from collections.abc import Sequence

from search.analyser import words
from search.compounds import splitter
from search.concepts import Concept, recogniser
from search.coverage import Coverage, UncoveredWord, coverage
from search.document import Document
from tests.search.documents import offers

CONCEPTS = (
    Concept("schulden", "Schulden", {"de": ("Schulden", "alte Rechnungen"), "en": ("debt",)}),
    Concept("garten", "Garten", {"de": ("Garten",)}, asked=("Unkraut",), signs=("Hochbeet",)),
    Concept("stadt-marl", "Marl", {"de": ("Marl",)}),
)


def covered(*documents: Document, places: Sequence[str] = ()) -> Coverage:
    vocabulary = words("Schulden Garten Hilfe Zwerg")
    return coverage(
        documents, recogniser(CONCEPTS), splitter(vocabulary, (), words("Kindergarten")), places
    )


def listed(*documents: Document, places: Sequence[str] = ()) -> list[str]:
    return [word.written for word in covered(*documents, places=places).words]


def test_words_of_phrases_signs_and_names_are_covered_those_only_asked_are_not() -> None:
    found = listed(Document("a", "Garten", text="Ein Hochbeet gegen Unkraut. Debt. Schuld."))
    assert found == ["Debt", "Unkraut"]


def test_a_phrase_covers_its_words_only_where_all_of_it_stands() -> None:
    assert listed(Document("a", "Alte Rechnungen")) == []
    assert listed(Document("a", "Rechnungen, alte")) == ["alte", "Rechnungen"]
    assert listed(Document("a", "Alte", text="Rechnungen")) == ["Alte", "Rechnungen"]


def test_a_part_of_a_compound_covers_it_unless_it_must_be_left_whole() -> None:
    document = Document("a", "Schuldenhilfe", text="Gartenzwerg im Kindergarten")
    assert listed(document) == ["Kindergarten"]


def test_words_that_say_nothing_numbers_and_other_scripts_do_not_count() -> None:
    text = "Und für ohne x 18 2x zwölf 3. сад دورة Öl"
    assert listed(Document("a", "Die", text=text)) == ["Öl"]


def test_labels_count_nowhere_in_their_document_and_places_in_none() -> None:
    text = "Verein Rübe, Frau Öztürk, Herten"
    one = Document("a", text, labels=("Rübe e.V.", "Ayla Öztürk"))
    other = Document("b", text)
    assert covered(one, other, places=("Herten",)).words == (
        UncoveredWord("Verein", 2, "a"),
        UncoveredWord("Öztürk", 1, "b"),
        UncoveredWord("Rübe", 1, "b"),
    )


def test_the_usual_form_stands_for_all_forms_and_the_most_frequent_word_comes_first() -> None:
    found = covered(
        Document("a", "Hündin", text="Tanz Tanz Tanz Äpfel"),
        Document("b", "Hunde", text="Hunde"),
        Document("c", "Hundes", text="Zebra"),
    )
    assert found.words == (
        UncoveredWord("Hunde", 2, "b"),
        UncoveredWord("Äpfel", 1, "a"),
        UncoveredWord("Hündin", 1, "a"),
        UncoveredWord("Tanz", 1, "a"),
        UncoveredWord("Zebra", 1, "c"),
    )


def test_a_capital_that_a_sentence_began_with_gives_way() -> None:
    assert listed(Document("a", "Gemeinsam", text="gemeinsam")) == ["gemeinsam"]
    assert listed(Document("a", "Tee"), Document("b", "TEE", text="Tee")) == ["Tee"]


def test_documents_without_a_concept_are_named_and_being_in_a_place_is_none() -> None:
    found = covered(
        Document("a", "Treff in Marl"),
        Document("b", "Treff", text="im Garten"),
        Document("c", "Treff", labels=("Garten",)),
        Document("d", "Garten", labels=("Garten e.V.",)),
        places=("Marl",),
    )
    assert (found.documents, found.unmarked) == (4, ("a", "c"))


def test_nothing_is_covered_by_nothing() -> None:
    assert covered() == Coverage(0, (), ())


def test_no_word_of_real_concepts_is_listed() -> None:
    asked = offers()
    documents = [it.document for it in asked.found]
    known, splits = recogniser(asked.known.concepts), asked.known.splitter(documents)
    found = coverage(documents, known, splits)
    assert found.words
    assert [it for it in found.words if [*known.in_text(it.written, splits)]] == []
    by_id = {it.id: it for it in documents}
    assert all(
        it.written in f"{by_id[it.example].name}\n{by_id[it.example].text}"
        for it in found.words
        if it.documents == 1
    )
