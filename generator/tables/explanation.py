"""What a workbook says about itself."""

from generator.tables.cells import CLEAR
from generator.tables.subjects import Subject


def explanation(subject: Subject) -> tuple[str, ...]:
    """Return the lines of the sheet that explains, for people who fill the table."""
    lines = (
        (f"So füllen Sie das Blatt „{subject.title}“ aus",),
        (
            f"Jede Zeile ist ein Datensatz ({subject.noun}), jede Spalte ein Feld. Ausgefüllt wird",
            "ab Zeile 4; die drei Zeilen darüber bleiben, wie sie sind.",
        ),
        ("Spalten, die Sie nicht brauchen, dürfen Sie löschen oder ausblenden.",),
        (
            "Eine Kennung tragen Sie nur ein, wenn es den Datensatz schon gibt. Bei neuen Zeilen",
            "entsteht sie beim Import aus Name und Stadt und ändert sich dann nie wieder.",
        ),
        (
            "Wo es eine Liste zum Auswählen gibt, steht in der Zelle die Kennung; der Name geht",
            "auch. Was die Kennungen bedeuten, steht auf dem Blatt „Listen“.",
        ),
        (
            "Mehrere Werte in einer Zelle trennen Sie mit Semikolon: begegnung; sport. Enthält ein",
            "Wert selbst ein Semikolon, schreiben Sie jeden auf eine eigene Zeile (Alt+Eingabe).",
        ),
        (
            "Sprachen, Termine und Ähnliches haben nummerierte Spalten. Reichen sie nicht,",
            "kopieren Sie die Spalten nach rechts und zählen in Zeile 3 weiter: languages[3].code.",
        ),
        ("Ein Datum schreiben Sie 2026-12-01, Datum und Uhrzeit 2026-12-01 18:00.",),
        ("Alle Zellen sind Text: So bleiben führende Nullen stehen (01067, 0151 …).",),
        (f"Eine leere Zelle lässt beim Import, was da ist. „{CLEAR}“ löscht die Angabe.",),
        ("Was niemand weiß, bleibt leer. Raten Sie nicht.",),
        (
            "Danach prüft „python build.py import angebote.xlsx --dry-run“ die Tabelle und nennt",
            "jede Zelle, die nicht stimmt. Ohne „--dry-run“ schreibt der Befehl die Dateien.",
        ),
    )
    return tuple(" ".join(line) for line in lines)
