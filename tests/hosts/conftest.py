"""A small site as the build makes it, at the root of a host and below it, on real servers."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.pipeline import files, inspect
from generator.publish import publish
from tests.building import TODAY, files_in
from tests.contents import SMALL, offer, write
from tests.hosts.serving import Server, apache, nginx

BASES = ("/", "/a/b/")
MOVED = {"angebot/alt.html": "angebot/neu.html", "angebot/uralt.html": "angebot/neu.html"}


def files_at(base: str) -> dict[str, str]:
    """Return a content whose site stands at a path of a host and has former addresses."""
    return {
        **SMALL,
        "site.yaml": f"{SMALL['site.yaml']}base_url: https://kreis.example{base}\n",
        "offers/ahausen/neu.md": offer("neu", "former_ids: [alt, uralt]"),
    }


@contextmanager
def open_folder() -> Iterator[Path]:
    """Return a folder that servers may read and write, whoever runs them."""
    with tempfile.TemporaryDirectory(prefix="hosts-") as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder


@dataclass(frozen=True, slots=True)
class Served:
    """A site on a kind of server: the path it stands at, and its files as they were built."""

    kind: str
    server: Server
    base: str
    files: dict[str, bytes]


@pytest.fixture(scope="session", params=BASES)
def built(request: pytest.FixtureRequest) -> Iterator[tuple[Path, str]]:
    """Return the folder that a server shows, with a site made ready for both servers in it."""
    base: str = request.param
    with open_folder() as folder:
        content = write(folder / "content", files_at(base))
        root = folder / "root"
        site = root / base.strip("/")
        publish(files(inspect(content, TODAY), hosts=("apache", "nginx")), site)
        write(
            site,
            {
                "en/index.html": "The start page of another language\n",
                "stadt/offline/kurse-2024123100.html": "A page with the name of a kept file\n",
            },
        )
        yield root, base


@pytest.fixture(scope="session", params=["apache", "nginx"])
def served(request: pytest.FixtureRequest, built: tuple[Path, str]) -> Iterator[Served]:
    """Return the site on both servers."""
    root, base = built
    with open_folder() as work:
        kind: str = request.param
        with apache(root, work) if kind == "apache" else nginx(root, work, base) as server:
            yield Served(kind, server, base, files_in(root / base.strip("/")))
