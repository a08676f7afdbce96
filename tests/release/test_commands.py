"""`build.py publish` and `build.py verify`, run as people run them."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from generator.publish import Readiness
from generator.release.site import UNFINISHED
from tests.building import SECOND_DISTRICT, build, files_in, run


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(SECOND_DISTRICT, tmp_path_factory.mktemp("finished") / "site", "--release")


def digest_of(site: Path) -> str:
    return sha256((site / "build-manifest.json").read_bytes()).hexdigest()


def test_what_is_built_is_published_and_can_be_checked(finished: Path, tmp_path: Path) -> None:
    published = run("publish", tmp_path / "www", "--site", finished)
    assert published.returncode == 0, published.stderr
    files = files_in(finished)
    done, named = published.stdout.splitlines()
    assert done == (
        f"Veröffentlicht: {tmp_path / 'www'} – Dateien neu oder geändert: {len(files)}, "
        "unverändert: 0, entfernt: 0."
    )
    assert named == f"Prüfsumme (SHA-256): {digest_of(finished)}"
    found = files_in(tmp_path / "www")
    assert json.loads(found.pop("releases.json"))["releases"][0]["day"] == "2026-11-23"
    assert found == files
    digest = digest_of(finished)
    checked = run("verify", tmp_path / "www", "--digest", digest)
    assert checked.returncode == 0
    assert checked.stdout.splitlines()[0] == f"Prüfsumme (SHA-256): {digest}"
    assert checked.stdout.splitlines()[1].startswith("Alles unverändert: ")


def test_the_built_site_itself_can_be_checked(finished: Path) -> None:
    assert run("verify", finished).returncode == 0


def readiness_of(site: Path) -> str:
    found: str = json.loads((site / "build-manifest.json").read_bytes())["readiness"]
    return found


@pytest.mark.parametrize(
    ("options", "readiness"),
    [((), "draft"), (("--preview",), "preview"), (("--release",), "release")],
)
def test_only_what_was_built_for_release_is_published_unless_wanted(
    tmp_path: Path, options: tuple[str, ...], readiness: str
) -> None:
    site, there = tmp_path / "site", tmp_path / "www"
    build(SECOND_DISTRICT, site, *options)
    assert readiness_of(site) == readiness
    published = run("publish", there, "--site", site)
    if readiness == "release":
        assert published.returncode == 0, published.stderr
        return
    assert published.returncode == 1
    assert "Nichts wurde veröffentlicht." in published.stderr
    assert not there.exists()
    wanted = run("publish", there, "--site", site, "--unfinished")
    assert wanted.returncode == 0, wanted.stderr
    assert f"Diese Website {UNFINISHED[Readiness(readiness)]}" in wanted.stdout
    assert readiness_of(there) == readiness
    assert run("verify", there).returncode == 0


def test_what_deviates_ends_with_code_1_as_text_and_as_json(finished: Path, tmp_path: Path) -> None:
    run("publish", tmp_path / "www", "--site", finished)
    (tmp_path / "www" / "index.html").unlink()
    for form in ("text", "json"):
        checked = run("verify", tmp_path / "www", "--format", form)
        assert checked.returncode == 1
        assert "index.html" in checked.stdout
        assert checked.stderr == ""
    assert json.loads(checked.stdout)["missing"] == ["index.html"]


def test_what_cannot_be_done_is_said_in_german_without_a_traceback(
    finished: Path, tmp_path: Path
) -> None:
    (tmp_path / "urlaub.jpg").write_bytes(b"")
    for told in (
        run("publish", tmp_path, "--site", finished),
        run("publish", tmp_path / "www", "--site", tmp_path / "nirgends"),
        run("publish", finished, "--site", finished),
        run("publish", "rsync://127.0.0.1:1/web", "--site", finished),
        run("verify", tmp_path),
    ):
        assert told.returncode == 1
        assert "Bitte" in told.stderr
        assert "Traceback" not in told.stderr
    assert [it.name for it in tmp_path.iterdir()] == ["urlaub.jpg"]
