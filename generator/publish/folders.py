"""The destination and its siblings: where a site is staged, retired and locked."""

import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from os import DirEntry, path, scandir, stat_result
from pathlib import Path

from generator.publish.error import PublishError, shown
from generator.publish.manifest import MANIFEST_PATH, manifest_in


@dataclass(frozen=True, slots=True)
class SiteFolders:
    """All on one file system, so that folders can be renamed and files hard-linked.

    destination: the published site; staging: the next site while it is written;
    retired: the previous site while two renames exchange it; lock: the lock file.
    """

    destination: Path
    staging: Path
    retired: Path
    lock: Path

    @classmethod
    def beside(cls, destination: Path) -> "SiteFolders":
        """Name the siblings after the destination; its parent may be reached by links."""
        last_is_a_name = destination.name not in ("", "..")
        absolute = destination.absolute() if last_is_a_name else _real(destination)
        parent, name = _real(absolute.parent), absolute.name
        return cls(
            destination=parent / name,
            staging=parent / f".{name}.staging",
            retired=parent / f".{name}.retired",
            lock=parent / f".{name}.lock",
        )


def _real(folder: Path) -> Path:
    # Unlike Path.resolve, realpath does not raise on links that lead in a circle.
    return Path(path.realpath(folder))


def is_vacant(folder: Path) -> bool:
    """Tell whether nothing stands here, or an empty folder that may be replaced."""
    try:
        mode = folder.lstat().st_mode
    except FileNotFoundError:
        return True
    return stat.S_ISDIR(mode) and not any(folder.iterdir())


def refuse_foreign(destination: Path) -> None:
    """Raise PublishError unless the destination is vacant or a site of ours."""
    if not destination.name:
        raise _refused(destination, "ist kein Ordner, der sich austauschen lässt.")
    if destination.is_symlink():
        real = shown(str(_real(destination)))
        raise _refused(destination, f"ist nur ein symbolischer Link auf „{real}“.")
    if destination.exists() and not destination.is_dir():
        raise _refused(destination, "ist eine Datei und kein Ordner.")
    if not is_vacant(destination) and manifest_in(destination) is None:
        raise _refused(
            destination,
            f"ist nicht leer und stammt nicht von diesem Programm: Die Datei „{MANIFEST_PATH}“ "
            "fehlt darin oder ist beschädigt.",
        )


def _refused(destination: Path, wrong: str) -> PublishError:
    return PublishError(
        f"Der Zielordner „{shown(str(destination))}“ {wrong} Damit nichts verloren geht, wurde "
        "nichts verändert. Bitte einen neuen oder leeren Ordner angeben oder das, was dort liegt, "
        "selbst an einen anderen Ort verschieben."
    )


def files_below(folder: Path) -> Mapping[str, stat_result]:
    """Return all that is not a folder, by site-relative POSIX path, never following a link."""
    return {
        Path(entry.path).relative_to(folder).as_posix(): entry.stat(follow_symlinks=False)
        for entry in _entries(folder)
    }


def _entries(folder: Path) -> Iterator[DirEntry[str]]:
    with scandir(folder) as found:
        entries = tuple(found)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(Path(entry.path))
        else:
            yield entry
