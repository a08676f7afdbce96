"""`build.py build`, run as people run it."""

from hashlib import sha256
from pathlib import Path

from tests.building import CONTENT, SECOND_DISTRICT, files_in, pages_in, run
from tests.contents import write


def test_building_says_how_many_pages_stand_where(small: Path, tmp_path: Path) -> None:
    built = run("build", "--content", small, "--site", tmp_path / "site")
    assert built.returncode == 0
    manifest = (tmp_path / "site" / "build-manifest.json").read_bytes()
    assert built.stdout.splitlines()[-1] == (
        f"{len(pages_in(tmp_path / 'site'))} Seiten gebaut: {tmp_path / 'site'} "
        f"(Prüfsumme {sha256(manifest).hexdigest()})"
    )
    assert (tmp_path / ".cache").is_dir()


def test_building_without_cache_leaves_none(small: Path, tmp_path: Path) -> None:
    assert (
        run("build", "--no-cache", "--content", small, "--site", tmp_path / "site").returncode == 0
    )
    assert not (tmp_path / ".cache").exists()


def test_a_foreign_folder_is_never_replaced(small: Path, tmp_path: Path) -> None:
    foreign = write(tmp_path / "site", {"wichtig.txt": "wichtig"})
    built = run("build", "--content", small, "--site", foreign)
    assert built.returncode == 1
    assert str(foreign) in built.stderr
    assert "Traceback" not in built.stderr
    assert files_in(foreign) == {"wichtig.txt": b"wichtig"}


def test_a_release_of_unfinished_content_fails_with_what_is_missing(tmp_path: Path) -> None:
    """Impressum, Datenschutz and more are the operator's to write: nobody may publish without."""
    for arguments in (("check",), ("build", "--site", tmp_path / "site")):
        told = run(*arguments, "--content", CONTENT, "--release")
        assert told.returncode == 1
        missing = [line for line in told.stdout.splitlines() if "Vor der Veröffentlichung" in line]
        assert any("pages/impressum.de.md" in line and "bitte ergänzen" in line for line in missing)
        assert any("pages/datenschutz.de.md" in line for line in missing)
        assert " 0 offen vor der Veröffentlichung" not in told.stdout
    assert not (tmp_path / "site").exists()


def test_without_release_the_same_content_is_built(real_site_folder: Path) -> None:
    assert (real_site_folder / "impressum.html").is_file()


def test_a_release_of_finished_content_is_built(tmp_path: Path) -> None:
    built = run("build", "--release", "--content", SECOND_DISTRICT, "--site", tmp_path / "site")
    assert built.returncode == 0, built.stdout
