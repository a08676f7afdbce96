"""How old the statements of a record are, in words."""

from dataclasses import dataclass

from generator.aging import Age, age_of
from generator.model.institution import Institution
from generator.model.offer import Offer
from generator.model.verification import Verification
from generator.pages.page import Edition


@dataclass(frozen=True, slots=True)
class Freshness:
    """When a record was last checked. `stale` asks readers to call before they go."""

    text: str
    stale: bool


def freshness(edition: Edition, record: Offer | Institution) -> Freshness:
    """Say when a record was checked or, failing that, of which day its source is."""
    words, source = edition.words, record.source
    if record.verified is not None:
        return Freshness(_checked(edition, record.verified), is_stale(edition, record))
    if source is not None and source.as_of is not None:
        text = words(
            "Stand der Angaben: {date} ({ago}). Seitdem nicht geprüft.",
            date=words.long_date(source.as_of),
            ago=words.ago(source.as_of, edition.today),
        )
        return Freshness(text, stale=True)
    return Freshness(words("Noch nicht geprüft."), stale=True)


def _checked(edition: Edition, verified: Verification) -> str:
    words = edition.words
    text = words(
        "Zuletzt geprüft am {date} ({ago}) von: {by}",
        date=words.long_date(verified.on),
        ago=words.ago(verified.on, edition.today),
        by=verified.by,
    )
    if verified.days is None:
        return text
    names = {
        "hours": words("Zeiten"),
        "contact": words("Kontakt"),
        "address": words("Ort"),
        "description": words("Beschreibung"),
    }
    looked_at = [names[group] for group, day in verified.by_group.items() if day == verified.on]
    only = words("Nur geprüft: {groups}.", groups=words.list(looked_at))
    return f"{text}. {only}"


def is_stale(edition: Edition, record: Offer | Institution) -> bool:
    """Say whether nobody has checked all of a record for as long as the site allows."""
    return age_of(edition.catalogue, record, edition.today) > Age.CURRENT


def is_aged(edition: Edition, offer: Offer) -> bool:
    """Say whether nobody has checked an offer for so long that it is shown on request only."""
    return age_of(edition.catalogue, offer, edition.today) == Age.AGED
