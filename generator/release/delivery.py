"""A site is brought to a destination: planned first, then done step by step."""

from dataclasses import dataclass
from datetime import date

from generator.publish import Readiness
from generator.release.plan import plan
from generator.release.published import published_at
from generator.release.site import UNFINISHED, Site
from generator.release.target import Target


@dataclass(frozen=True, slots=True)
class Delivery:
    """What a publication did, in numbers of files, and the digest of the site it published."""

    written: int
    unchanged: int
    removed: int
    digest: str
    readiness: Readiness


def deliver(site: Site, target: Target, name: str, day: date) -> Delivery:
    """Publish a site to a destination that messages call `name`.

    day: noted in the list of releases. Raises PublishError, in German, or OSError. Wherever it
    stops, every page that is there finds its files, and the next publication finishes the work.
    """
    planned = plan(site, published_at(target, name), day)
    target.put((planned.journal,))
    written = sum(target.put(group) for group in planned.phases)
    for group in planned.leaving:
        target.remove(group)
    target.put((planned.record,))
    return Delivery(
        written=written,
        unchanged=len(site.products) - written,
        removed=planned.removed,
        digest=site.digest,
        readiness=site.manifest.readiness,
    )


def delivery_lines(delivery: Delivery, name: str) -> tuple[str, ...]:
    """Say what a publication did and give the digest that anyone can check."""
    done = (
        f"Veröffentlicht: {name} – Dateien neu oder geändert: {delivery.written}, "
        f"unverändert: {delivery.unchanged}, entfernt: {delivery.removed}."
    )
    wanting = UNFINISHED.get(delivery.readiness)
    warned = (f"Achtung: Diese Website {wanting}",) if wanting else ()
    return (done, *warned, f"Prüfsumme (SHA-256): {delivery.digest}")
