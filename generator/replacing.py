"""Files of a folder written anew, all of them or none."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


class NotWritten(Exception):
    """Nothing was written; str() is the German message."""


def replace_files(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder, by their paths inside it; those that are there keep their rights.

    All are written beside their places first and then renamed: when the disk is full or a folder
    may not be written to, nothing has changed. Raises NotWritten.
    """
    staged: dict[Path, Path] = {}
    try:
        for path, content in files.items():
            place = root / path
            place.parent.mkdir(parents=True, exist_ok=True)
            beside = place.with_name(f".{place.name}.neu")
            staged[beside] = place
            _write(beside, content, place)
        for beside, place in staged.items():
            beside.replace(place)
    except OSError as error:
        raise NotWritten(
            f"„{error.filename or root}“ lässt sich nicht schreiben ({error.strerror}). Prüfen Sie "
            "die Rechte und den freien Platz, und starten Sie den Befehl noch einmal."
        ) from None
    finally:
        for beside in staged:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _write(file: Path, content: bytes, place: Path) -> None:
    # What lies there already may be a link to somewhere else.
    file.unlink(missing_ok=True)
    with file.open("xb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    with suppress(FileNotFoundError):
        file.chmod(place.stat().st_mode & 0o777)
