"""In which order files reach their readers, so that whoever reads meanwhile finds everything."""

from collections.abc import Collection, Iterable
from enum import IntEnum
from types import MappingProxyType

from generator.publish.manifest import MANIFEST_PATH
from generator.urls import SERVICE_WORKER, is_immutable

START_PAGE = "index.html"
_COMPRESSED = (".br", ".gz")


class Phase(IntEnum):
    """One group after the other: nothing refers to what comes later.

    New pages precede changed ones, since only those link to them. Ways in lead readers to pages:
    start pages, feeds, sitemaps, redirects of hosts. The service worker ends it all: it makes
    browsers ask for everything else. What no longer belongs goes afterwards.
    """

    ASSETS = 0
    FILES = 1
    NEW_PAGES = 2
    CHANGED_PAGES = 3
    WAYS_IN = 4
    MANIFEST = 5
    WORKER = 6


_LEADING = (".xml", ".htaccess", "_headers", "_redirects", "nginx.conf")
_BY_NAME = MappingProxyType(
    {
        START_PAGE: Phase.WAYS_IN,
        MANIFEST_PATH: Phase.MANIFEST,
        SERVICE_WORKER: Phase.WORKER,
    }
)


def phase(path: str, there: Collection[str]) -> Phase:
    """Return when a file is published; `there` are the paths that the destination has already.

    A compressed file (`index.html.br`) goes with the file that it stands for.
    """
    shown = uncompressed(path)
    if named := _BY_NAME.get(shown.rpartition("/")[2]):
        return named
    if shown.endswith(_LEADING):
        return Phase.WAYS_IN
    if shown.endswith(".html"):
        return Phase.CHANGED_PAGES if shown in there else Phase.NEW_PAGES
    return Phase.ASSETS if is_immutable(shown) else Phase.FILES


def in_phases(paths: Iterable[str], there: Collection[str]) -> tuple[tuple[str, ...], ...]:
    """Return all paths, each once, in the groups that are published one after the other."""
    groups: dict[Phase, list[str]] = {it: [] for it in Phase}
    for path in sorted(set(paths)):
        groups[phase(path, there)].append(path)
    return tuple(tuple(group) for group in groups.values() if group)


def is_asset(path: str) -> bool:
    """Say whether a file stays for cached pages: its name changes with its content."""
    return is_immutable(uncompressed(path))


def uncompressed(path: str) -> str:
    """Return the path of the file that a compressed one stands for; others are themselves."""
    return next((path.removesuffix(it) for it in _COMPRESSED if path.endswith(it)), path)
