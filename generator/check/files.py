"""File names: they become addresses, and every computer must be able to keep them apart."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from unicodedata import normalize

from generator.check.identity import stem
from generator.check.scope import Placed, Scope
from generator.model.base import Record
from generator.model.offer import Offer
from generator.model.site import TextPage
from generator.model.taxonomy import Term
from generator.problems import Problem
from generator.product import is_windows_device
from generator.suggest import as_id
from generator.urls import Urls

DISTRICT_FOLDER = "kreisweit"
"""The folder of offers for the whole district, or online and for no city in particular."""

_URLS = Urls()
GENERATED = frozenset(
    {
        _URLS.home(),
        _URLS.not_found(),
        _URLS.search(),
        _URLS.offers(),
        _URLS.district(),
        _URLS.institutions(),
        _URLS.responsibilities(),
        _URLS.handlungsfelder(),
        _URLS.workshops(),
        _URLS.abbreviations(),
        _URLS.open_data(),
        _URLS.take_along(),
    }
)
"""The addresses of pages that are made from records."""

_DEVICE = (
    "device-name",
    "Diesen Namen hält Windows für ein Gerät frei; eine Seite kann dort nicht so heißen.",
    "Nehmen Sie einen längeren Namen, zum Beispiel con-treff statt con.",
)

_NAME = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")


def offer_folders(scope: Scope) -> Iterator[Problem]:
    """An offer stands in the folder of one of its cities, or in `kreisweit`."""
    for placed in scope.each(Offer):
        area = placed.value.service_area
        known = all(("cities", city) in scope.catalogue.terms for city in area.cities)
        everywhere = area.whole_district or not area.cities
        folders = (*area.cities, *((DISTRICT_FOLDER,) if everywhere else ()))
        name = PurePosixPath(placed.path)
        if known and name.parent.name not in folders:
            yield placed.problem(
                "wrong-folder",
                f"Das Angebot liegt im Ordner „{name.parent.name}“, gilt aber nicht dort.",
                f"Verschieben Sie die Datei nach offers/{folders[0]}/{name.name}, oder "
                "berichtigen Sie „service_area“.",
                "service_area",
            )


def file_names(scope: Scope) -> Iterator[Problem]:
    """Names of files and folders have small letters a-z, digits, hyphens and dots only."""
    for path in _paths(scope):
        parts = [part for part in path.split("/") if not _NAME.fullmatch(part)]
        if parts and PurePosixPath(path).parent.name != "taxonomy":
            better = ".".join(filter(None, map(as_id, parts[0].split("."))))
            yield Problem(
                path,
                "bad-file-name",
                f"Der Name „{parts[0]}“ enthält Zeichen, die in Adressen stören.",
                f"Nennen Sie die Datei oder den Ordner „{better}“ (nur a–z, 0–9 und Bindestrich).",
            )


def device_names(scope: Scope) -> Iterator[Problem]:
    """Nothing that becomes part of an address is named like a device of Windows."""
    for path in _paths(scope):
        if any(map(is_windows_device, path.split("/"))):
            yield Placed(path, (), "").problem(*_DEVICE)
    for term in scope.each(Term):
        if is_windows_device(term.value.id):
            yield term.problem(*_DEVICE, "id")
    for record in scope.each(Record):
        for index, former in enumerate(record.value.former_ids):
            if is_windows_device(former):
                yield record.problem(*_DEVICE, "former_ids", index)


def colliding_names(scope: Scope) -> Iterator[Problem]:
    """Two paths differ in more than capitals or the way accents are stored."""
    first: dict[str, str] = {}
    for path in _paths(scope):
        other = first.setdefault(normalize("NFC", path).casefold(), path)
        if other != path:
            yield Problem(
                path,
                "colliding-file-names",
                f"Windows und macOS können diese Datei nicht von „{other}“ unterscheiden.",
                "Benennen Sie eine der beiden Dateien um.",
            )


def reserved_pages(scope: Scope) -> Iterator[Problem]:
    """A text page never takes the address of a page that is made from records."""
    for placed in scope.each(TextPage):
        name = stem(placed.path)
        if _URLS.text_page(name) in GENERATED:
            yield placed.problem(
                "reserved-page",
                f"Die Adresse {name}.html ist schon vergeben: Diese Seite entsteht von selbst.",
                "Geben Sie der Datei einen anderen Namen.",
            )


def _paths(scope: Scope) -> list[str]:
    """Return the paths of all files that were read, those with mistakes inside too."""
    records = {entry.path for entry in scope.content.entries if "/" in entry.path}
    return sorted(records | set(scope.content.positions))
