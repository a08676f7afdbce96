"""Values that need not be worked out again: as JSON in a cache.

JSON, because it can only be read: whoever writes into the folder of a cache must not be able to
have code run by a build.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import TypeVar

from pydantic import TypeAdapter

from generator.cache import Cache
from generator.parallel import map_on_all_cores

Value = TypeVar("Value")


class Memory:
    """Values by keys that name everything they are made of; without a cache each is made once.

    It knows what it was asked for, so that the rest can be forgotten.
    """

    def __init__(self, cache: Cache | None = None) -> None:
        self._cache = cache
        self._asked: set[str] = set()
        self._just_made: dict[str, bytes] = {}

    def values(
        self, kind: type[Value], makers: Mapping[str, Callable[[], Value]]
    ) -> dict[str, Value]:
        """Return the values of all keys; those that are not remembered are made, on all cores.

        kind: of all these values, of types that can be told in JSON.
        """
        self._asked |= makers.keys()
        form = TypeAdapter(kind)
        found = dict(self._remembered(form, makers))
        missing = tuple(key for key in makers if key not in found)
        made = map_on_all_cores(lambda it: form.dump_json(makers[it]()), missing, worth_forking=2)
        for key, written in zip(missing, made, strict=True):
            if self._cache:
                self._cache.put(key, written)
            else:
                self._just_made[key] = written
            found[key] = form.validate_json(written)
        return {key: found[key] for key in makers}

    def value(self, kind: type[Value], key: str, make: Callable[[], Value]) -> Value:
        """Return one value, made if it is not remembered."""
        return self.values(kind, {key: make})[key]

    def forget_others(self) -> None:
        """Remove from the cache what nobody asked for."""
        if self._cache:
            self._cache.prune(self._asked)

    def _remembered(
        self, form: TypeAdapter[Value], keys: Iterable[str]
    ) -> Iterator[tuple[str, Value]]:
        for key in keys:
            written = self._cache.get(key) if self._cache else self._just_made.get(key)
            if written is not None:
                # What is no value of this kind counts as missing.
                with suppress(ValueError):
                    yield key, form.validate_json(written)
