"""The directory in another form: archives to be unpacked anywhere."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator.pipeline import files, inspect
from generator.problems import Problem, blocks
from generator.product import Product
from generator.release.folder import opened_folder
from generator.urls import ARCHIVES


class ExportError(Exception):
    """There is nothing to be written; str() is the German message for the editor."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, or the problems that stood against it."""

    problems: tuple[Problem, ...]
    archives: tuple[Product, ...] = ()


def export_archives(root: Path, output: Path, today: date) -> Exported:
    """Write the archives of a content folder, the same as those of its site, into a folder.

    An archive of the same name is replaced, everything else in the folder stays. Raises
    ExportError, PublishError or BundleError, in German.
    """
    inspection = inspect(root, today, languages=None)
    if blocks(inspection.problems, release=False):
        return Exported(inspection.problems)
    if not inspection.catalogue.site.offline:
        raise ExportError(
            "Keine ZIP-Datei geschrieben: In „site.yaml“ steht „offline: false“, damit gibt es "
            "nichts zum Mitnehmen. Bitte dort „offline: true“ eintragen und noch einmal versuchen."
        )
    named = [(PurePosixPath(it.path), it) for it in files(inspection)]
    archives = tuple(
        Product(path.name, it.content) for path, it in named if str(path.parent) == ARCHIVES
    )
    with opened_folder(output) as folder:
        folder.put(archives)
    return Exported(inspection.problems, archives)
