"""How good the search is for people nobody of us knows: on queries that nothing was tuned on."""

import pytest

from bench.quality import measure
from bench.scoring import Judged, Score, by_kind, score

JUDGED = Judged("1", "plain", "Nachhilfe", {"a": 3, "b": 2, "c": 1})

# What the search has promised, and what it keeps on the set "heldout", by kind of query.
SUCCESS_IN_FIVE = {
    "plain": 0.95,
    "typo": 0.90,
    "compound": 0.95,
    "foreign": 0.85,
    "foreign-typo": 0.80,
    "translit": 0.80,
    "mixed": 0.95,
    "place": 0.95,
    "provider": 0.95,
    "situation": 0.90,
    "combo": 0.95,
    "prefix": 0.95,
    "sentence": 0.90,
    "macro": 0.95,
}


@pytest.fixture(scope="module")
def heldout() -> dict[str, Score]:
    """Return the scores on queries that nothing was tuned on."""
    return measure("heldout")


def test_what_fits_is_among_the_first_five(heldout: dict[str, Score]) -> None:
    reached = {kind: heldout[kind].success5 for kind in SUCCESS_IN_FIVE}
    assert {kind: it for kind, it in reached.items() if it < SUCCESS_IN_FIVE[kind]} == {}


def test_the_best_stands_first(heldout: dict[str, Score]) -> None:
    assert heldout["macro"].ndcg >= 0.85


def test_hardly_an_answer_is_empty_where_something_fits(heldout: dict[str, Score]) -> None:
    assert heldout["macro"].empty <= 0.01


def test_what_nothing_fits_is_mostly_answered_with_nothing() -> None:
    boundary = measure("boundary")
    assert boundary["none"].empty >= 0.73
    assert boundary["macro"].empty <= 0.01


def test_an_ideal_answer_scores_one() -> None:
    assert score(JUDGED, ["a", "b", "c"]) == Score(1, 1, 1, 1, 0)


def test_order_matters() -> None:
    found = score(JUDGED, ["c", "x", "a"])
    assert (found.success1, found.success5) == (0, 1)
    assert found.ndcg < score(JUDGED, ["a", "c"]).ndcg


def test_an_empty_answer_is_right_only_where_nothing_fits() -> None:
    nothing = Judged("2", "none", "Kernfusion", {})
    assert score(nothing, []).success5 == 1
    assert score(nothing, ["a"]).success5 == 0
    assert score(JUDGED, []).empty == 1


def test_each_kind_counts_alike() -> None:
    many = [Judged(f"p{number}", "plain", "a", {"a": 3}) for number in range(9)]
    one = Judged("t", "typo", "b", {"b": 3})
    answers = {it.id: ["a"] for it in many}
    assert by_kind([*many, one], answers)["macro"].success5 == 0.5
