"""Somebody says that records are still right, all of them or some groups of their fields."""

from dataclasses import dataclass
from datetime import date

from generator.model.verification import GROUPS, GroupDays, How, Verification


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Who made sure on which day and how; `groups` are what was looked at, none for everything."""

    on: date
    by: str
    how: How
    groups: tuple[str, ...] = ()

    def after(self, earlier: Verification | None) -> Verification:
        """Return what is known from now on; groups that were not looked at keep their days."""
        days = {
            group: self.on if group in (self.groups or GROUPS) else before
            for group, before in (earlier.by_group if earlier else dict.fromkeys(GROUPS)).items()
        }
        complete = set(days.values()) == {self.on}
        kept = None if complete else GroupDays(**days)
        return Verification(on=self.on, by=self.by, how=self.how, days=kept)
