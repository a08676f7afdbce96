"""How long ago someone made sure that a record is still right."""

from collections.abc import Iterator
from datetime import timedelta

from generator.catalogue import is_ended
from generator.check.scope import Placed, Scope
from generator.model.institution import Institution
from generator.model.offer import Offer
from generator.problems import Problem, Severity


def never_verified(scope: Scope) -> Iterator[Problem]:
    """Every institution and every offer that has not ended was checked by someone."""
    for placed in _alive(scope):
        if placed.value.verified is None:
            yield placed.problem(
                "never-verified",
                "Diese Angaben hat noch niemand geprüft.",
                "Fragen Sie nach, ob alles stimmt, und ergänzen Sie „verified“ (on, by, how).",
                severity=Severity.WARNING,
            )


def stale(scope: Scope) -> Iterator[Problem]:
    """The last check is no longer ago than `stale_after_days` in site.yaml."""
    days = scope.catalogue.site.stale_after_days
    oldest = scope.today - timedelta(days=days)
    for placed in _alive(scope):
        verified = placed.value.verified
        if verified and verified.on < oldest:
            yield placed.problem(
                "stale",
                f"Zuletzt geprüft am {verified.on:%d.%m.%Y}; das ist mehr als {days} Tage her.",
                "Fragen Sie nach, ob alles noch stimmt, und tragen Sie den neuen Tag ein.",
                "verified",
                "on",
                severity=Severity.WARNING,
            )


def _alive(scope: Scope) -> Iterator[Placed[Offer] | Placed[Institution]]:
    yield from (placed for placed in scope.each(Offer) if not is_ended(placed.value))
    yield from scope.each(Institution)
