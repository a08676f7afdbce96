"""What libyaml cannot read, said in German for someone who does not know YAML."""

# What libyaml says (part of its message) and what that mostly means for someone who types YAML.
_EXPLANATIONS = (
    (
        "mapping values are not allowed",
        "Ein Doppelpunkt mit Leerzeichen steht mitten im Text.",
        'Setzen Sie den ganzen Wert in Anführungszeichen: name: "Kurs: Deutsch A1".',
    ),
    (
        "found character that cannot start any token",
        "Die Zeile beginnt mit einem Zeichen, das YAML nicht versteht (oft ein Tabulator).",
        "Rücken Sie mit Leerzeichen ein; vor @ oder ` gehört ein Anführungszeichen.",
    ),
    (
        "could not find expected ':'",
        "Nach dem Feldnamen fehlt der Doppelpunkt.",
        "Schreiben Sie „feldname: wert“ mit einem Leerzeichen nach dem Doppelpunkt.",
    ),
    (
        "did not find expected key",
        "Die Einrückung passt nicht zur Zeile darüber, oder ein Anführungszeichen ist zu viel.",
        "Rücken Sie zusammengehörige Felder gleich weit ein und prüfen Sie die Anführungszeichen.",
    ),
    (
        "found unexpected end of stream",
        "Ein Anführungszeichen wird geöffnet, aber nicht geschlossen.",
        "Setzen Sie am Ende des Textes das fehlende Anführungszeichen.",
    ),
    (
        "did not find expected",
        "Hier endet eine Liste oder ein Text nicht so, wie YAML es erwartet.",
        "Prüfen Sie Klammern, Kommas und Anführungszeichen in dieser Zeile und der Zeile darüber.",
    ),
)


def explain(problem: str) -> tuple[str, str]:
    """Return in German what a message of libyaml means, and the remedy."""
    for part, message, remedy in _EXPLANATIONS:
        if part in problem:
            return message, remedy
    return (
        "Diese Stelle ist kein gültiges YAML.",
        "Vergleichen Sie die Zeile mit der Vorlage im Redaktionshandbuch.",
    )
