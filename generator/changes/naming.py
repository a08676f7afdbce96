"""What ids are called: „Datteln (datteln)“ instead of „datteln“."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.model.taxonomy import Taxonomy

LONGEST = 80
"""Letters of a statement that stand for the whole."""


@dataclass(frozen=True, slots=True)
class Naming:
    """Names by register (see generator/check/references.py) and id."""

    names: Mapping[str, Mapping[str, str]]

    def of(self, register: str, item: str) -> str:
        """Return an id with the name of what it names; an unknown one stands for itself."""
        name = self.names.get(register, {}).get(item)
        return f"{name} ({item})" if name and name != item else item


def naming(catalogue: Catalogue) -> Naming:
    """Return the names of everything that fields can name."""
    terms = {
        vocabulary: {it.id: it.name for it in getattr(catalogue.taxonomy, vocabulary).terms}
        for vocabulary in Taxonomy.model_fields
    }
    fields = {it.id: it.name for it in catalogue.handlungsfelder}
    return Naming(
        {
            **terms,
            "handlungsfelder": fields,
            "topics": {**terms["categories"], **fields},
            "institutions": {it.id: it.name for it in catalogue.institutions},
            "offers": {it.id: it.name for it in catalogue.offers},
            "concepts": {it.id: it.name for it in catalogue.concepts},
            "statements": {
                statement.id: shortened(statement.text)
                for workshop in catalogue.workshops
                for statement in workshop.statements
            },
        }
    )


def shortened(text: str) -> str:
    """Return a text on one line, its end left out where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
