"""Everything that is to be said about a change, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.catalogue import Catalogue, is_ended
from generator.changes.duplicates import Duplicate, duplicates
from generator.changes.fields import FieldChange, differences, statements
from generator.changes.gaps import Gaps, gaps
from generator.changes.naming import naming
from generator.changes.neighbours import Neighbour, stale_neighbours
from generator.changes.news import ProblemNews, problem_news
from generator.changes.pairs import Pair, pairs
from generator.changes.states import State
from generator.model.offer import Offer
from generator.translation import source_digest


class Fate(StrEnum):
    """What became of a record, in German."""

    ADDED = "neu"
    CHANGED = "geändert"
    RENAMED = "umbenannt"
    REMOVED = "gelöscht"
    READABLE_AGAIN = "wieder lesbar"
    UNREADABLE = "nicht mehr lesbar"


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record that is not as it was, and its fields that differ."""

    fate: Fate
    pair: Pair
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between two states, and what follows from it."""

    before: State
    after: State
    records: tuple[RecordChange, ...]
    duplicates: tuple[Duplicate, ...]
    outdated: tuple[tuple[str, str], ...]
    """Offer id and language of the translations that no longer fit the German text."""
    gaps: Gaps
    neighbours: tuple[Neighbour, ...]
    problems: ProblemNews

    @property
    def is_empty(self) -> bool:
        """Say whether nothing differs."""
        problems = self.problems.new or self.problems.mended
        return not (self.records or problems or self.before.unreadable ^ self.after.unreadable)


def compare(before: State, after: State) -> Comparison:
    """Return what differs between two states of the content, both seen on one day."""
    found = pairs(before, after)
    entries = (it.after.record for it in found if it.after)
    offers = tuple(it for it in entries if isinstance(it, Offer) and not is_ended(it))
    return Comparison(
        before=before,
        after=after,
        records=_records(found, before, after),
        duplicates=duplicates(offers, after.catalogue.offers),
        outdated=_outdated(before.catalogue, after.catalogue, found),
        gaps=gaps(before.catalogue, after.catalogue),
        neighbours=stale_neighbours(after.edition, offers),
        problems=problem_news(before.problems, after.problems, _moved(found)),
    )


def _records(found: tuple[Pair, ...], before: State, after: State) -> tuple[RecordChange, ...]:
    old, new = naming(before.catalogue), naming(after.catalogue)
    made = []
    for pair in found:
        if pair.before and pair.after:
            fields = differences(pair.before.record, pair.after.record, old, new)
        elif pair.after:
            told = statements(pair.after.record, new)
            fields = tuple(FieldChange(label, "", text) for label, text in told)
        else:
            told = statements(pair.now.record, old)
            fields = tuple(FieldChange(label, text, "") for label, text in told)
        made.append(RecordChange(_fate(pair, before, after), pair, fields))
    return tuple(made)


def _fate(pair: Pair, before: State, after: State) -> Fate:
    if pair.before and pair.after:
        return Fate.RENAMED if pair.is_renamed else Fate.CHANGED
    if pair.after:
        return Fate.READABLE_AGAIN if pair.path in before.unreadable else Fate.ADDED
    return Fate.UNREADABLE if pair.path in after.unreadable else Fate.REMOVED


def _moved(found: tuple[Pair, ...]) -> Mapping[str, str]:
    return {it.before.path: it.after.path for it in found if it.before and it.after}


def _outdated(
    before: Catalogue, after: Catalogue, found: tuple[Pair, ...]
) -> tuple[tuple[str, str], ...]:
    """Return the translations that are outdated now and were not before."""
    renamed = {it.now.id: it.before.id for it in found if it.before and it.is_renamed}
    already = _outdated_in(before)
    return tuple(
        (offer, language)
        for offer, language in sorted(_outdated_in(after))
        if (renamed.get(offer, offer), language) not in already
    )


def _outdated_in(catalogue: Catalogue) -> frozenset[tuple[str, str]]:
    return frozenset(
        (offer_id, language)
        for (offer_id, language), translation in catalogue.translations.items()
        if (offer := catalogue.offer_by_id.get(offer_id))
        and source_digest(offer) != translation.source_digest
    )
