"""One content, one day: the same bytes, on any machine."""

import shutil
from pathlib import Path

from tests.building import CONTENT, files_in, run


def copy_in_order(content: Path, folder: Path, *, backwards: bool) -> Path:
    """Copy files one by one: the order in which folders list them often follows this one."""
    for path in sorted(files_in(content), reverse=backwards):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(content / path, folder / path)
    return folder


def test_two_machines_build_the_same_bytes(tmp_path: Path) -> None:
    machines = (
        ("ordner", False, 0o022, {"TZ": "Pacific/Kiritimati", "LC_ALL": "C"}),
        ("ein anderer Ordner/tief", True, 0o077, {"TZ": "Etc/GMT+12", "LC_ALL": "tr_TR.UTF-8"}),
    )
    sites = []
    for seed, (name, backwards, umask, environment) in enumerate(machines):
        content = copy_in_order(CONTENT, tmp_path / name / "content", backwards=backwards)
        site = tmp_path / name / "site"
        built = run(
            *("build", "--content", content, "--site", site),
            environment={**environment, "PYTHONHASHSEED": str(seed)},
            umask=umask,
        )
        assert built.returncode == 0, built.stdout + built.stderr
        sites.append(files_in(site))
    first, second = sites
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []


def test_building_again_over_the_old_site_changes_nothing(tmp_path: Path) -> None:
    site = tmp_path / "site"
    sites = []
    for _ in range(2):
        assert run("build", "--content", CONTENT, "--site", site).returncode == 0
        sites.append(files_in(site))
    assert sites[0] == sites[1]
