"""Which record was which before: by its path, else its id, else a former id."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from generator.changes.states import State
from generator.model.base import Record
from generator.model.offer import Offer, OfferTranslation


@dataclass(frozen=True, slots=True)
class Entry:
    """A record and its path inside the content folder."""

    path: str
    record: Any

    @property
    def id(self) -> str:
        """The record's id; a record that has none is named as its file."""
        own = getattr(self.record, "id", "")
        return own or PurePosixPath(self.path).name.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Pair:
    """A record before and after; None where it is not there, or cannot be read."""

    before: Entry | None
    after: Entry | None

    @property
    def now(self) -> Entry:
        """The record after the change or, when it is gone, before."""
        entry = self.after or self.before
        assert entry, "a pair has one of both"  # noqa: S101 - for the type checker
        return entry

    @property
    def path(self) -> str:
        """Where it stands, or stood."""
        return self.now.path

    @property
    def is_renamed(self) -> bool:
        """Say whether it has another id now."""
        return bool(self.before and self.after and self.before.id != self.after.id)


_Keys = Callable[[Entry], Iterable[Hashable]]
"""The identities that an entry may have had before, the likeliest first."""


def pairs(before: State, after: State) -> tuple[Pair, ...]:
    """Return what is not as it was, in the order of the paths."""
    old = {path: Entry(path, it) for path, it in before.records.items()}
    new = {path: Entry(path, it) for path, it in after.records.items()}
    found = [Pair(old.pop(path), new.pop(path)) for path in sorted(old.keys() & new.keys())]
    found += _matched(old, new, lambda entry: (_identity(entry),))
    found += _matched(old, new, _former)
    found += _matched(old, new, partial(_former_file, _renamed(found)))
    found += [Pair(entry, None) for entry in old.values()]
    found += [Pair(None, entry) for entry in new.values()]
    return tuple(sorted((it for it in found if it.before != it.after), key=lambda it: it.path))


def _matched(old: dict[str, Entry], new: dict[str, Entry], was: _Keys) -> list[Pair]:
    """Take out of both what belongs together."""
    known = {_identity(entry): path for path, entry in reversed(old.items())}
    found = []
    for path, entry in tuple(new.items()):
        before = next((known.pop(it) for it in was(entry) if it in known), None)
        if before is not None:
            found.append(Pair(old.pop(before), new.pop(path)))
    return found


def _identity(entry: Entry) -> Hashable:
    record = entry.record
    named = record.id if isinstance(record, Record) else PurePosixPath(entry.path).name
    return type(record), named


def _former(entry: Entry) -> Iterator[Hashable]:
    for former in reversed(getattr(entry.record, "former_ids", ())):
        yield type(entry.record), former


def _renamed(found: Iterable[Pair]) -> Mapping[str, str]:
    """Return the ids that offers had before, by those they have now."""
    return {
        it.after.id: it.before.id
        for it in found
        if it.before and it.after and it.is_renamed and isinstance(it.after.record, Offer)
    }


def _former_file(renamed: Mapping[str, str], entry: Entry) -> Iterator[Hashable]:
    """Yield what a translation was called when its offer had another id."""
    name, dot, rest = PurePosixPath(entry.path).name.partition(".")
    if isinstance(entry.record, OfferTranslation) and name in renamed:
        yield type(entry.record), f"{renamed[name]}{dot}{rest}"
