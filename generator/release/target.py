"""What every destination can do: list, hand out, take in and drop files."""

from collections.abc import Collection
from typing import Protocol

from generator.product import Product


class Target(Protocol):
    """A place that readers get the site from. Paths are site-relative, with `/`.

    Every method may raise PublishError, in German, or OSError.
    """

    def paths(self) -> frozenset[str]:
        """Return everything that is there and no folder; links are not followed."""

    def read(self, path: str) -> bytes:
        """Return the content of a file that is there."""

    def put(self, products: Collection[Product]) -> int:
        """Put files there, each in one step, and return how many were not the same before."""

    def remove(self, paths: Collection[str]) -> None:
        """Remove files, or folders if they are empty, inner ones first; others stay."""
