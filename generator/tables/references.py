"""Words in cells that stand for ids: the id itself, a name or another name of what it names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.check.registers import Register, registers
from generator.check.scope import Scope
from generator.tables.sheet import folded


@dataclass(frozen=True, slots=True)
class Names:
    """The ids of a register by every folded spelling; institutions may share a name."""

    register: Register
    ids: Mapping[str, frozenset[str]]

    def meant(self, text: str) -> frozenset[str]:
        """Return the ids that a text can mean: one, several or none."""
        return frozenset({text}) if text in self.register.ids else self.ids.get(folded(text), _NONE)


_NONE: frozenset[str] = frozenset()
_INSTITUTIONS = "institutions"


def names_of(scope: Scope) -> Mapping[str, Names]:
    """Return the names of every register of the content."""
    found = {name: _names(register) for name, register in registers(scope).items()}
    known = ((it.name, it.id) for it in scope.catalogue.institutions)
    return with_institutions(found, known)


def _names(register: Register) -> Names:
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for spelling, meant in register.spellings.items():
        ids[folded(spelling)].add(meant)
    return Names(register, {spelling: frozenset(meant) for spelling, meant in ids.items()})


def with_institutions(
    names: Mapping[str, Names], added: Iterable[tuple[str, str]]
) -> Mapping[str, Names]:
    """Return the names with those of further institutions, given as name and id."""
    old = names[_INSTITUTIONS]
    ids = dict(old.ids)
    for name, institution in added:
        ids[folded(name)] = ids.get(folded(name), _NONE) | {institution}
    return {**names, _INSTITUTIONS: Names(old.register, ids)}
