"""Python and JavaScript read every word alike: what the build files, the browser finds."""

import csv
import unicodedata
from collections.abc import Iterator, Sequence
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue import build_catalogue
from generator.load import load
from search.analyser import stem, terms, words
from search.transliteration import sounds
from tests.building import CONTENT
from tests.javascript import JavaScript

BMP = 0x10000
GERMAN_FORMS = 250_000
SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def differences(
    js: JavaScript, texts: Sequence[str], language: str = ""
) -> list[tuple[str, list[str], list[str]]]:
    """Return the texts whose words or stems differ, with what either side makes of them."""
    read = js("tests/js/every.mjs", "everyReading", texts, language)
    return [
        (text, here, there)
        for text, there in zip(texts, read, strict=True)
        if (here := reading(text, language)) != there
    ]


def reading(text: str, language: str) -> list[str]:
    """Return the folded words of a text, each with its stem."""
    return [each for word in words(text) for each in (word, stem(word, language))]


def assigned() -> Iterator[str]:
    """Yield the letters, marks and signs that Unicode has as far as this Python knows it."""
    return (chr(code) for code in range(BMP) if unicodedata.category(chr(code)) != "Cn")


@pytest.mark.parametrize("frame", ["a{}ue", "с{}ы", "ي{}ة"])
def test_every_sign_of_the_basic_plane_is_read_alike(js: JavaScript, frame: str) -> None:
    texts = [frame.replace("{}", sign) for sign in assigned()]
    assert len(texts) > 60_000
    assert differences(js, texts) == []


def test_german_nouns_in_all_their_forms_are_read_alike(js: JavaScript) -> None:
    table = files("german_nouns").joinpath("nouns.csv").read_text("utf-8")
    columns, *rows = csv.reader(table.splitlines())
    kept = [at for at, name in enumerate(columns) if name != "pos" and "genus" not in name]
    forms = {row[at] for row in rows for at in kept} - {""}
    assert len(forms) >= GERMAN_FORMS
    typed = {form.translate(SPELLED_OUT) for form in forms}
    assert differences(js, sorted(forms | typed)) == []


def test_everything_the_content_calls_by_name_is_read_alike(js: JavaScript) -> None:
    catalogue = build_catalogue(load(CONTENT))
    named: dict[str, set[str]] = {"": set()}
    for term in catalogue.terms.values():
        native = getattr(term, "native_name", None) or ""
        named[""] |= {term.name, native, *term.other_names, *getattr(term, "districts", ())}
    for concept in catalogue.concepts:
        for language, phrases in concept.words.items():
            named.setdefault(language, set()).update(phrases)
    assert len(catalogue.terms) > 100
    for language, texts in named.items():
        assert differences(js, sorted(texts), language) == []


@given(st.text())
def test_any_text_is_read_alike(js: JavaScript, text: str) -> None:
    known = "".join(sign for sign in text if unicodedata.category(sign) != "Cn")
    assert differences(js, [known]) == []


@given(st.text(st.characters(categories=["Ll", "Lo"], max_codepoint=0x6FF)))
def test_words_sound_alike(js: JavaScript, text: str) -> None:
    folded = words(text)
    assert js("tests/js/every.mjs", "everySound", folded) == [sounds(word) for word in folded]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Fußball für Mädchen", ["fussball", "fur", "madchen"]),
        ("Fussball fuer Maedchen", ["fussball", "fur", "madchen"]),
        ("FUẞBALL", ["fussball"]),
        ("neue Bauer", ["neue", "bauer"]),
        ("Hauptstr. 5", ["hauptstrasse", "5"]),
        ("café cafe\u0301", ["cafe", "cafe"]),
        ("Türkçe İstanbul ılık", ["turkce", "istanbul", "ilik"]),
        ("أحمد احمد", ["احمد", "احمد"]),
        ("ёлка", ["елка"]),
        ("_a_b", ["a", "b"]),
        ("", []),
    ],
)
def test_usual_writings_of_a_word_are_one(text: str, folded: list[str]) -> None:
    assert words(text) == folded


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("kurse", "kurs", "de"),
        ("beratungen", "beratung", ""),
        ("courses", "course", "en"),
        ("языка", "язык", "ru"),
        ("الكورس", "كورس", "ar"),
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str, language: str) -> None:
    assert stem(one, language) == stem(other, language)


@pytest.mark.parametrize("word", ["b1", "46282", "a1es", ""])
def test_what_has_a_digit_or_nothing_stays(word: str) -> None:
    assert stem(word) == word


def test_terms_are_the_stems_of_the_words() -> None:
    assert terms("Zwei Kurse", "de") == [stem("zwei", "de"), stem("kurse", "de")]
