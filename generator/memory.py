"""Values that need not be worked out again: Python's own, in a cache."""

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, TypeVar

from generator.cache import Cache
from generator.parallel import map_on_all_cores

Value = TypeVar("Value")


class Memory:
    """Values by keys that name everything they are made of; without a cache all are made anew.

    It knows what it was asked for, so that the rest can be forgotten.
    """

    def __init__(self, cache: Cache | None = None) -> None:
        self._cache = cache
        self._asked: set[str] = set()

    def values(self, makers: Mapping[str, Callable[[], Value]]) -> dict[str, Value]:
        """Return the values of all keys; those that are not remembered are made, on all cores."""
        self._asked |= makers.keys()
        found: dict[str, Value] = dict(self._remembered(makers))
        missing = tuple(key for key in makers if key not in found)
        made = map_on_all_cores(lambda key: pickle.dumps(makers[key]()), missing, worth_forking=2)
        for key, pickled in zip(missing, made, strict=True):
            if self._cache:
                self._cache.put(key, pickled)
            found[key] = pickle.loads(pickled)  # noqa: S301 - made right here
        return {key: found[key] for key in makers}

    def value(self, key: str, make: Callable[[], Value]) -> Value:
        """Return one value, made if it is not remembered."""
        return self.values({key: make})[key]

    def forget_others(self) -> None:
        """Remove from the cache what nobody asked for."""
        if self._cache:
            self._cache.prune(self._asked)

    def _remembered(self, keys: Iterable[str]) -> Iterator[tuple[str, Any]]:
        for key in keys:
            pickled = self._cache.get(key) if self._cache else None
            if pickled is not None:
                # The cache knows its own bytes; what nobody can read any more counts as missing.
                with suppress(Exception):
                    yield key, pickle.loads(pickled)  # noqa: S301
