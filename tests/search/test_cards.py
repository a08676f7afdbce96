from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.cards import CARDS_IN_CHUNK, CHUNKED_FROM, LONGEST_SUMMARY, Card, card_files, shortened
from tests.javascript import JavaScript

LINES = st.text(st.characters(exclude_categories=["Z", "C"]), max_size=20)
KINDS = st.sampled_from(["offer", "institution", "handlungsfeld", "workshop", "page"])
CARDS = st.lists(st.builds(Card, KINDS, LINES, LINES, LINES, LINES, LINES), min_size=1, max_size=9)


def read(js: JavaScript, cards: list[Card], offers: int) -> list[dict[str, str]]:
    chunk = CARDS_IN_CHUNK if offers > CHUNKED_FROM else 0
    found: list[dict[str, str]] = js(
        "tests/js/every.mjs", "readCards", card_files(cards, offers), len(cards), chunk
    )
    return found


@given(CARDS)
def test_cards_arrive(js: JavaScript, cards: list[Card]) -> None:
    assert read(js, cards, len(cards)) == [asdict(card) for card in cards]


def test_many_cards_come_in_chunks(js: JavaScript) -> None:
    cards = [Card("offer", f"angebot/{number}.html", str(number)) for number in range(1650)]
    files = card_files(cards, CHUNKED_FROM + 1)
    assert list(files) == [f"cards-{number}" for number in range(17)]
    assert [it["name"] for it in read(js, cards, CHUNKED_FROM + 1)] == [it.name for it in cards]


def test_what_would_break_the_lines_becomes_a_space(js: JavaScript) -> None:
    card = Card("page", "a.html", "Ein\tTitel\nin \x0b zwei\u2028Zeilen", summary="a\tb\r\nc")
    assert read(js, [card], 0) == [
        {**asdict(card), "name": "Ein Titel in zwei Zeilen", "summary": "a b c"}
    ]


@given(st.text())
def test_a_shortened_text_is_one_short_line(text: str) -> None:
    short = shortened(text)
    assert len(short) <= LONGEST_SUMMARY
    assert len(short.splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Eins zwei drei", "Eins zwei…"),
        ("Eins, zwei", "Eins, zwei"),
        ("Eins, zweiundzwanzig", "Eins…"),
        ("Donaudampfschifffahrt", "Donaudampfs…"),
        (" a\n b ", "a b"),
    ],
)
def test_texts_are_cut_after_a_word(text: str, short: str) -> None:
    assert shortened(text, 12) == short
