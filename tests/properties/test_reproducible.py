"""One content, one day: the same bytes, on any machine."""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pytest

from generator.release import audit
from tests.building import CONTENT, EPOCH, ROOT, SECOND_DISTRICT, files_in, run

BACKWARDS = "rückwärts"
SHUFFLED = "gemischt"


def copy_in_order(content: Path, folder: Path, order: str) -> Path:
    """Copy files one by one: the order in which folders list them often follows this one."""
    paths = sorted(files_in(content), reverse=order == BACKWARDS)
    if order == SHUFFLED:
        random.Random(1).shuffle(paths)  # noqa: S311
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(content / path, folder / path)
    return folder


def test_two_machines_build_the_same_bytes(tmp_path: Path) -> None:
    machines = (
        ("ordner", "", 0o022, {"TZ": "Pacific/Kiritimati", "LC_ALL": "C"}),
        (
            "ein anderer Ordner/tief",
            BACKWARDS,
            0o077,
            {"TZ": "Etc/GMT+12", "LC_ALL": "tr_TR.UTF-8"},
        ),
    )
    sites, cores = [], os.sched_getaffinity(0)
    for seed, (name, order, umask, environment) in enumerate(machines):
        content = copy_in_order(CONTENT, tmp_path / name / "content", order)
        site = tmp_path / name / "site"
        os.sched_setaffinity(0, {min(cores)} if seed else cores)
        built = run(
            *("build", "--content", content, "--site", site),
            environment={**environment, "PYTHONHASHSEED": str(seed)},
            umask=umask,
        )
        os.sched_setaffinity(0, cores)
        assert built.returncode == 0, built.stdout + built.stderr
        sites.append(files_in(site))
    first, second = sites
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []


def test_building_again_over_the_old_site_changes_nothing(tmp_path: Path) -> None:
    site = tmp_path / "site"
    sites = []
    for _ in range(2):
        assert run("build", "--content", SECOND_DISTRICT, "--site", site).returncode == 0
        sites.append(files_in(site))
    assert sites[0] == sites[1]


@dataclass(frozen=True)
class Variation:
    """What is different from a plain build; the content and the day are always the same."""

    name: str
    folder: str = "ordner"
    site: str = "site"
    order: str = ""
    typed_in: str = "."
    environment: Mapping[str, str] = field(default_factory=dict)
    without: Sequence[str] = ()
    before: Callable[[], object] | None = None
    options: Sequence[str] = ("--no-cache",)
    times: int = 1


def on_one_core() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


VARIATIONS = (
    Variation("folder with spaces", folder="ein Ordner mit  Leerzeichen"),
    Variation("folder with umlauts", folder="Übergröße/Straße"),
    Variation("folder far down", folder="/".join("abcdefghijklmnop")),
    Variation("site of another name", site="öffentlich/www"),
    Variation("files made backwards", order=BACKWARDS),
    Variation("files made in any order", order=SHUFFLED),
    Variation("typed in another folder", typed_in="ordner"),
    Variation("time zone far east", environment={"TZ": "Pacific/Kiritimati"}),
    Variation("time zone far west", environment={"TZ": "Etc/GMT+12"}),
    Variation("locale C", environment={"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"}),
    Variation(
        "locale POSIX, no UTF-8", environment={"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0"}
    ),
    Variation("Turkish", environment={"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"}),
    Variation("Arabic", environment={"LANG": "ar_EG.UTF-8", "LANGUAGE": "ar"}, without=("LC_ALL",)),
    Variation("umask of a shared folder", before=lambda: os.umask(0o002)),
    Variation("umask of a private folder", before=lambda: os.umask(0o077)),
    Variation("hash seed 0", environment={"PYTHONHASHSEED": "0"}),
    Variation("hash seed 1", environment={"PYTHONHASHSEED": "1"}),
    Variation("hash seed 4294967295", environment={"PYTHONHASHSEED": "4294967295"}),
    Variation("one core", before=on_one_core),
    Variation("no home", without=("HOME", "USER", "LOGNAME", "XDG_CACHE_HOME")),
    Variation("another home", environment={"HOME": "/nonexistent", "XDG_CONFIG_HOME": "/dev/null"}),
    Variation("cold and then warm cache", options=(), times=2),
)


@pytest.fixture(scope="module")
def plain_digest(second_site_folder: Path) -> str:
    return sha256((second_site_folder / "build-manifest.json").read_bytes()).hexdigest()


@pytest.mark.parametrize("variation", VARIATIONS, ids=[it.name for it in VARIATIONS])
def test_however_it_is_built_the_digest_is_the_same(
    variation: Variation, tmp_path: Path, plain_digest: str
) -> None:
    folder = tmp_path / variation.folder
    content = copy_in_order(SECOND_DISTRICT, folder / "content", variation.order)
    site = folder / variation.site
    arguments = (*variation.options, f"--content={content}", f"--site={site}")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, **variation.environment}
    for _ in range(variation.times):
        built = subprocess.run(
            [sys.executable, ROOT / "build.py", "build", *arguments],
            cwd=tmp_path / variation.typed_in,
            env={name: it for name, it in environment.items() if name not in variation.without},
            preexec_fn=variation.before,
            capture_output=True,
            check=False,
            timeout=120,
        )
        assert built.returncode == 0, built.stdout + built.stderr
        assert audit(site, plain_digest).is_intact


def test_there_are_enough_variations_and_another_day_would_be_noticed(
    tmp_path: Path, plain_digest: str
) -> None:
    assert len(VARIATIONS) >= 20
    day_after = {"SOURCE_DATE_EPOCH": str(int(EPOCH) + 400 * 86_400)}
    arguments = ("build", "--no-cache", "--content", SECOND_DISTRICT, "--site", tmp_path / "site")
    assert run(*arguments, environment=day_after).returncode == 0
    assert audit(tmp_path / "site").digest != plain_digest
