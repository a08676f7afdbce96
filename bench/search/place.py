"""The folder of a measurement, as a host would serve it."""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 23)


@dataclass(frozen=True, slots=True)
class Place:
    """Where everything of a measurement is: the site, the rivals' indexes, the pages."""

    root: Path

    @property
    def content(self) -> Path:
        """The invented offers."""
        return self.root / "content"

    @property
    def site(self) -> Path:
        """The site built of them."""
        return self.root / "site"

    @property
    def records(self) -> Path:
        """What the search is made of, read: everything findable, the filters, the thesaurus."""
        return self.root / "records.pickle"

    @property
    def cache(self) -> Path:
        """What builds of the search remember."""
        return self.root / "cache"

    @property
    def documents(self) -> Path:
        """What rivals index: a JSON list of entries."""
        return self.root / "documents.json"

    @property
    def cards(self) -> Path:
        """What rivals show: a line a document."""
        return self.root / "cards.txt"

    @property
    def environment(self) -> dict[str, str]:
        """The environment of builds: as it is, for a fixed day."""
        noon = datetime.combine(DAY, time(12), UTC)
        return {**os.environ, "SOURCE_DATE_EPOCH": str(int(noon.timestamp()))}
