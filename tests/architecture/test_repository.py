"""What is in the repository works anywhere and leads nowhere it should not."""

import re
import subprocess
from pathlib import Path

from tests.building import ROOT

MACHINE_PATH = re.compile(r"(?<![\w.}/:])/(?:home|root|Users|tmp|work)/")
REGISTRY = re.compile(r"registry\.npmjs|registry\.yarnpkg|pypi\.org|pythonhosted|deb\.debian")
LOCKED = ("package-lock.json", "requirements*.txt")


def tracked() -> list[Path]:
    """Return what git holds or would add."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / name for name in listed.stdout.split("\0") if (ROOT / name).is_file() and name]


def lines_with(pattern: re.Pattern[str], files: list[Path]) -> list[str]:
    return [
        f"{file.relative_to(ROOT)}:{number}: {line}"
        for file in files
        if file != Path(__file__)
        for number, line in enumerate(file.read_text("utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_names_a_path_of_one_machine() -> None:
    assert len(tracked()) > 100
    assert lines_with(MACHINE_PATH, tracked()) == []


def test_no_file_names_a_package_registry() -> None:
    assert lines_with(REGISTRY, tracked()) == []


def test_lock_files_name_versions_and_hashes_but_no_address() -> None:
    locks = [file for pattern in LOCKED for file in ROOT.glob(pattern)]
    assert len(locks) > 1
    assert lines_with(re.compile(r"://"), locks) == []
    assert all(
        re.search(r"--hash=sha256:|\"integrity\": \"sha512-", it.read_text()) for it in locks
    )


def test_texts_have_no_byte_order_mark_and_unix_line_ends() -> None:
    texts = {".py", ".md", ".yaml", ".html", ".css", ".toml", ".json", ".svg"}
    files = [file for file in tracked() if file.suffix in texts and "invalid" not in file.parts]
    broken = [
        file.relative_to(ROOT)
        for file in files
        if file.read_bytes().startswith(b"\xef\xbb\xbf") or b"\r" in file.read_bytes()
    ]
    assert broken == []


def test_pull_requests_get_no_secrets_and_may_only_read() -> None:
    """They may come from forks (docs.github.com, “Secure use reference”)."""
    workflows = {it.name: it.read_text("utf-8") for it in (ROOT / ".github/workflows").iterdir()}
    assert "pull_request:" in workflows["check.yml"]
    assert re.findall(
        r"^ *([\w-]+): (?:read|write)\b.*$", workflows["check.yml"], re.MULTILINE
    ) == ["contents"]
    for text in workflows.values():
        assert "secrets." not in text
        assert "pull_request_target" not in text
        assert all(re.search(r"@[0-9a-f]{40} # v", it) for it in re.findall(r"uses: .*", text))


def test_what_may_comment_takes_nothing_from_a_pull_request() -> None:
    """A `workflow_run` has the rights of main, whatever made it run (see tools/report_comment)."""
    workflow = (ROOT / ".github/workflows/report.yml").read_text("utf-8")
    assert re.findall(r"^ *ref: (.*)$", workflow, re.MULTILINE) == [
        "${{ github.event.repository.default_branch }}"
    ]
    assert workflow.count("actions/checkout@") == workflow.count("uses: ") == 1
    steps = workflow[workflow.index("steps:") :]
    assert set(re.findall(r"\$\{\{ (.*?) \}\}", steps)) == {
        "github.event.repository.default_branch",
        "github.token",
    }
    assert "permissions: {}" in workflow
    rights = re.findall(r"^ {6}([\w-]+: (?:read|write))\b", workflow, re.MULTILINE)
    assert rights == ["actions: read", "contents: read", "pull-requests: write"]
