"""`build.py publish` and `build.py verify`, run as people run them."""

import json
from hashlib import sha256
from pathlib import Path

from tests.building import files_in, run


def digest_of(site: Path) -> str:
    return sha256((site / "build-manifest.json").read_bytes()).hexdigest()


def test_what_is_built_is_published_and_can_be_checked(
    second_site_folder: Path, tmp_path: Path
) -> None:
    published = run("publish", tmp_path / "www", "--site", second_site_folder)
    assert published.returncode == 0, published.stderr
    files = files_in(second_site_folder)
    done, named = published.stdout.splitlines()
    assert done == (
        f"Veröffentlicht: {tmp_path / 'www'} – Dateien neu oder geändert: {len(files)}, "
        "unverändert: 0, entfernt: 0."
    )
    assert named == f"Prüfsumme (SHA-256): {digest_of(second_site_folder)}"
    found = files_in(tmp_path / "www")
    assert json.loads(found.pop("releases.json"))["releases"][0]["day"] == "2026-11-23"
    assert found == files
    digest = digest_of(second_site_folder)
    checked = run("verify", tmp_path / "www", "--digest", digest)
    assert checked.returncode == 0
    assert checked.stdout.splitlines()[0] == f"Prüfsumme (SHA-256): {digest}"
    assert checked.stdout.splitlines()[1].startswith("Alles unverändert: ")


def test_the_built_site_itself_can_be_checked(second_site_folder: Path) -> None:
    assert run("verify", second_site_folder).returncode == 0


def test_what_deviates_ends_with_code_1_as_text_and_as_json(
    second_site_folder: Path, tmp_path: Path
) -> None:
    run("publish", tmp_path / "www", "--site", second_site_folder)
    (tmp_path / "www" / "index.html").unlink()
    for form in ("text", "json"):
        checked = run("verify", tmp_path / "www", "--format", form)
        assert checked.returncode == 1
        assert "index.html" in checked.stdout
        assert checked.stderr == ""
    assert json.loads(checked.stdout)["missing"] == ["index.html"]


def test_what_cannot_be_done_is_said_in_german_without_a_traceback(
    second_site_folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "urlaub.jpg").write_bytes(b"")
    for told in (
        run("publish", tmp_path, "--site", second_site_folder),
        run("publish", tmp_path / "www", "--site", tmp_path / "nirgends"),
        run("publish", second_site_folder, "--site", second_site_folder),
        run("publish", "rsync://127.0.0.1:1/web", "--site", second_site_folder),
        run("verify", tmp_path),
    ):
        assert told.returncode == 1
        assert "Bitte" in told.stderr
        assert "Traceback" not in told.stderr
    assert [it.name for it in tmp_path.iterdir()] == ["urlaub.jpg"]
