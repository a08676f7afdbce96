"""Publishing: finished files in, the website folder exchanged as a whole, or left as it was."""

from generator.publish.error import PublishError
from generator.publish.manifest import Readiness
from generator.publish.publication import PublishReport, publish

__all__ = ["PublishError", "PublishReport", "Readiness", "publish"]
