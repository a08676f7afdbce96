"""What a web host is told about the site, and what it gets to serve it well."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.product import Product


@dataclass(frozen=True, slots=True)
class HostedSite:
    """A site as hosts see it.

    base: the path it stands at, decoded: "/" or "/kreis/angebote/".
    paths: the paths of its files, sorted.
    redirects: former paths and the present ones, all below `base`.
    """

    base: str
    paths: tuple[str, ...]
    redirects: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Configuration:
    """What one host gets.

    files: written into the site beside all others.
    redirected: the former paths that the host surely leads on by itself; pages that do so in the
        browser are needed for all others.
    """

    files: tuple[Product, ...]
    redirected: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Host:
    """A kind of host.

    configure: makes its configuration; raises HostError when it cannot serve the site.
    precompressed: whether it serves files that were compressed beforehand.
    """

    configure: Callable[[HostedSite], Configuration]
    precompressed: bool


class HostError(Exception):
    """The site cannot be prepared for a host; says why in German, with a remedy."""
