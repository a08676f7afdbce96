"""`build.py fmt`: content files written the one way, with the same meaning and every comment."""

from generator.formatting.canonical import Shape, canonical
from generator.formatting.files import formatted
from generator.formatting.writing import Formatting, written

__all__ = ["Formatting", "Shape", "canonical", "formatted", "written"]
