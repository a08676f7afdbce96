import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.suggest import as_id, nearest, remedy

CITIES = ("castrop-rauxel", "datteln", "haltern-am-see", "Haltern am See", "herten", "waltrop")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Castrop-Rauxel", "castrop-rauxel"),
        ("castrup rauxel", "castrop-rauxel"),
        ("wltrop", "waltrop"),
        ("haltern", "haltern-am-see"),
        ("HALT", "haltern-am-see"),
        ("hal", None),
        ("dortmund", None),
        ("herne", None),
        ("", None),
    ],
)
def test_the_nearest_word_is_found_if_it_is_near(typed: str, meant: str | None) -> None:
    assert nearest(typed, CITIES) == meant


def test_a_beginning_of_two_words_suggests_neither() -> None:
    assert nearest("sprach", ["sprachtreff-nord", "sprachtreff-ost"]) is None
    assert nearest("x", []) is None


def test_a_remedy_is_a_question_or_what_else_to_do() -> None:
    assert remedy("dattlen", CITIES, "Anders.") == "Meinten Sie „datteln“?"
    assert remedy("köln", CITIES, "Anders.") == "Anders."


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("Fußball für Mädchen", "fussball-fuer-maedchen"),
        ("Ökumene – Café (mittwochs)", "oekumene-cafe-mittwochs"),
        ("  A.1.b ", "a-1-b"),
        ("Kad\u0131n Çay\u0131", "kadin-cayi"),
        ("日本", ""),
    ],
)
def test_texts_are_spelt_as_ids(text: str, spelt: str) -> None:
    assert as_id(text) == spelt


@settings(deadline=None)
@given(st.text())
def test_ids_are_ids_and_stay_as_they_are(text: str) -> None:
    spelt = as_id(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", spelt)
    assert as_id(spelt) == spelt
