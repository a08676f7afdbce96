"""A build writes all that was planned, or nothing."""

import shutil
from pathlib import Path

import pytest

from generator.assets import assets
from generator.bundle import SCRIPT, search_script
from generator.pipeline import inspect
from generator.search_files import search_products
from tests.building import CONTENT, SECOND_DISTRICT, TODAY, build, files_in, run
from tests.contents import write


def test_every_planned_page_and_asset_is_written_and_nothing_else(real_site_folder: Path) -> None:
    inspection = inspect(CONTENT, TODAY)
    pages = [page.path for page in inspection.pages]
    others = [product.path for product in assets({SCRIPT: search_script()}).values()]
    others += [file.path for it in inspection.plans for file in search_products(it.edition)]
    written = files_in(real_site_folder)
    assert len(pages) == len(set(pages))
    assert sorted([*pages, *others, "build-manifest.json"]) == sorted(written)
    assert all(written.values())


@pytest.mark.parametrize(
    "fault",
    [
        {"offers/nebelhorst/kaputt.md": "---\nid: kaputt\nname: [\n---\n"},
        {"site.yaml": "title: ohne alles andere\n"},
        {"offers/nebelhorst/reparaturstube.md": "kein Kopf"},
        {"taxonomy/cities.yaml": "terms: []\n"},
    ],
    ids=lambda fault: next(iter(fault)),
)
def test_a_build_that_fails_leaves_the_old_site(tmp_path: Path, fault: dict[str, str]) -> None:
    content = shutil.copytree(SECOND_DISTRICT, tmp_path / "content")
    site = build(content, tmp_path / "site")
    before = files_in(site)
    failed = run("build", "--content", write(content, fault), "--site", site)
    assert failed.returncode == 1
    assert next(iter(fault)) in failed.stdout
    assert (
        "Die bisherigen" in failed.stdout or "bisherigen Seiten sind unverändert" in failed.stdout
    )
    assert "Traceback" not in failed.stderr
    assert files_in(site) == before
