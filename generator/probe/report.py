"""What was found, as Markdown for one issue and as JSON for programs."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.escaping import escaped
from generator.probe.finding import Finding

MARKER = "<!-- erreichbarkeit -->"
"""By which the workflow knows its issue again."""
LONGEST = 60_000
"""The body of an issue on GitHub has at most 65,536 characters."""
_TITLES = {"link": "Link", "mail": "E-Mail", "phone": "Telefon"}


def as_markdown(found: Sequence[Finding]) -> str:
    """Return a box to tick for everything that is wrong for sure, grouped by institution."""
    sure = [it for it in found if it.fault.sure]
    parts = [MARKER, "Diese Angaben führen ins Leere. Bitte nachfragen und berichtigen.\n"]
    length = 0
    for line in _lines(sure):
        length += len(line) + 1
        if length > LONGEST:
            parts.append("\n_Gekürzt: „python build.py probe“ nennt alles._")
            break
        parts.append(line)
    if doubtful := len(found) - len(sure):
        parts.append(f"\nAußerdem war gerade nicht zu erreichen: {doubtful}. Das gibt sich oft.")
    return "\n".join(parts) + "\n"


def _lines(found: Sequence[Finding]) -> Iterator[str]:
    for institution, findings in groupby(found, key=lambda it: it.subject.institution):
        yield f"\n### {escaped(institution)}\n"
        for it in findings:
            kind, value = _TITLES[it.subject.kind], escaped(it.subject.value)
            yield f"- [ ] {kind} {value}: {escaped(it.fault.message)} ({escaped(it.subject.place)})"


def as_json(found: Sequence[Finding]) -> str:
    """Return all findings, those that may be gone tomorrow with `sure: false`."""
    return json.dumps(
        [
            {
                "institution": it.subject.institution,
                "kind": it.subject.kind,
                "value": it.subject.value,
                "place": it.subject.place,
                "message": it.fault.message,
                "sure": it.fault.sure,
            }
            for it in found
        ],
        ensure_ascii=False,
        indent=1,
    )
