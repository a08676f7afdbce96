"""Every value and every text of a record is said in German, and what changed in it is marked."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from generator.changes.passages import Passage, compared
from generator.changes.wording import choices, listed, meanings, said
from generator.kinds import KINDS
from generator.model.offer import Offer
from generator.model.taxonomy import Taxonomy
from generator.model.verification import Verification

LEVELS = {"A1", "A2", "B1", "B2", "C1", "C2"}
"""They are called so in German, too."""


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """Yield the models that a type speaks of, and all models inside them."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for info in annotation.model_fields.values():
            yield from models_in(info.annotation)
    for inner in getattr(annotation, "__args__", ()):
        yield from models_in(inner)


CHOSEN = {
    f"{found.__name__}.{name}": info
    for kind in (*(it.model for it in KINDS), Taxonomy)
    for found in models_in(kind)
    for name, info in found.model_fields.items()
    if choices(info.annotation)
}


@pytest.mark.parametrize("name", sorted(CHOSEN))
def test_every_value_to_choose_has_a_german_meaning(name: str) -> None:
    values, known = choices(CHOSEN[name].annotation), meanings(CHOSEN[name])
    assert set(values) - set(known) - LEVELS == set()


def test_there_are_values_to_choose() -> None:
    assert {"Status.state", "TextPage.menu", "Language.direction"} <= set(CHOSEN)


def test_days_are_said_in_words() -> None:
    checked = Verification.model_validate({"on": "2026-11-20", "by": "KI", "how": "call"})
    info = Verification.model_fields
    assert said(checked.on, info["on"]) == "20. November 2026"
    assert said(checked.how, info["how"]) == "Anruf"
    assert said(51.5, Offer.model_fields["venue"]) == "51,5"


def test_a_list_has_commas_where_they_are_clear() -> None:
    assert listed(("Marl", "Herten")) == "Marl, Herten"
    assert listed(("Herten, Süd", "Marl")) == "Herten, Süd\nMarl"


def test_only_the_words_that_changed_are_marked() -> None:
    assert compared("Dienstag um 10 Uhr", "Mittwoch um 10 Uhr") == (
        (Passage("Dienstag", changed=True), Passage(" um 10 Uhr")),
        (Passage("Mittwoch", changed=True), Passage(" um 10 Uhr")),
    )


def test_texts_that_have_little_in_common_are_marked_as_a_whole() -> None:
    before, after = compared("Wir lernen Deutsch, jeden Tag.", "Kommen Sie vorbei!")
    assert before == (Passage("Wir lernen Deutsch, jeden Tag.", changed=True),)
    assert after == (Passage("Kommen Sie vorbei!", changed=True),)


def test_long_texts_are_shortened_where_nothing_changed() -> None:
    long = " ".join(f"Wort{number}" for number in range(5000))
    before, after = compared(f"{long} alt {long}", f"{long} neu {long}")
    assert [it.text.strip() for it in before + after if it.changed] == ["alt", "neu"]
    assert all(len(it.text) < 400 for it in before + after)


@given(st.text(), st.text())
def test_what_is_marked_and_what_is_not_make_up_the_text(before: str, after: str) -> None:
    for text, passages in zip((before, after), compared(before, after), strict=True):
        whole = "".join(it.text for it in passages)
        assert whole == text or " … " in whole
