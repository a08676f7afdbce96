"""How old the statements of a record are, in words."""

from dataclasses import dataclass
from datetime import date

from generator.model.base import Source
from generator.model.verification import Verification
from generator.pages.page import Edition


@dataclass(frozen=True, slots=True)
class Freshness:
    """When a record was last checked. `stale` asks readers to call before they go."""

    text: str
    stale: bool


def freshness(edition: Edition, verified: Verification | None, source: Source | None) -> Freshness:
    """Say when a record was checked or, failing that, of which day its source is."""
    words = edition.words
    if verified is not None:
        text = words(
            "Zuletzt geprüft am {date} ({ago}) von: {by}",
            date=words.long_date(verified.on),
            ago=words.ago(verified.on, edition.today),
            by=verified.by,
        )
        return Freshness(text, _is_old(edition, verified.on))
    if source is not None and source.as_of is not None:
        text = words(
            "Stand der Angaben: {date} ({ago}). Seitdem nicht geprüft.",
            date=words.long_date(source.as_of),
            ago=words.ago(source.as_of, edition.today),
        )
        return Freshness(text, stale=True)
    return Freshness(words("Noch nicht geprüft."), stale=True)


def is_stale(edition: Edition, verified: Verification | None) -> bool:
    """Say whether nobody has checked a record for longer than the site allows."""
    return verified is None or _is_old(edition, verified.on)


def _is_old(edition: Edition, day: date) -> bool:
    return (edition.today - day).days > edition.catalogue.site.stale_after_days
