"""The `<main>` of a page of every kind, compared with the expected one; `make golden` renews them.

The content is the invented second district with one workshop more, so that every template is used.
"""

import re
import shutil
from pathlib import Path

import pytest

from generator.render import TEMPLATES
from tests.building import SECOND_DISTRICT, build, files_in, pages_in
from tests.contents import write
from tests.reading import main_of

EXPECTED = Path(__file__).parent / "expected"
FILES = EXPECTED / "files.txt"

WORKSHOP = """\
---
id: zukunft
name: Zukunft im Wolkental
date: 2026-03-20
place: Altes Zollhaus, Quellenbrück
handlungsfeld: ankommen
statements:
  - {id: zukunft-sonne, weather: sun, text: Alle grüßen sich.}
  - {id: zukunft-wolke, weather: cloud, text: "Wer hilft, wenn es regnet?", note: Zweimal gesagt.}
  - {id: zukunft-wind, weather: wind, text: Ein Regendach für den Garten}
goals:
  - text: Trocken bleiben
    subgoals: [Dächer bauen]
measures:
  - id: regendach
    text: Das Regendach
    answers: [zukunft-wolke]
    offers: [deutsch-im-garten]
    institutions: [klangwerk]
source:
  name: Erfundenes Protokoll
  as_of: 2026-03-21
---
Es **regnete** den ganzen Tag.
"""

PAGES = {
    "404.html": "not_found",
    "abkuerzungen.html": "abbreviations",
    "angebot/chor-der-nachbarn.html": "offer",
    "angebot/deutsch-im-garten.html": "offer",
    "angebot/gartendeutsch.html": "moved",
    "angebote.html": "overview",
    "handlungsfeld/ankommen.html": "handlungsfeld",
    "handlungsfelder.html": "handlungsfelder",
    "index.html": "home",
    "institution/lotsenbuero-wolkental.html": "institution",
    "institutionen.html": "institutions",
    "mitnehmen.html": "take_along",
    "offene-daten.html": "open_data",
    "stadt/aehrenstadt.html": "list",
    "stadt/nebelhorst/musik.html": "list",
    "suche.html": "search",
    "ueber.html": "text",
    "workshop/zukunft.html": "workshop",
    "workshops.html": "workshops",
    "zustaendig.html": "responsibilities",
}
"""Which pages are compared, and the template each shows."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("golden")
    content = shutil.copytree(SECOND_DISTRICT, folder / "content")
    write(content, {"workshops/zukunft.md": WORKSHOP})
    return build(content, folder / "site")


def test_every_template_is_shown() -> None:
    assert set(PAGES.values()) == {file.stem for file in (TEMPLATES / "pages").iterdir()}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_as_expected(site: Path, path: str, *, renew: bool) -> None:
    # How large the archive is changes with every style sheet, too.
    actual = re.sub(r"[0-9,]+ MB", "<size> MB", main_of(pages_in(site)[path]))
    expected = EXPECTED / path
    if renew:
        write(EXPECTED, {path: actual})
    assert actual == expected.read_text(encoding="utf-8")


def test_the_site_has_the_expected_files(site: Path, *, renew: bool) -> None:
    # Digests in names change with every style sheet; that is not what this test is about.
    names = sorted(re.sub(r"-[0-9a-f]{10}\.", "-<digest>.", path) for path in files_in(site))
    actual = "".join(f"{name}\n" for name in names)
    if renew:
        write(EXPECTED, {FILES.name: actual})
    assert actual == FILES.read_text(encoding="utf-8")


def test_no_expected_file_is_left_over(*, renew: bool) -> None:
    unused = set(files_in(EXPECTED)) - {*PAGES, FILES.name}
    if renew:
        for path in unused:
            (EXPECTED / path).unlink()
    assert set(files_in(EXPECTED)) == {*PAGES, FILES.name}
