"""Small sites with an address, and what machines find there."""

import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

from generator.catalogue import build_catalogue
from generator.i18n import german
from generator.load import load
from generator.machine_readable import machine_readable
from generator.pages import plan
from generator.pages.page import Edition, Plan
from generator.pipeline import inspect
from generator.problems import blocks
from generator.urls import Urls
from tests.building import ROOT, TODAY
from tests.contents import SMALL, write
from tools.find_java import java_path

HERE = Path(__file__).parent
BASE = "https://kreis.example/angebote"
SITE = SMALL["site.yaml"] + f"base_url: {BASE}/\n"

ATOM, SITEMAP = HERE / "atom.rnc", HERE / "sitemap.rnc"
NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "sitemap": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
}
CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
VALIDATOR = "nu.validator.vendor.thaiopensource.relaxng.util.Driver"
"""Jing, which the checker of HTML brings along."""


def machine_files(
    folder: Path, files: Mapping[str, str], settings: str = "", *, site: str = SITE
) -> dict[str, bytes]:
    """Return what machines find on SMALL with these files added, by path."""
    return found_in(write(folder, {**SMALL, "site.yaml": site + settings, **files}))


def found_in(content: Path) -> dict[str, bytes]:
    """Return what machines find on the site of a content folder, by path."""
    inspection = inspect(content, TODAY)
    assert not blocks(inspection.problems, release=False), inspection.problems
    made = machine_readable(inspection.catalogue.site, inspection.plans)
    return {product.path: product.content for product in made}


def plans(folder: Path, *languages: str) -> tuple[Plan, ...]:
    """Return the plans of SMALL as if it were published in these languages."""
    catalogue = build_catalogue(load(write(folder, {**SMALL, "site.yaml": SITE})))
    editions = (
        Edition(catalogue, replace(german(), language=it), Urls(it), TODAY, catalogue)
        for it in languages
    )
    return tuple(Plan(it, tuple(plan(it))) for it in editions)


def addressed(content: Path, folder: Path) -> Path:
    """Copy a content folder and give it an address."""
    shutil.copytree(content, folder)
    with (folder / "site.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"\nbase_url: {BASE}\n")
    return folder


def xml(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - our own files


def texts(root: ET.Element, path: str) -> list[str]:
    return [it.text or "" for it in root.iterfind(path, NAMES)]


def faults(grammar: Path, folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Return what a validator says of these files by a RELAX NG grammar."""
    assert files
    for number, content in enumerate(files.values()):
        (folder / f"{number}.xml").write_bytes(content)
    documents = [folder / f"{number}.xml" for number in range(len(files))]
    checked = subprocess.run(
        [java_path(), "-cp", CHECKER, VALIDATOR, "-c", grammar, *documents],
        capture_output=True,
        text=True,
        check=False,
    )
    said = [*checked.stdout.splitlines(), *checked.stderr.splitlines()]
    assert checked.returncode == bool(said), said
    return said
