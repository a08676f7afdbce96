"""Which kind of destination is meant: one line a kind."""

from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

from generator.publish.error import PublishError, shown
from generator.release.artifact import is_artifact, opened_artifact
from generator.release.folder import opened_folder
from generator.release.rsync import is_address, opened_rsync
from generator.release.slips import refuse_slips
from generator.release.target import Target


def opened(
    where: str, site: Path, previous: Path | None, day: date
) -> AbstractContextManager[Target]:
    """Return the destination that is called `where`, to be entered for one publication.

    site: the folder of the built site; previous, day: see `opened_artifact`. Raises PublishError
    when the destination cannot be one.
    """
    refuse_slips(where)
    if is_artifact(where):
        return opened_artifact(Path(where), previous, day)
    if previous:
        raise PublishError(
            "--previous gilt nur für Archive (.tar, .tar.gz): Ordner und Server wissen selbst, was "
            "zuletzt veröffentlicht wurde. Bitte weglassen."
        )
    if is_address(where):
        return opened_rsync(where)
    _refuse_itself(Path(where), site)
    return opened_folder(Path(where))


def full_name(where: str) -> str:
    """Return a destination as messages name it: folders and archives from the root on."""
    return where if is_address(where) else str(Path(where).absolute())


def _refuse_itself(destination: Path, site: Path) -> None:
    there, here = destination.resolve(), site.resolve()
    if there.is_relative_to(here) or here.is_relative_to(there):
        raise PublishError(
            f"Ziel „{shown(str(destination))}“ und gebaute Website „{shown(str(site))}“ liegen "
            "ineinander. Bitte einen Ordner außerhalb als Ziel angeben."
        )
