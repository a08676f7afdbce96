"""Files that were being written when something cut a publication short."""

import re
from collections.abc import Collection, Iterable

_ENDING = "publishing"
# rsync(1), --temp-dir: unfinished files are `.name.XXXXXX`, with any letters and digits. So may be
# somebody's copy (`.htaccess.backup`): what was there before a publication is none of them.
_UNFINISHED = re.compile(
    rf"(?P<folder>.*/)?\.(?P<name>[^/]+)\.(?:[A-Za-z0-9]{{6}}|{_ENDING})", re.DOTALL
)


def unfinished_name(name: str) -> str:
    """Return what a file is called in its folder until all of it is there."""
    return f".{name.removeprefix('.')}.{_ENDING}"


def unfinished_files(paths: Iterable[str], known: Collection[str]) -> frozenset[str]:
    """Return those of the paths that are called as unfinished files of known paths are."""
    return frozenset(path for path in paths if any(it in known for it in _meant(path)))


def _meant(path: str) -> tuple[str, ...]:
    named = _UNFINISHED.fullmatch(path)
    if named is None:
        return ()
    folder, name = named["folder"] or "", named["name"]
    return (folder + name, f"{folder}.{name}")
