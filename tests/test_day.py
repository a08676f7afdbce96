import os
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.day import build_day


def git(folder: Path, *arguments: str, day: str = "2024-05-06T23:30:00+00:00") -> None:
    author = ("-c", "user.name=Probe", "-c", "user.email=probe@example.org")
    subprocess.run(
        ["git", "-C", folder, *author, *arguments],
        env={**os.environ, "GIT_COMMITTER_DATE": day, "GIT_AUTHOR_DATE": "2001-01-01T00:00:00Z"},
        check=True,
        capture_output=True,
    )


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder in a repository whose last commit is of 6 May 2024."""
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "site.yaml").write_text("title: Probe\n")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "Probe")
    return folder


def test_the_environment_decides_where_it_says_a_day(content: Path) -> None:
    assert build_day(content, {"SOURCE_DATE_EPOCH": "86399"}) == date(1970, 1, 1)
    assert build_day(content, {"SOURCE_DATE_EPOCH": "86400"}) == date(1970, 1, 2)


def test_otherwise_the_last_commit_does_in_universal_time(content: Path) -> None:
    assert build_day(content, {}) == date(2024, 5, 6)
    assert build_day(content, {"SOURCE_DATE_EPOCH": ""}) == date(2024, 5, 6)


def test_what_no_commit_holds_is_of_today(content: Path) -> None:
    (content / "neu.yaml").write_text("neu: ja\n")
    assert near_today(build_day(content, {}))


def test_changes_elsewhere_do_not_count(content: Path) -> None:
    (content.parent / "README.md").write_text("anders\n")
    assert build_day(content, {}) == date(2024, 5, 6)


def test_without_a_repository_it_is_today(tmp_path: Path) -> None:
    assert near_today(build_day(tmp_path, {}))


def test_a_repository_without_commits_is_of_today(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    assert near_today(build_day(tmp_path, {}))


def near_today(day: date) -> bool:
    """Midnight may pass between the call and the question."""
    return abs((datetime.now(UTC).date() - day).days) <= 1


def test_a_commit_has_its_own_day_whatever_changed_since(content: Path) -> None:
    git(content, "commit", "--quiet", "--allow-empty", "-m", "Später", day="2025-01-02T00:00:00Z")
    (content / "site.yaml").write_text("title: Geändert\n")
    assert build_day(content, {}, commit="HEAD~1") == date(2024, 5, 6)
    assert build_day(content, {}, commit="HEAD") == date(2025, 1, 2)
