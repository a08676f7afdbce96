"""Sites that many tests look at, built once a session.

Each stands two folders below the one that a test may serve, as it would under `/kreis/angebote/`.
"""

import fcntl
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.building import CONTENT, SECOND_DISTRICT, build, pages_in, run
from tests.javascript import JavaScript, javascript

DEMO_OFFERS = 520

# Machines that do other things at the same time are slow now and then.
settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write the golden pages anew")


@pytest.fixture(scope="session")
def renew(pytestconfig: pytest.Config) -> bool:
    """Say whether expected results are to be written instead of compared."""
    return bool(pytestconfig.getoption("--renew"))


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder that the first process that needs it fills for all of them."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / f"shared-{name}"
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            unfinished = folder.with_suffix(".unfinished")
            make(unfinished)
            unfinished.rename(folder)
    return folder


@pytest.fixture(scope="session")
def real_site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site built from content/, in German."""
    return _site(tmp_path_factory, "real", CONTENT)


def _site(
    factory: pytest.TempPathFactory, name: str, content: Path, *, every_language: bool = False
) -> Path:
    place = Path("kreis", "angebote")
    languages = () if every_language else ("--language", "de")
    return made_once(factory, name, lambda it: build(content, it / place, *languages)) / place


@pytest.fixture(scope="session")
def real_site(real_site_folder: Path) -> dict[str, str]:
    """Return the pages of the site built from content/: HTML by path."""
    return pages_in(real_site_folder)


@pytest.fixture(scope="session")
def languages_site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site built from content/ in all its languages."""
    return _site(tmp_path_factory, "languages", CONTENT, every_language=True)


@pytest.fixture(scope="session")
def second_site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site of the invented second district."""
    return _site(tmp_path_factory, "second", SECOND_DISTRICT)


@pytest.fixture(scope="session")
def second_site(second_site_folder: Path) -> dict[str, str]:
    """Return the pages of the invented second district: HTML by path."""
    return pages_in(second_site_folder)


@pytest.fixture(scope="session")
def demo_site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site with invented example offers."""
    return made_once(tmp_path_factory, "demo", _demo) / "kreis" / "site"


def _demo(folder: Path) -> None:
    made = run("demo", "--count", str(DEMO_OFFERS), "--output", folder / "kreis")
    assert made.returncode == 0, made.stdout + made.stderr


@pytest.fixture(scope="session")
def js() -> Iterator[JavaScript]:
    """Return a running Node.js."""
    with javascript() as running:
        yield running
