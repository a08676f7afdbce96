"""What pydantic finds, said in German: for each kind of error a rule id, a message, a remedy."""

from generator.model.disagreements import DISAGREEMENTS

# pydantic's error type → (rule, message, remedy); {…} are filled from the error's context.
TEXTS: dict[str, tuple[str, str, str]] = {
    "missing": (
        "missing-field",
        "Das Pflichtfeld „{field}“ fehlt.",
        "Ergänzen Sie „{field}: …“ ({title}: {description}).",
    ),
    "string_too_long": (
        "too-long",
        "Der Text ist zu lang.",
        "Kürzen Sie ihn auf höchstens {max_length} Zeichen.",
    ),
    "too_long": (
        "too-long",
        "Der Text ist mit {actual_length} Zeichen zu lang.",
        "Kürzen Sie ihn auf höchstens {max_length} Zeichen.",
    ),
    "list_too_long": (
        "list-too-long",
        "Die Liste ist mit {actual_length} Einträgen zu lang.",
        "Kürzen Sie sie auf höchstens {max_length} Einträge.",
    ),
    "string_too_short": (
        "empty-text",
        "Hier fehlt der Text.",
        "Schreiben Sie etwas hinein oder löschen Sie das Feld.",
    ),
    "invisible": (
        "empty-text",
        "Hier stehen nur Zeichen, die man nicht sieht.",
        "Schreiben Sie etwas hinein oder löschen Sie das Feld.",
    ),
    "empty_item": (
        "empty-item",
        "Dieser Punkt der Liste ist leer.",
        "Schreiben Sie etwas dahinter oder löschen Sie ihn.",
    ),
    "too_short": ("empty-list", "Die Liste ist leer.", "Tragen Sie mindestens einen Wert ein."),
    "string_type": (
        "not-text",
        "Hier wird ein Text erwartet, keine Liste und keine Untergruppe.",
        "Schreiben Sie den Wert hinter den Doppelpunkt auf dieselbe Zeile.",
    ),
    "tuple_type": (
        "not-a-list",
        "Hier wird eine Liste erwartet.",
        "Schreiben Sie jeden Wert auf eine eigene Zeile mit „- “ davor, oder [wert1, wert2].",
    ),
    "model_type": (
        "not-a-group",
        "Hier wird eine Gruppe von Feldern erwartet.",
        "Schreiben Sie sie eingerückt auf eigene Zeilen darunter. Es gibt: {fields}.",
    ),
    "dict_type": (
        "not-a-group",
        "Hier wird zu jedem Namen eine Liste erwartet.",
        "Schreiben Sie jeden Namen eingerückt auf eine eigene Zeile: „name: [wert1, wert2]“.",
    ),
    "no_fields": (
        "no-fields",
        "Hier werden Felder erwartet.",
        "Schreiben Sie jedes auf eine eigene Zeile: „feldname: wert“.",
    ),
    "literal_error": (
        "not-allowed",
        "„{input}“ ist hier kein erlaubter Wert.",
        "Erlaubt sind: {expected}.",
    ),
    "int_parsing": (
        "not-a-number",
        "„{input}“ ist keine ganze Zahl.",
        "Schreiben Sie nur Ziffern, zum Beispiel 18.",
    ),
    "float_parsing": (
        "not-a-number",
        "„{input}“ ist keine Zahl.",
        "Schreiben Sie die Zahl mit Punkt statt Komma, zum Beispiel 51.5729.",
    ),
    "greater_than_equal": (
        "too-small",
        "Die Zahl {input} ist zu klein.",
        "Erlaubt ist mindestens {ge}.",
    ),
    "less_than_equal": (
        "too-large",
        "Die Zahl {input} ist zu groß.",
        "Erlaubt ist höchstens {le}.",
    ),
    "iso_date": (
        "not-a-date",
        "„{input}“ ist kein Datum in der erwarteten Schreibweise.",
        "Schreiben Sie Jahr-Monat-Tag, zum Beispiel 2026-03-01.",
    ),
    "date_from_datetime_parsing": (
        "not-a-date",
        "Den Tag „{input}“ gibt es nicht im Kalender.",
        "Prüfen Sie Monat und Tag.",
    ),
    "date_parsing": (
        "not-a-date",
        "Den Tag „{input}“ gibt es nicht im Kalender.",
        "Prüfen Sie Monat und Tag.",
    ),
    "iso_datetime": (
        "not-a-moment",
        "„{input}“ ist keine Angabe aus Tag und Uhrzeit.",
        "Schreiben Sie Tag und Uhrzeit, zum Beispiel 2026-03-01 18:00.",
    ),
    "datetime_from_date_parsing": (
        "not-a-moment",
        "„{input}“ gibt es nicht im Kalender oder auf der Uhr.",
        "Prüfen Sie Monat, Tag und Uhrzeit.",
    ),
    "datetime_parsing": (
        "not-a-moment",
        "„{input}“ gibt es nicht im Kalender oder auf der Uhr.",
        "Prüfen Sie Monat, Tag und Uhrzeit.",
    ),
    "far_year": (
        "far-year",
        "Das Jahr in „{input}“ liegt nicht zwischen 1900 und 2199.",
        "Prüfen Sie die vier Ziffern des Jahres.",
    ),
    "yes_no": (
        "not-yes-no",
        "„{input}“ ist weder ja noch nein.",
        "Schreiben Sie ja oder nein. Was niemand weiß, lassen Sie weg.",
    ),
    "url": (
        "bad-url",
        "„{input}“ ist keine vollständige Internetadresse.",
        "Schreiben Sie sie in lateinischen Buchstaben ab https://, etwa https://www.example.org/kurs.",
    ),
    "url_of_page": (
        "url-of-page",
        "„{input}“ ist die Adresse einer einzelnen Seite, nicht die aller Seiten.",
        "Schreiben Sie sie bis zum letzten Schrägstrich, etwa https://www.example.org/angebote/.",
    ),
    "one_line": (
        "several-lines",
        "Der Text geht über mehrere Zeilen.",
        "Schreiben Sie ihn auf eine Zeile; längere Texte gehören in die Beschreibung.",
    ),
    **DISAGREEMENTS,
}

# The field inside a group that a mistake of the whole group is shown at.
SHOWN_AT = {
    "free_with_amount": "amount",
    "half_coordinates": "latitude",
    "ages_reversed": "age_min",
    "session_reversed": "end",
    "session_too_long": "end",
    "too_many_except_dates": "except_dates",
    "dates_reversed": "since",
    "days_without_check": "days",
}

# Patterns have one message each: the pattern itself tells an editor nothing.
PATTERNS: dict[str, tuple[str, str, str]] = {
    r"^\d{5}$": (
        "bad-postcode",
        "„{input}“ ist keine Postleitzahl.",
        "Schreiben Sie genau fünf Ziffern, zum Beispiel 45711.",
    ),
    r"^[0-9a-f]{12}$": (
        "bad-digest",
        "„{input}“ ist keine Prüfsumme.",
        "Schreiben Sie zwölf Nullen; die nächste Prüfung nennt dann die richtige.",
    ),
    r"^[a-zß-öø-ÿ]+$": (
        "bad-word-part",
        "„{input}“ ist kein einzelnes Wort in Kleinbuchstaben.",
        "Schreiben Sie das Wort klein, ohne Bindestrich, und jedes Wort für sich.",
    ),
}
SLUG = (
    "bad-id",
    "„{input}“ ist keine gültige Kennung.",
    "Erlaubt sind a–z, Ziffern und einzelne Bindestriche, zum Beispiel sport-frauen.",
)


def fallback(message: str) -> tuple[str, str, str]:
    """Return what to say about an error that has no text of its own."""
    safe = message.replace("{", "{{").replace("}", "}}")
    return (
        "invalid-value",
        "Dieser Wert passt nicht zum Feld.",
        f"Im Redaktionshandbuch steht, was erlaubt ist ({safe}).",
    )
