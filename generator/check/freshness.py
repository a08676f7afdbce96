"""How long ago someone made sure that a record is still right."""

from collections.abc import Iterator

from generator.aging import OldGroup, old_groups
from generator.catalogue import is_ended
from generator.check.scope import Placed, Scope
from generator.model.institution import Institution
from generator.model.offer import Offer
from generator.model.verification import GroupDays, Verification
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
    """No group of fields was last checked longer ago than site.yaml or the city allows."""
    for placed in _alive(scope):
        verified = placed.value.verified
        old = old_groups(scope.catalogue, placed.value, scope.today)
        if verified and old:
            yield placed.problem(
                "stale",
                _said(verified, old),
                "Fragen Sie nach, ob alles noch stimmt, und tragen Sie den neuen Tag ein.",
                "verified",
                "days" if verified.days else "on",
                severity=Severity.WARNING,
            )


def _said(verified: Verification, old: tuple[OldGroup, ...]) -> str:
    if verified.days is None:
        days = min(it.days for it in old)
        return f"Zuletzt geprüft am {verified.on:%d.%m.%Y}; das ist mehr als {days} Tage her."
    return f"Zu lange nicht geprüft: {', '.join(map(_group, old))}."


def _group(old: OldGroup) -> str:
    title = GroupDays.model_fields[old.name].title
    return f"{title} (zuletzt {old.on:%d.%m.%Y})" if old.on else f"{title} (noch nie)"


def _alive(scope: Scope) -> Iterator[Placed[Offer] | Placed[Institution]]:
    yield from (placed for placed in scope.each(Offer) if not is_ended(placed.value))
    yield from scope.each(Institution)
