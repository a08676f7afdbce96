"""Chance that always falls the same way: everything is drawn from one seeded row of numbers."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """Draws from a row of numbers that its seed alone decides.

    Only `Random.random` is used: Python promises the same row for the same text in every version,
    which it does not for `choice` or `shuffle`.
    """

    def __init__(self, *seed: object) -> None:
        self._next = Random(":".join(map(str, seed))).random  # noqa: S311 - not for secrets

    def below(self, limit: int) -> int:
        """Return a number from 0 up to but not including `limit`."""
        return int(self._next() * limit)

    def between(self, first: int, last: int) -> int:
        """Return a number from `first` to `last`, both included."""
        return first + self.below(last - first + 1)

    def maybe(self, probability: float) -> bool:
        """Say yes with a probability from 0 to 1."""
        return self._next() < probability

    def part(self, whole: float) -> float:
        """Return a number from 0 up to but not including `whole`."""
        return self._next() * whole

    def pick(self, values: Sequence[T]) -> T:
        """Return one of the values."""
        return values[self.below(len(values))]

    def some(self, values: Sequence[T], count: int) -> tuple[T, ...]:
        """Return up to `count` different values in a chance order."""
        rest = list(values)
        return tuple(rest.pop(self.below(len(rest))) for _ in range(min(count, len(rest))))

    def weighted(self, weights: Mapping[T, float]) -> T:
        """Return one of the keys, in proportion to their weights (at least one above zero)."""
        rest = self.part(sum(weights.values()))
        for value, weight in weights.items():
            rest -= weight
            if rest < 0:
                return value
        return max(weights, key=lambda value: weights[value])
