"""Registers: which ids there are, and what people may have typed instead."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.check.scope import Scope
from generator.model.concept import Handlungsfeld, Statement
from generator.model.institution import Institution
from generator.model.offer import Offer
from generator.model.taxonomy import Taxonomy
from generator.model.thesaurus import Concept
from generator.suggest import nearest

# What an entry of each register is called, and where its ids are found.
_WORDS: Mapping[str, tuple[str, str]] = {
    "institutions": (
        "Eine Institution",
        "Legen Sie die Institution unter institutions/ an, oder berichtigen Sie die Kennung.",
    ),
    "offers": ("Ein Angebot", "Die Kennung eines Angebots ist sein Dateiname ohne „.md“."),
    "handlungsfelder": (
        "Ein Handlungsfeld",
        "Die Kennungen sind die Dateinamen unter handlungsfelder/ ohne „.md“.",
    ),
    "statements": (
        "Eine Workshop-Aussage",
        "Die Kennungen stehen in den Dateien unter workshops/, jeweils unter „statements“.",
    ),
    "topics": (
        "Ein Handlungsfeld oder eine Kategorie",
        "Sie stehen in taxonomy/categories.yaml und als Dateien unter handlungsfelder/.",
    ),
    "concepts": (
        "Einen Begriff",
        "Die Kennungen sind die Dateinamen unter taxonomy/concepts/ ohne „.yaml“.",
    ),
    "cities": ("Eine Stadt", ""),
    "categories": ("Eine Kategorie", ""),
    "languages": ("Eine Sprache", ""),
    "genders": ("Eine Zielgruppe", ""),
    "origins": ("Einen Migrationshintergrund", ""),
    "age_groups": ("Eine Altersgruppe", ""),
    "residence_statuses": ("Einen Aufenthaltsstatus", ""),
    "offer_kinds": ("Eine Art von Angebot", ""),
    "institution_kinds": ("Eine Art von Institution", ""),
    "abbreviations": ("Eine Abkürzung", ""),
}
_LISTED = 12
"""A remedy names all ids of a vocabulary up to so many."""


@dataclass(frozen=True, slots=True)
class Register:
    """The ids of one kind.

    `spellings` gives the id for every known spelling, the ids themselves among them. `unread` are
    the ids of files that could not be read; None when such a file may hold any id.
    """

    name: str
    spellings: Mapping[str, str]
    ids: frozenset[str]
    unread: frozenset[str] | None

    @property
    def noun(self) -> str:
        """One entry, as the object of a German sentence."""
        return _WORDS[self.name][0]

    def has(self, known: str) -> bool:
        """Say whether an id is known, or belongs to a file that was reported already."""
        return known in self.ids or self.unread is None or known in self.unread

    def remedy(self, unknown: str) -> str:
        """Return what to write instead of an unknown id."""
        if best := nearest(unknown, self.spellings):
            meant = self.spellings[best]
            return f"Meinten Sie „{meant}“{'' if best == meant else f' ({best})'}?"
        if otherwise := _WORDS[self.name][1]:
            return otherwise
        listed = f": {', '.join(sorted(self.ids))}" if 0 < len(self.ids) <= _LISTED else ""
        return f"Die Kennungen stehen in taxonomy/{self.name}.yaml{listed}."


def registers(scope: Scope) -> Mapping[str, Register]:
    """Return a register for each vocabulary, for records and for statements, by name."""
    categories = vocabulary(scope, "categories")
    fields = _of_files(scope, "handlungsfelder", Handlungsfeld)
    found = (
        *(vocabulary(scope, name) for name in Taxonomy.model_fields),
        _of_files(scope, "institutions", Institution),
        _of_files(scope, "offers", Offer),
        _of_files(scope, "concepts", Concept),
        fields,
        Register(
            "topics",
            {**categories.spellings, **fields.spellings},
            categories.ids | fields.ids,
            None if categories.unread is None else fields.unread,
        ),
        _statements(scope),
    )
    return {register.name: register for register in found}


def vocabulary(scope: Scope, name: str) -> Register:
    """Return the register of a vocabulary: its terms, by their other names too."""
    terms = getattr(scope.catalogue.taxonomy, name).terms
    unread = None if name in scope.content.unreadable else frozenset[str]()
    return _register(name, terms, unread)


def _of_files(scope: Scope, name: str, model: type[Any]) -> Register:
    records = (placed.value for placed in scope.each(model))
    return _register(name, tuple(records), scope.content.unreadable)


def _statements(scope: Scope) -> Register:
    ids = frozenset(placed.value.id for placed in scope.each(Statement))
    faulty = any(problem.path.startswith("workshops/") for problem in scope.content.problems)
    return Register("statements", {it: it for it in ids}, ids, None if faulty else frozenset())


def _register(name: str, entries: Iterable[Any], unread: frozenset[str] | None) -> Register:
    entries = tuple(entries)
    spellings = {spelling: entry.id for entry in entries for spelling in _other_names(entry)}
    ids = frozenset(entry.id for entry in entries)
    return Register(name, {**spellings, **{it: it for it in ids}}, ids, unread)


def _other_names(entry: Any) -> tuple[str, ...]:  # noqa: ANN401 - terms and records alike
    short = getattr(entry, "short_name", None)
    return (
        entry.name,
        *((short,) if short else ()),
        *getattr(entry, "other_names", ()),
        *getattr(entry, "former_ids", ()),
    )
