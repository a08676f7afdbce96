"""Workbooks as offices write them, made with openpyxl alone."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook

FORM_2017 = (
    "Stadt",
    "Name des Angebots",
    "Kategorie",
    "Sprache(n) des Angebots",
    "Veranstaltungsort",
    "Adresse des Veranstaltungsorts",
    "Stadtteil",
    "Zielgruppe - Geschlecht",
    "Zielgruppe - Migrationshintergrund",
    "Zielgruppe - Altersgruppe",
    "Ansprechpartner",
    "Anbieter",
    "Adresse des Anbieters",
    "Telefon",
    "E-Mail",
    "Homepage",
    "Information",
)
"""The fields of the database of 2017 in their order (content/pages/datenbank.de.md)."""

CHESS = {
    "Stadt": "Datteln",
    "Name des Angebots": "Schach für alle",
    "Kategorie": "Freizeit / Kultur; Sport",
    "Sprache(n) des Angebots": "deutsch; arabisch",
    "Veranstaltungsort": "Haus Musterblick",
    "Adresse des Veranstaltungsorts": "Musterweg 1, 45711 Datteln",
    "Zielgruppe - Geschlecht": "männlich; weiblich",
    "Zielgruppe - Migrationshintergrund": "keine bestimmte Zielgruppe / für alle offen",
    "Zielgruppe - Altersgruppe": "Kleinkinder (1 - unter 3 Jahren)",
    "Ansprechpartner": "Leitung der Schachgruppe",
    "Anbieter": "Schachverein Musterzug e. V.",
    "Adresse des Anbieters": "Beispielallee 7, 45711 Datteln",
    "Telefon": "030 23125-001",
    "E-Mail": "schach@example.org",
    "Homepage": "https://www.example.org/schach",
    "Information": "Wir spielen Schach.\n\nAnfangen kann man jederzeit.",
}
COOKING = {
    "Stadt": "Marl",
    "Name des Angebots": "Kochen zusammen",
    "Kategorie": "Begegnung",
    "Sprache(n) des Angebots": "Sprache nicht festgelegt",
    "Zielgruppe - Geschlecht": "weiblich",
    "Zielgruppe - Migrationshintergrund": "insbesondere für Neuzugewanderte",
    "Zielgruppe - Altersgruppe": "keine bestimmte Altersgruppe / für alle offen",
    "Anbieter": "Küchenbund Probe",
    "Adresse des Anbieters": "Beispielring 3, 45768 Marl",
    "Telefon": "0151 00000001",
}


def workbook(file: Path, *rows: Sequence[object], sheet: str = "Tabelle1") -> Path:
    """Write rows of values as a workbook and return its file."""
    book = Workbook()
    assert book.active is not None
    book.active.title = sheet
    for row in rows:
        book.active.append(list(row))
    book.save(file)
    return file


def form_2017(file: Path, offers: Iterable[dict[str, str]]) -> Path:
    """Write offers by the fields of 2017."""
    rows = ([offer.get(title) for title in FORM_2017] for offer in offers)
    return workbook(file, FORM_2017, *rows)
