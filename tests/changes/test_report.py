"""`build.py report`, run as people run it, in repositories of all kinds."""

import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.building import files_in, run
from tests.changes.states import commit, git, repository
from tests.contents import SMALL, offer, write
from tests.reading import is_internal, read

NEW = {"offers/bedorf/chor.md": offer("chor", cities="bedorf", categories="musik")}


def test_the_report_compares_the_folder_with_main(tmp_path: Path) -> None:
    content = repository(tmp_path / "r", {})
    write(content, NEW)
    said = run("report", "--content", content, "--output", tmp_path / "out")
    assert said.returncode == 0, said.stderr
    assert "Angebote: 1 neu" in said.stdout
    assert {"bericht.html", "bericht.md"} < set(files_in(tmp_path / "out"))


def test_the_working_tree_stays_as_it_is(tmp_path: Path) -> None:
    content = repository(tmp_path / "r", {})
    git(tmp_path / "r", "switch", "--quiet", "--create", "zweig")
    write(content, NEW)
    commit(tmp_path / "r")
    write(content, {"offers/bedorf/entwurf.md": "halb fertig"})
    before = {path: it for path, it in files_in(tmp_path / "r").items() if "index" not in path}
    said = run("report", "--content", content, "--head", "zweig", "--output", tmp_path / "out")
    assert said.returncode == 0, said.stderr
    assert "1 neu" in said.stdout
    assert "entwurf" not in (tmp_path / "out" / "bericht.md").read_text("utf-8")
    assert before == {p: it for p, it in files_in(tmp_path / "r").items() if "index" not in p}


def test_what_others_changed_on_main_since_is_left_out(tmp_path: Path) -> None:
    content = repository(tmp_path / "r", {})
    git(tmp_path / "r", "branch", "zweig")
    write(content, NEW)
    commit(tmp_path / "r")
    git(tmp_path / "r", "switch", "--quiet", "zweig")
    said = run("report", "--content", content, "--output", tmp_path / "out")
    assert said.stdout.startswith("Diese Änderung lässt alle Inhalte, wie sie sind.")


@pytest.mark.parametrize("place", [".", "tief/unten/inhalt ä"])
def test_content_may_be_anywhere_in_the_repository(tmp_path: Path, place: str) -> None:
    content = repository(tmp_path, {}, content=place)
    shutil.rmtree(content / "offers")
    said = run("report", "--content", content, "--output", tmp_path / "out")
    assert "Angebote: 1 gelöscht" in said.stdout


def test_a_shallow_copy_of_a_merge_is_enough(tmp_path: Path) -> None:
    """As a pull request is checked out: the merge and its parents, no branch and no history."""
    content = repository(tmp_path / "r", {})
    for name in ("zweig", "main"):
        if name == "zweig":
            git(tmp_path / "r", "switch", "--quiet", "--create", name)
            write(content, NEW)
        else:
            git(tmp_path / "r", "switch", "--quiet", name)
            write(content, {"offers/ahausen/andere.md": offer("andere")})
        commit(tmp_path / "r")
    git(tmp_path / "r", "merge", "--quiet", "--no-edit", "zweig")
    origin = f"file://{tmp_path / 'r'}"
    git(tmp_path, "clone", "--quiet", "--depth", "2", "--single-branch", origin, "copy")
    copy = tmp_path / "copy" / "content"
    said = run("report", "--content", copy, "--base", "HEAD^1", "--output", tmp_path / "out")
    assert "Angebote: 1 neu\n" in said.stdout, said.stderr


def test_a_missing_base_says_how_to_get_it(tmp_path: Path) -> None:
    content = repository(tmp_path / "r", {})
    said = run("report", "--content", content, "--base", "fehlt", "--output", tmp_path / "out")
    assert said.returncode == 1
    assert "Den Stand „fehlt“ gibt es in dieser Kopie" in said.stderr
    assert "git fetch origin fehlt" in said.stderr
    git(tmp_path, "clone", "--quiet", tmp_path / "r", "copy")
    git(tmp_path / "copy", "checkout", "--quiet", "--detach")
    git(tmp_path / "copy", "branch", "--delete", "--force", "main")
    said = run("report", "--content", tmp_path / "copy" / "content", "--output", tmp_path / "out")
    assert "Meinten Sie „origin/main“?" in said.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("ref", ["--output=x", "a b; rm -rf ~", "main..HEAD", "", "\u202emain"])
def test_a_strange_base_is_refused(tmp_path: Path, ref: str) -> None:
    content = repository(tmp_path / "r", {})
    said = run("report", "--content", content, f"--base={ref}", "--output", tmp_path / "out")
    assert said.returncode == 1
    assert said.stderr.startswith("Den Stand „")
    assert "Traceback" not in said.stderr


def test_without_a_repository_it_says_so(tmp_path: Path) -> None:
    content = write(tmp_path / "content", SMALL)
    told = run("report", "--content", content, "--output", tmp_path / "out")
    assert told.returncode == 1
    assert "liegt in keinem Git-Repository" in told.stderr
    missing = run("report", "--content", tmp_path / "fehlt", "--output", tmp_path / "out")
    assert "gibt es nicht" in missing.stderr


def test_without_git_it_says_so(tmp_path: Path) -> None:
    content = repository(tmp_path / "r", {})
    said = run("report", "--content", content, environment={"PATH": str(tmp_path)})
    assert said.returncode == 1
    assert "Das Programm git fehlt" in said.stderr


def test_content_that_is_new_to_the_repository_is_all_new(tmp_path: Path) -> None:
    repository(tmp_path / "r", {}, content="anderswo")
    content = write(tmp_path / "r" / "content", SMALL)
    said = run("report", "--content", content, "--output", tmp_path / "out")
    assert "Angebote: 1 neu" in said.stdout


def test_a_link_in_a_commit_is_named_and_not_followed(tmp_path: Path) -> None:
    content = repository(tmp_path / "r", {})
    (content / "offers" / "ahausen" / "fremd.md").symlink_to("/etc/passwd")
    commit(tmp_path / "r")
    said = run(
        "report", "--content", content, "--base", "HEAD^", "--head", "main",
        "--output", tmp_path / "out",
    )  # fmt: skip
    assert said.returncode == 0, said.stderr
    page = (tmp_path / "out" / "bericht.html").read_text("utf-8")
    assert "keine gewöhnliche Datei" in page
    assert "root:" not in page


def test_the_page_needs_only_the_files_beside_it(tmp_path: Path) -> None:
    content = repository(tmp_path / "r", {})
    write(content, NEW)
    run("report", "--content", content, "--output", tmp_path / "out")
    document = read((tmp_path / "out" / "bericht.html").read_text("utf-8"))
    files = [it for it in document.references if not it.startswith("#")]
    assert files
    assert all(is_internal(it) and (tmp_path / "out" / it).is_file() for it in files)
    fragments = [unquote(it[1:]) for it in document.references if it.startswith("#")]
    assert set(fragments) <= set(document.ids)
    assert len(document.ids) == len(set(document.ids))


def test_other_files_in_the_folder_stay(tmp_path: Path) -> None:
    content = repository(tmp_path / "r", {})
    write(tmp_path / "out", {"notiz.txt": "meins"})
    run("report", "--content", content, "--output", tmp_path / "out")
    assert (tmp_path / "out" / "notiz.txt").read_text() == "meins"
