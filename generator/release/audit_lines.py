"""What an audit found, as German text and as JSON."""

import json
from collections.abc import Iterator
from types import MappingProxyType

from generator.publish.error import shown
from generator.release.audit import Audit, Fault
from generator.release.releases import RELEASES_PATH
from generator.release.site import UNFINISHED

_NAMES = MappingProxyType(
    {
        Fault.MISSING: "fehlt",
        Fault.CHANGED: "wurde geändert oder ist beschädigt",
        Fault.FOREIGN: "gehört nicht zur Website",
    }
)


def audit_lines(audit: Audit, folder: str) -> tuple[str, ...]:
    """Say file by file what deviates, then the digest and what to do."""
    return (
        *(f"{shown(path)}: {_NAMES[fault]}" for path, fault in audit.faults.items()),
        f"Prüfsumme (SHA-256): {audit.digest}",
        *_retained(audit),
        *_conclusion(audit, folder),
    )


def _retained(audit: Audit) -> Iterator[str]:
    if audit.retained:
        yield (
            f"Aus früheren Ausgaben aufbewahrt: {len(audit.retained)} Dateien. Ihre Namen nennt "
            "„--format json“."
        )
        if audit.expected:
            yield (
                f"Für diese Dateien bürgt nur „{RELEASES_PATH}“ in diesem Ordner, nicht die "
                "Prüfsumme."
            )


def _conclusion(audit: Audit, folder: str) -> Iterator[str]:
    if not audit.is_expected:
        yield (
            f"Das ist eine andere Website: Erwartet war die Prüfsumme {shown(audit.expected)}. "
            "Bitte prüfen, ob sie richtig abgeschrieben ist und zu dieser Ausgabe gehört."
        )
    if wanting := UNFINISHED.get(audit.readiness):
        yield f"Diese Website {wanting}"
    if audit.releases.is_cut_short:
        yield "Die letzte Veröffentlichung ist nicht fertig geworden. Bitte noch einmal starten."
    if audit.faults:
        yield f"Abweichungen in „{folder}“: {len(audit.faults)}. {' '.join(_remedies(audit))}"
    if audit.is_intact:
        yield f"Alles unverändert: {audit.files} Dateien in „{folder}“."


def _remedies(audit: Audit) -> Iterator[str]:
    kinds = set(audit.faults.values())
    if kinds != {Fault.FOREIGN}:
        yield "Bitte noch einmal veröffentlichen."
    if Fault.FOREIGN in kinds:
        yield (
            "Was nicht zur Website gehört, entfernt auch das nächste Veröffentlichen nicht, denn "
            "es steht in keiner Liste dieses Programms. Bitte selbst löschen, wenn niemand es "
            "braucht."
        )


def audit_json(audit: Audit) -> str:
    """Return all that was found, for programs."""
    return json.dumps(
        {
            "intact": audit.is_intact,
            "digest": audit.digest,
            "readiness": audit.readiness,
            "expected": audit.expected or None,
            "files": audit.files,
            "unfinished": audit.releases.is_cut_short,
            "releases": [
                {"digest": it.digest, "day": it.day or None} for it in audit.releases.newest_first
            ],
            "retained": audit.retained,
            **{
                kind.value: [path for path, fault in audit.faults.items() if fault is kind]
                for kind in Fault
            },
        },
        indent=1,  # in ASCII: file names may be no Unicode
    )
