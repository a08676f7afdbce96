"""A build writes all that was planned, or nothing."""

import shutil
from pathlib import Path

import pytest

from generator.pipeline import inspect
from generator.products import products
from tests.building import CONTENT, SECOND_DISTRICT, TODAY, build, files_in, run
from tests.contents import write


def test_every_product_is_written_and_nothing_else(real_site_folder: Path) -> None:
    inspection = inspect(CONTENT, TODAY)
    planned = [page.path for page in inspection.pages]
    paths = [product.path for product in products(inspection.plans)]
    written = files_in(real_site_folder)
    assert len(paths) == len(set(paths))
    assert set(planned) <= set(paths)
    assert sorted([*paths, "build-manifest.json"]) == sorted(written)
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
