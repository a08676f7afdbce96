"""Shares that hold from the first offer on, not only on average."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from generator.demo.chance import Chance

T = TypeVar("T")


def by_share(weights: Mapping[T, float], chance: Chance) -> Iterator[T]:
    """Yield the keys for ever, in a chance order that keeps close to their shares.

    Each round draws among the keys that have had less than their share so far; so even a small
    city gets its offers, and the first N are the same however many follow.
    """
    total = sum(weights.values())
    owed = dict.fromkeys(weights, 0.0)
    while True:
        for key, weight in weights.items():
            owed[key] += weight / total
        key = chance.weighted({key: debt for key, debt in owed.items() if debt > 0})
        owed[key] -= 1
        yield key
