"""Cards arrive as they were written, a few in each file."""

from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.cards import CARDS_IN_FILE, LONGEST_SUMMARY, Card, card_files, shortened
from tests.javascript import JavaScript

PLAIN = st.text(st.characters(categories=("L", "N", "Po"), exclude_characters="|\t"), min_size=1)
LISTS = st.lists(PLAIN, max_size=3).map(tuple)


def read(js: JavaScript, cards: list[Card]) -> list[dict[str, object]]:
    found: list[dict[str, object]] = js(
        "tests/js/every.mjs", "readCards", card_files(cards, len(cards)), len(cards)
    )
    return found


def expected(card: Card) -> dict[str, object]:
    badges = [{"tone": tone, "text": text} for tone, text in card.badges]
    return {
        **asdict(card),
        "categories": list(card.categories),
        "languages": list(card.languages),
        "badges": badges,
        "foreign": {"name": False, "summary": False},
    }


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            Card,
            kind=st.sampled_from(["offer", "institution", "handlungsfeld", "workshop", "page"]),
            href=PLAIN,
            name=PLAIN,
            place=PLAIN,
            provider=PLAIN,
            summary=PLAIN.map(lambda it: it[:40]),
            categories=LISTS,
            languages=LISTS,
            badges=st.lists(
                st.tuples(st.sampled_from(["good", "warn", "plain"]), PLAIN), max_size=2
            ).map(tuple),
        ),
        max_size=4,
    )
)
def test_cards_arrive(js: JavaScript, cards: list[Card]) -> None:
    assert read(js, cards) == [expected(card) for card in cards]


def test_many_cards_come_in_files_of_a_few(js: JavaScript) -> None:
    count = 3 * CARDS_IN_FILE + 1
    cards = [Card("offer", f"angebot/{number}.html", str(number)) for number in range(count)]
    assert list(card_files(cards, 0)) == ["cards", "cards-0", "cards-1", "cards-2", "cards-3"]
    assert [it["name"] for it in read(js, cards)] == [it.name for it in cards]


def test_signs_that_part_fields_and_lines_become_spaces(js: JavaScript) -> None:
    card = Card("page", "a.html", "Ein\tTitel\nin \x0b zwei\u2028Zeilen", summary="a\tb\r\nc")
    assert read(js, [card]) == [
        {**expected(card), "name": "Ein Titel in zwei Zeilen", "summary": "a b c"}
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


@pytest.mark.parametrize("summary", ["Auf Deutsch.", "Wort " * 100])
def test_texts_in_another_language_than_the_page_say_so(js: JavaScript, summary: str) -> None:
    """A summary that was cut has lost its second mark."""
    card = Card("page", "a.html", "\ue000Beet\ue001", summary=f"\ue000{summary}\ue001")
    (found,) = read(js, [card])
    assert found["name"] == "Beet"
    assert str(found["summary"]).startswith(summary[:30])
    assert not set(str(found["summary"])) & {"\ue000", "\ue001"}
    assert found["foreign"] == {"name": True, "summary": True}
