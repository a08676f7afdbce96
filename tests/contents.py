"""Small contents, written in the test that needs them."""

from collections.abc import Mapping
from pathlib import Path

from generator.pages.page import Page
from generator.pipeline import inspect
from generator.problems import blocks
from tests.building import TODAY

SMALL: Mapping[str, str] = {
    "site.yaml": "title: Kleines Verzeichnis\ndistrict: Kreis Klein\ntagline: Zwei Orte\n",
    "taxonomy/cities.yaml": """\
terms:
  - {id: ahausen, name: Ahausen, latitude: 54.6, longitude: 7.2}
  - {id: bedorf, name: Bedorf, latitude: 54.7, longitude: 7.2}
""",
    "taxonomy/categories.yaml": """\
terms:
  - {id: garten, name: Garten, icon: sprout}
  - {id: musik, name: Musik, icon: music}
""",
    "taxonomy/languages.yaml": "terms:\n  - {id: de, name: Deutsch}\n",
    "offers/ahausen/beet.md": """\
---
id: beet
name: Beet
categories: [garten]
service_area: {cities: [ahausen]}
---
""",
}
"""Two cities, two categories and one offer that says no more than it must."""


def offer(offer_id: str, *lines: str, cities: str = "ahausen", categories: str = "garten") -> str:
    """Return the file of an offer; `lines` are added to its head."""
    return "\n".join(
        (
            "---",
            f"id: {offer_id}",
            f"name: Angebot {offer_id}",
            f"categories: [{categories}]",
            *(() if any(it.startswith("service_area") for it in lines) else _area(cities)),
            *lines,
            "---",
            "",
        )
    )


def _area(cities: str) -> tuple[str, ...]:
    return (f"service_area: {{cities: [{cities}]}}",)


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Write files below a folder and return the folder."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def planned(folder: Path, files: Mapping[str, str]) -> dict[str, Page]:
    """Return the pages of SMALL with these files added, by path; the content must be valid."""
    inspection = inspect(write(folder, {**SMALL, **files}), TODAY)
    assert not blocks(inspection.problems, release=False), inspection.problems
    return {page.path: page for page in inspection.pages}
