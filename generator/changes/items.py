"""The records that changed, kind by kind, as the report shows them."""

from collections import Counter
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from generator.changes.comparison import Comparison, Fate, RecordChange
from generator.changes.pairs import Entry
from generator.changes.passages import Passage, compared
from generator.changes.states import State
from generator.changes.times import with_times
from generator.changes.view import Cards, Group, Item, Row, Tone
from generator.changes.wording import seen
from generator.model.concept import Handlungsfeld, Workshop
from generator.model.institution import Institution
from generator.model.offer import Offer, OfferTranslation
from generator.model.site import DistrictMap, Site, TextPage
from generator.model.taxonomy import Taxonomy, Vocabulary
from generator.model.thesaurus import Compounds, Concept
from generator.pages.cards import OfferCard, card

PAGE = "bericht.html"

KINDS: tuple[tuple[type[Any], str], ...] = (
    (Offer, "Angebote"),
    (OfferTranslation, "Übersetzungen"),
    (Institution, "Institutionen"),
    (Handlungsfeld, "Handlungsfelder"),
    (Workshop, "Workshops"),
    (TextPage, "Textseiten"),
    (Vocabulary, "Listen"),
    (Site, "Einstellungen"),
    (DistrictMap, "Karte"),
    (Concept, "Begriffe der Suche"),
    (Compounds, "Zusammengesetzte Wörter"),
)
"""The kinds of records and what many of them are called, in the order of the report."""

_TONES: dict[Fate, Tone] = {
    Fate.ADDED: "good",
    Fate.READABLE_AGAIN: "good",
    Fate.REMOVED: "warn",
    Fate.UNREADABLE: "warn",
}


def groups(found: Comparison) -> tuple[Group, ...]:
    """Return the kinds of which something changed."""
    made = []
    for kind, title in KINDS:
        changes = [it for it in found.records if isinstance(it.pair.now.record, kind)]
        if changes:
            items = tuple(_item(found, it) for it in changes)
            made.append(Group(kind.__name__.lower(), title, _counted(changes), items))
    return tuple(made)


def _counted(changes: list[RecordChange]) -> str:
    counts = Counter(it.fate for it in changes)
    return ", ".join(f"{counts[fate]} {fate}" for fate in Fate if counts[fate])


def _item(found: Comparison, change: RecordChange) -> Item:
    pair, anchor = change.pair, quote(change.pair.path)
    rows = tuple(_row(it.label, it.before, it.after) for it in with_times(found, change))
    both = bool(pair.before and pair.after)
    return Item(
        anchor=anchor,
        fate=change.fate,
        tone=_TONES.get(change.fate, "plain"),
        name=_name(found.after if pair.after else found.before, pair.now),
        path=pair.path,
        note=_note(change),
        cards=_cards(found, change, anchor),
        rows=rows if both else (),
        only=() if both else rows,
    )


def _row(label: str, before: str, after: str) -> Row:
    if before and after:
        return Row(label, *compared(before, after))
    return Row(label, *(((Passage(it),) if it else ()) for it in (before, after)))


def _note(change: RecordChange) -> str:
    """Say what the fields cannot: other ids and other folders."""
    before, after = change.pair.before, change.pair.after
    if not before or not after or before.path == after.path:
        return ""
    if change.pair.is_renamed:
        return f"hieß vorher „{before.id}“ ({before.path})"
    return f"stand vorher in {before.path}"


def _name(state: State, entry: Entry) -> str:
    """Return what people call a record."""
    match entry.record:
        case OfferTranslation():
            offer, language, _ = PurePosixPath(entry.path).name.split(".")
            known = state.catalogue.offer_by_id.get(offer)
            called = known.name if known else offer
            name = f"{called} ({state.catalogue.name_of('languages', language)})"
        case TextPage():
            name = entry.record.title
        case Vocabulary():
            name = Taxonomy.model_fields[entry.id].title or entry.id
        case Site():
            name = entry.record.title
        case _:
            name = getattr(entry.record, "name", PurePosixPath(entry.path).name)
    return seen(name)


def _cards(found: Comparison, change: RecordChange, anchor: str) -> tuple[Cards, ...]:
    """Return the cards of an offer before and after; one where they are the same."""
    before, after = change.pair.before, change.pair.after
    old = _card(found.before, before, anchor)
    new = _card(found.after, after, anchor)
    if old == new:
        return (Cards("Die Karte bleibt, wie sie ist", new),) if new else ()
    if old and new:
        return (Cards("Karte vorher", old), Cards("Karte nachher", new))
    return (Cards("Karte", new or old),)


def _card(state: State, entry: Entry | None, anchor: str) -> tuple[OfferCard, ...]:
    if entry is None or not isinstance(entry.record, Offer):
        return ()
    return (replace(card(state.edition, entry.record), href=f"{PAGE}#{anchor}"),)
