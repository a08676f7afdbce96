"""Whatever is typed is answered: nothing is an operator, nothing makes the search fail."""

import json
import random
from pathlib import Path

import pytest

from search.analyser import words
from tests.javascript import JavaScript
from tests.search.documents import offers, texts

TYPED = 3000
QUESTION = "Wo finde ich in Marl einen Deutschkurs für Frauen mit Kinderbetreuung?"
MOST_TIMES = 100
HOSTILE = (
    *json.loads(Path(__file__).with_name("hostile.json").read_text("utf-8")),
    *("a" * 10_000, "ue" * 5_000, "str" * 3_000, "deutsch " * 2_000, "ab " * 5_000, "\u0301" * 999),
)


def typed() -> list[str]:
    """Return words of offers and of all languages: cut, mistyped, mixed with signs of any kind."""
    chance = random.Random(1)
    known = [it.document.name for it in offers().found]
    known += [
        phrase
        for it in offers().known.concepts[::7]
        for said in it.words.values()
        for phrase in said
    ]
    signs = [*"+-*~^:()[]{}\"'\\/|&!?#.,;<>=@_ \t\n", "\u0301", "\u200d", "ـ", "𝕬", "7"]
    return [_spoiled(chance, chance.choice(known), signs) for _ in range(TYPED)]


def _spoiled(chance: random.Random, text: str, signs: list[str]) -> str:
    letters = list(text)
    for _ in range(chance.randint(0, 3)):
        at = chance.randint(0, len(letters))
        letters[at : at + chance.randint(0, 2)] = chance.choice(
            [chance.choice(signs), "", "x", "ü"]
        )
    return "".join(letters[: chance.randint(1, len(letters) + 1)])


def test_nothing_typed_makes_the_search_fail(js: JavaScript) -> None:
    states = [{"query": text} for text in typed()]
    outcome = js("tests/js/typing.mjs", "typeAll", texts(), states)
    assert outcome["faults"] == []
    assert len(outcome["answers"]) == TYPED
    assert sum(map(bool, outcome["answers"])) > TYPED / 2


def test_nothing_hostile_makes_the_search_fail(js: JavaScript) -> None:
    states = [{field: text} for text in HOSTILE for field in ("query", "name")]
    states += [{"filters": {text: [text], "stadt": [text]}, "without": [text]} for text in HOSTILE]
    outcome = js("tests/js/typing.mjs", "typeAll", texts(), states)
    assert outcome["faults"] == []
    assert len(outcome["answers"]) == len(states)


def test_nothing_typed_takes_much_longer_than_a_question(js: JavaScript) -> None:
    chance = random.Random(2)
    letters = (
        "abcdefghijklmnopqrstuvwxyz",
        "абвгдежзиклмнопрстуфхцчшя",
        "ابتثجحخدذرزسشصضطعغفقكلمنهوي",
    )
    queries = [
        " ".join("".join(chance.choices(alphabet, k=length)) for _ in range(30))
        for alphabet in letters
        for length in (8, 20, 70)
    ]
    queries += ["a" * 10_000, "ue" * 5_000, "str" * 3_000, "ab " * 5_000, "frauenkurs" * 4]
    usual, *others = js("tests/js/typing.mjs", "milliseconds", texts(), [QUESTION, *queries])
    assert max(others) < MOST_TIMES * usual


@pytest.mark.parametrize(
    "query",
    [
        "+Deutschkurs",
        "-Deutschkurs",
        "Deutschkurs*",
        "Deutschkurs~2",
        "Deutschkurs^5",
        '"Deutschkurs"',
    ],
)
def test_signs_of_query_languages_say_nothing(js: JavaScript, query: str) -> None:
    states = [{"query": query}, {"query": " ".join(words(query))}, {"query": "Deutschkurs"}]
    first, second, third = js("tests/js/typing.mjs", "typeAll", texts(), states)["answers"]
    assert first == second
    assert set(first) >= set(third) > set()
