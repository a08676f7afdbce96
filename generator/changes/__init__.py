"""What a change of the content means, for those who look at it before it is taken over."""

from generator.changes.error import ChangesError
from generator.changes.making import make_report

__all__ = ["ChangesError", "make_report"]
