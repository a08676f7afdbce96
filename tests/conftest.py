"""Sites that many tests look at, built once a session.

Each stands two folders below the one that a test may serve, as it would under `/kreis/angebote/`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building import CONTENT, SECOND_DISTRICT, build, pages_in, run
from tests.javascript import JavaScript, javascript

DEMO_OFFERS = 520


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write the golden pages anew")


@pytest.fixture(scope="session")
def renew(pytestconfig: pytest.Config) -> bool:
    """Say whether expected results are to be written instead of compared."""
    return bool(pytestconfig.getoption("--renew"))


@pytest.fixture(scope="session")
def real_site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site built from content/."""
    return build(CONTENT, tmp_path_factory.mktemp("real") / "kreis" / "angebote")


@pytest.fixture(scope="session")
def real_site(real_site_folder: Path) -> dict[str, str]:
    """Return the pages of the site built from content/: HTML by path."""
    return pages_in(real_site_folder)


@pytest.fixture(scope="session")
def second_site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site of the invented second district."""
    return build(SECOND_DISTRICT, tmp_path_factory.mktemp("second") / "kreis" / "angebote")


@pytest.fixture(scope="session")
def second_site(second_site_folder: Path) -> dict[str, str]:
    """Return the pages of the invented second district: HTML by path."""
    return pages_in(second_site_folder)


@pytest.fixture(scope="session")
def demo_site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site with invented example offers."""
    output = tmp_path_factory.mktemp("demo") / "kreis"
    made = run("demo", "--count", str(DEMO_OFFERS), "--output", output)
    assert made.returncode == 0, made.stdout + made.stderr
    return output / "site"


@pytest.fixture(scope="session")
def js() -> Iterator[JavaScript]:
    """Return a running Node.js."""
    with javascript() as running:
        yield running
