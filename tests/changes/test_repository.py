"""Trees that no program of good will would make are refused, and nothing is written outside."""

import os
import subprocess
from pathlib import Path

import pytest

from generator.changes.error import ChangesError
from generator.changes.repository import open_repository
from tests.building import files_in
from tests.changes.states import commit, git, repository


def tree(folder: Path, *entries: tuple[str, str]) -> str:
    """Write a tree with files of these names and texts and return its id."""
    lines = b""
    for name, text in entries:
        blob = hashed(folder, "blob", text.encode())
        lines += f"100644 {name}".encode() + b"\0" + bytes.fromhex(blob)
    return hashed(folder, "tree", lines)


def hashed(folder: Path, kind: str, content: bytes) -> str:
    return (
        subprocess.run(
            ["git", "-C", folder, "hash-object", "-w", "--literally", "-t", kind, "--stdin"],
            input=content,
            capture_output=True,
            check=True,
            env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull},
        )
        .stdout.decode()
        .strip()
    )


@pytest.mark.parametrize("name", ["../draussen.md", "..", ".git/config", "/etc/draussen"])
def test_a_path_that_leads_outside_is_refused(tmp_path: Path, name: str) -> None:
    content = repository(tmp_path / "r", {}, content=".")
    made = git(tmp_path / "r", "commit-tree", "-m", "x", tree(content, (name, "x"))).strip()
    target = tmp_path / "into" / "here"
    target.mkdir(parents=True)
    with pytest.raises(ChangesError):
        open_repository(content).extract(made, target)
    assert files_in(tmp_path / "into") == {}


def test_files_come_out_byte_by_byte_whatever_their_names(tmp_path: Path) -> None:
    content = repository(tmp_path / "r", {}, content="ein ordner")
    odd = {"offers/ä ö\tü.md": b"\xff\r\n\0", "offers/-x": b"", "offers/a\nb": b"zwei\nzeilen\n"}
    for path, raw in odd.items():
        (content / path).write_bytes(raw)
    (tmp_path / "r" / ".gitattributes").write_text("* text=auto export-ignore export-subst\n")
    commit(tmp_path / "r")
    opened = open_repository(content)
    (tmp_path / "into").mkdir()
    opened.extract(opened.commit("main"), tmp_path / "into")
    assert odd.items() <= files_in(tmp_path / "into").items()


def test_a_commit_that_is_not_whole_is_named(tmp_path: Path) -> None:
    content = repository(tmp_path / "r", {})
    blob = git(tmp_path / "r", "rev-parse", "main:content/site.yaml").strip()
    (tmp_path / "r" / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    opened = open_repository(content)
    (tmp_path / "into").mkdir()
    with pytest.raises(ChangesError, match=r"lässt sich nicht lesen: site\.yaml fehlt"):
        opened.extract(opened.commit("main"), tmp_path / "into")
