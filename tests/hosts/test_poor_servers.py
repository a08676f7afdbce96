"""An Apache that lacks something still shows the site."""

from pathlib import Path

import pytest

from tests.hosts.conftest import MOVED, open_folder
from tests.hosts.serving import apache


@pytest.mark.parametrize("without", ["headers", "rewrite"])
def test_apache_does_without_a_module(built: tuple[Path, str], without: str) -> None:
    root, base = built
    site = root / base.strip("/")
    with open_folder() as work, apache(root, work, without) as server:
        for path in ("index.html", "search/files.js"):
            answer = server.ask(base + path, accept_encoding="")
            assert (answer.status, answer.body) == (200, (site / path).read_bytes())
        missing = server.ask(base + "gibt/es/nicht.html", accept_encoding="")
        assert (missing.status, missing.body) == (404, (site / "404.html").read_bytes())
        former = server.ask(base + next(iter(MOVED)))
        assert former.status == (200 if without == "rewrite" else 301)
