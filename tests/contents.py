"""Small contents, written in the test that needs them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue import build_catalogue
from generator.load import load
from generator.pages.page import Edition, source_edition
from generator.pipeline import inspect
from generator.problems import blocks
from generator.products import products
from tests.building import TODAY
from tests.reading import is_internal, main_of, read, resolved

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
    "taxonomy/languages.yaml": """\
terms:
  - {id: de, name: Deutsch}
  - {id: uk, name: Ukrainisch, native_name: Українська}
""",
    "taxonomy/genders.yaml": "terms:\n  - {id: frauen, name: Frauen}\n",
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
    """Return the file of an offer; `lines` are added to its head. No city: the whole district."""
    area = f"cities: [{cities}]" if cities else "whole_district: true"
    head = (f"id: {offer_id}", f"name: Angebot {offer_id}", f"categories: [{categories}]")
    return "\n".join(("---", *head, f"service_area: {{{area}}}", *lines, "---", ""))


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Write files below a folder and return the folder."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def edition(folder: Path, files: Mapping[str, str]) -> Edition:
    """Return the German edition of SMALL with these files added."""
    content = load(write(folder, {**SMALL, **files}))
    assert content.problems == ()
    return source_edition(build_catalogue(content), TODAY)


@dataclass(frozen=True, slots=True)
class Shown:
    """A finished page; all but `html` speak of its `<main>`, without menus and footer."""

    path: str
    html: str

    @property
    def text(self) -> str:
        """The words, with single spaces."""
        return read(main_of(self.html)).text

    @property
    def addresses(self) -> list[str]:
        """Everything it links to, as written."""
        return read(main_of(self.html)).references

    @property
    def links(self) -> list[str]:
        """The pages of the site it links to, from the root of the site."""
        return [resolved(it, self.path)[0] for it in self.addresses if is_internal(it)]


def pages(folder: Path, files: Mapping[str, str]) -> dict[str, Shown]:
    """Return the pages of SMALL with these files added, by path; the content must be valid."""
    inspection = inspect(write(folder, {**SMALL, **files}), TODAY)
    assert not blocks(inspection.problems, release=False), inspection.problems
    return {
        product.path: Shown(product.path, product.content.decode())
        for product in products(inspection.plans)
        if product.path.endswith(".html")
    }
