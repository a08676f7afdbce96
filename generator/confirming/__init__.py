"""`build.py verify ID…`: offers and institutions marked as still correct, nothing else touched."""

from generator.confirming.confirmation import Confirmation
from generator.confirming.making import ConfirmingError, confirm

__all__ = ["Confirmation", "ConfirmingError", "confirm"]
