"""The content at one moment: as it is in the folder, or as a commit has it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.catalogue import Catalogue
from generator.changes.repository import Repository
from generator.load import Content
from generator.model.taxonomy import Taxonomy
from generator.pages.page import Edition
from generator.pipeline import Inspection, inspect
from generator.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class State:
    """All records by path, everything wrong with them, and the paths that could not be read."""

    records: Mapping[str, Any]
    edition: Edition
    problems: tuple[Problem, ...]
    unreadable: frozenset[str]

    @property
    def catalogue(self) -> Catalogue:
        """The records, sorted and indexed."""
        return self.edition.catalogue


def state_in(folder: Path, today: date) -> State:
    """Return the state of a content folder. Broken files are problems, never an exception."""
    inspection = inspect(folder, today)
    records = _records(inspection.content)
    return State(
        records, _edition(inspection), inspection.problems, _unreadable(inspection.content, records)
    )


def state_at(repository: Repository, commit: str, today: date) -> State:
    """Return the state of the content in a commit; raises ChangesError."""
    with TemporaryDirectory(prefix="bericht-") as folder:
        repository.extract(commit, Path(folder))
        return state_in(Path(folder), today)


def _edition(inspection: Inspection) -> Edition:
    return inspection.plans[0].edition


def _records(content: Content) -> Mapping[str, Any]:
    """Return all records; each vocabulary of the taxonomy is a file of its own again."""
    found: dict[str, Any] = {}
    for entry in content.entries:
        if isinstance(entry.record, Taxonomy):
            for name in Taxonomy.model_fields:
                if name not in content.unreadable:
                    found[f"taxonomy/{name}.yaml"] = getattr(entry.record, name)
        else:
            found[entry.path] = entry.record
    return found


def _unreadable(content: Content, records: Mapping[str, Any]) -> frozenset[str]:
    faulty = {it.path for it in content.problems if it.severity is Severity.ERROR}
    return frozenset(faulty - set(records))
