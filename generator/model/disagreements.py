"""Fields that are right one by one and do not fit together, said in German."""

# A model's own kind of error → (rule, message, remedy), as in messages.py.
DISAGREEMENTS: dict[str, tuple[str, str, str]] = {
    "half_coordinates": (
        "half-coordinates",
        "Von den Koordinaten ist nur eine angegeben.",
        "Geben Sie latitude und longitude an oder keine von beiden.",
    ),
    "ages_reversed": (
        "ages-reversed",
        "„age_min“ ist größer als „age_max“.",
        "Prüfen Sie beide Zahlen; vielleicht sind sie vertauscht.",
    ),
    "hours_empty": (
        "hours-empty",
        "Unter „hours“ steht weder „opening_hours“ noch „text“.",
        "Tragen Sie eines der beiden ein oder löschen Sie „hours“.",
    ),
    "hours_reason": (
        "hours-reason",
        "Die Zeiten stehen in Worten da, aber der Grund fehlt.",
        "Ergänzen Sie „reason: …“, zum Beispiel: reason: Termine wechseln jeden Monat.",
    ),
    "session_reversed": (
        "session-reversed",
        "Der Termin endet, bevor er beginnt.",
        "Prüfen Sie „start“ und „end“.",
    ),
    "session_too_long": (
        "session-too-long",
        "Der Termin dauert länger als 31 Tage.",
        "Prüfen Sie „start“ und „end“; regelmäßige Zeiten gehören unter „hours“ oder „rrule“.",
    ),
    "too_many_except_dates": (
        "too-many-dates",
        "Hier stehen mehr als 366 Tage, an denen der Termin ausfällt.",
        "Teilen Sie die Reihe in mehrere Termine mit eigener Regel.",
    ),
    "dates_reversed": (
        "dates-reversed",
        "„since“ liegt nach „until“.",
        "Prüfen Sie beide Tage; vielleicht sind sie vertauscht.",
    ),
    "days_without_check": (
        "days-without-check",
        "Keine Gruppe unter „days“ wurde am Tag unter „on“ zuletzt geprüft.",
        "Löschen Sie „days“, wenn alles geprüft wurde; sonst steht der neue Tag auch dort.",
    ),
    "free_with_amount": (
        "free-with-amount",
        "Das Angebot ist als kostenlos eingetragen, nennt aber einen Betrag.",
        "Löschen Sie „amount“ oder schreiben Sie „free: false“.",
    ),
    "area_empty": (
        "area-empty",
        "Es fehlt die Angabe, für welche Orte das gilt.",
        "Ergänzen Sie „cities“ mit den Kennungen der Städte oder „whole_district: true“.",
    ),
    "column_ways": (
        "column-ways",
        "Zu jeder Spalte gehört entweder ein Ziel oder ein Muster.",
        "Schreiben Sie „to: feldname“ oder „pattern: …“, nicht beides.",
    ),
    "mapping_empty": (
        "mapping-empty",
        "Hier ist nichts zugeordnet.",
        "Ergänzen Sie „offers“ oder „institutions“ mit mindestens einer Spalte.",
    ),
}
