"""What a build did, in a sentence."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # whoever only reports need not load what builds
    from generator.pipeline import Built


def outcome(built: "Built", site: Path) -> str:
    """Say in a sentence what a build did."""
    if built.report is None:
        return "Nicht gebaut; die bisherigen Seiten sind unverändert."
    said = f"{built.pages} Seiten gebaut: {site} (Prüfsumme {built.report.manifest_digest})"
    if not built.left_out:
        return said
    return (
        f"{said}\nNur eine Vorschau: Es fehlt, was Fehler hat: {', '.join(sorted(built.left_out))}."
    )
