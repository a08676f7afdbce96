"""Opening hours in words, beside the notation: „Montag bis Freitag: 9:00–12:00 Uhr“."""

from collections.abc import Iterator

from generator.changes.comparison import Comparison, RecordChange
from generator.changes.fields import FieldChange
from generator.changes.pairs import Entry
from generator.changes.states import State
from generator.model.offer import Offer
from generator.model.schedule import Hours
from generator.pages.times import times

_NOTATION = (Offer.model_fields["hours"].title, Hours.model_fields["opening_hours"].title)
_IN_WORDS = f"{_NOTATION[0]} – wie die Seite sie zeigt"


def with_times(found: Comparison, change: RecordChange) -> Iterator[FieldChange]:
    """Yield the fields of a change; after those in notation comes what they mean."""
    for field in change.fields:
        yield field
        if field.label == " – ".join(str(it) for it in _NOTATION):
            before = _in_words(found.before, change.pair.before)
            after = _in_words(found.after, change.pair.after)
            if before != after:
                yield FieldChange(_IN_WORDS, before, after)


def _in_words(state: State, entry: Entry | None) -> str:
    if entry is None or not isinstance(entry.record, Offer):
        return ""
    shown = times(state.edition, entry.record)
    if shown.notation:  # A week says too little: every first Tuesday, only in summer.
        return ""
    return "\n".join(f"{it.days}: {', '.join(it.times)}" for it in shown.week)
