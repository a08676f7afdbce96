"""Chance keeps to its seed, its limits and its shares."""

from collections import Counter
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from generator.demo.chance import Chance
from generator.demo.quota import by_share

SEEDS = st.integers(0, 10**9)


@given(SEEDS, st.integers(-50, 50), st.integers(0, 50))
def test_numbers_stay_within_their_limits(seed: int, first: int, more: int) -> None:
    assert first <= Chance(seed).between(first, first + more) <= first + more


@given(SEEDS, st.lists(st.integers(), unique=True, max_size=8), st.integers(0, 10))
def test_some_are_different_ones_of_the_values(seed: int, values: list[int], count: int) -> None:
    found = Chance(seed).some(values, count)
    assert len(found) == len(set(found)) == min(count, len(values))
    assert set(found) <= set(values)


def test_the_seed_alone_decides() -> None:
    rows = [[Chance(7, "a").below(1000) for _ in range(3)] for _ in range(2)]
    assert rows[0] == rows[1]
    assert Chance(7, "a").part(1) != Chance(8, "a").part(1)


def test_weights_without_weight_are_not_drawn() -> None:
    chance = Chance(1)
    drawn = Counter(
        chance.weighted({"often": 3.0, "seldom": 1.0, "never": 0.0}) for _ in range(4000)
    )
    assert drawn["never"] == 0
    assert 0.70 < drawn["often"] / 4000 < 0.80


@given(SEEDS, st.lists(st.integers(1, 100), min_size=1, max_size=12), st.integers(1, 300))
def test_shares_hold_from_the_start(seed: int, weights: list[int], count: int) -> None:
    shares = {number: float(weight) for number, weight in enumerate(weights)}
    drawn = Counter(islice(by_share(shares, Chance(seed)), count))
    for number, weight in shares.items():
        owed = weight / sum(weights) * count - drawn[number]
        assert -1 < owed < len(weights)
