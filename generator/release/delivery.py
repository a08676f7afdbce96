"""A site is brought to a destination: planned first, then done step by step."""

from dataclasses import dataclass
from datetime import date

from generator.release.plan import plan
from generator.release.published import published_at
from generator.release.site import Site
from generator.release.target import Target


@dataclass(frozen=True, slots=True)
class Delivery:
    """What a publication did, in numbers of files, and the digest of the site."""

    written: int
    unchanged: int
    removed: int
    digest: str


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
    return Delivery(written, len(site.products) - written, planned.removed, site.digest)


def delivery_lines(delivery: Delivery, name: str) -> tuple[str, ...]:
    """Say what a publication did and give the digest that anyone can check."""
    done = (
        f"Veröffentlicht: {name} – Dateien neu oder geändert: {delivery.written}, "
        f"unverändert: {delivery.unchanged}, entfernt: {delivery.removed}."
    )
    return (done, f"Prüfsumme (SHA-256): {delivery.digest}")
