"""`build.py serve`: a process of its own that is asked over HTTP."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

import commands
from tests.building import EPOCH, ROOT, run
from tests.contents import SMALL, write


class Served:
    """`serve` on a free port, and the lines it has said so far."""

    def __init__(self, small: Path) -> None:
        folders = ("--content", small, "--site", small.parent / "site")
        self.process = subprocess.Popen(
            [sys.executable, ROOT / "build.py", "serve", "--port", "0", *folders],
            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        self.said: list[str] = []
        self.listening = Thread(target=self._listen, daemon=True)
        self.listening.start()

    def _listen(self) -> None:
        assert self.process.stdout
        self.said.extend(self.process.stdout)

    def says(self, text: str, since: int = 0) -> bool:
        """Wait until a line since then holds the text; say whether one did in time."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and self.listening.is_alive():
            if any(text in line for line in self.said[since:]):
                return True
            time.sleep(0.1)
        return any(text in line for line in self.said[since:])

    def ask(self, path: str) -> tuple[int, str]:
        (port,) = set(re.findall(r"http://127\.0\.0\.1:(\d+)/", "".join(self.said)))
        connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=10)
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()

    def close(self) -> None:
        self.process.kill()
        self.process.wait(10)
        self.listening.join(10)
        if self.process.stdout:
            self.process.stdout.close()


@pytest.fixture
def served(small: Path) -> Iterator[Served]:
    started = Served(small)
    try:
        assert started.says("beenden mit Strg+C"), started.said
        yield started
    finally:
        started.close()


def test_serve_shows_the_site_and_its_404_page(served: Served) -> None:
    status, page = served.ask("/angebot/beet.html")
    assert status == 200
    assert "<h1>Beet</h1>" in page
    status, page = served.ask("/angebot/gibt-es-nicht.html")
    assert status == 404
    assert "Diese Seite gibt es nicht" in page


def test_serve_builds_again_after_a_change_and_does_without_what_is_faulty(
    served: Served, small: Path
) -> None:
    time.sleep(0.5)  # the watch begins just after the address is said
    edited = SMALL["offers/ahausen/beet.md"].replace("name: Beet", "name: Hochbeet")
    write(small, {"offers/ahausen/beet.md": edited})
    assert served.says("Neu gebaut")
    assert "<h1>Hochbeet</h1>" in served.ask("/angebot/beet.html")[1]
    before = len(served.said)
    write(small, {"offers/ahausen/rad.md": "kaputt"})
    assert served.says("Es fehlt, was Fehler hat: offers/ahausen/rad.md.", since=before)
    assert served.says("Neu gebaut", since=before)
    assert "<h1>Hochbeet</h1>" in served.ask("/angebot/beet.html")[1]
    before = len(served.said)
    write(small, {"site.yaml": "kaputt"})
    assert served.says("Nicht gebaut", since=before)
    time.sleep(0.5)
    assert "Neu gebaut" not in "".join(served.said[before:])
    assert "<h1>Hochbeet</h1>" in served.ask("/angebot/beet.html")[1]


def test_serve_ends_quietly_when_asked_to(served: Served) -> None:
    time.sleep(0.5)
    served.process.send_signal(signal.SIGINT)
    assert served.process.wait(20) == 0
    served.listening.join(10)
    assert "Traceback" not in "".join(served.said)


def test_serve_says_when_the_port_is_taken(small: Path, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        told = run("serve", "--port", port, "--content", small, "--site", tmp_path / "site")
    assert told.returncode == 1
    assert f"Der Anschluss {port} ist schon belegt" in told.stderr
    assert 'make serve ARGS="--port 8001"' in told.stderr
    # Nobody waits for a build first.
    assert not (tmp_path / "site").exists()
    assert told.stdout == ""


def test_what_serve_shows_is_not_what_publish_takes() -> None:
    defaults = {
        it.name: option.default
        for it in commands.COMMANDS
        for option in it.params
        if option.name == "site"
    }
    assert defaults["publish"] == defaults["build"] == ROOT / "site"
    assert defaults["serve"] == ROOT / "preview"
    ignored = subprocess.run(
        ["git", "check-ignore", "preview/", ".preview.staging/", ".preview.lock"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert len(ignored.stdout.splitlines()) == 3


def test_what_serve_built_is_a_preview(served: Served, small: Path) -> None:
    manifest = json.loads((small.parent / "site" / "build-manifest.json").read_bytes())
    assert manifest["readiness"] == "preview"
    time.sleep(0.5)
    edited = SMALL["offers/ahausen/beet.md"].replace("name: Beet", "name: Hochbeet")
    write(small, {"offers/ahausen/beet.md": edited})
    assert served.says("Neu gebaut")
    manifest = json.loads((small.parent / "site" / "build-manifest.json").read_bytes())
    assert manifest["readiness"] == "preview"
