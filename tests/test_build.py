"""The command line, run as people run it."""

import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from threading import Thread

import click
import pytest

import commands
from tests.building import CONTENT, EPOCH, ROOT, SECOND_DISTRICT, files_in, pages_in, run
from tests.contents import SMALL, offer, write

FAULT = {"offers/ahausen/kaputt.md": offer("kaputt", "preis: 5 Euro", categories="gatren")}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return write(tmp_path / "content", SMALL)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    return write(tmp_path / "content", {**SMALL, **FAULT})


COMMANDS = ["", *(str(it.name) for it in commands.COMMANDS)]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_german_and_names_every_option(command: str) -> None:
    told = run(*filter(None, [command]), "--help")
    assert told.returncode == 0
    assert re.search(r"[Ii]nhalte|Beispiel|Seiten|Modelle", told.stdout)
    for line in told.stdout.splitlines():
        if line.startswith("  --") and "--help" not in line and " " in line.strip():
            assert re.search(r"  +\S", line.strip()), line


def test_help_does_not_wait_for_what_building_needs() -> None:
    script = "import build, sys; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("installed", [(), ("click",)])
def test_outside_of_the_environment_it_says_how_to_start(
    tmp_path: Path, installed: tuple[str, ...]
) -> None:
    for name in installed:
        (tmp_path / name).symlink_to(Path(click.__file__).parent)
    told = subprocess.run(
        [sys.executable, "-S", ROOT / "build.py", "check"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert told.returncode == 1
    assert "make check" in told.stderr
    assert ".venv/bin/python build.py" in told.stderr
    assert "Traceback" not in told.stderr


def test_help_says_what_options_do() -> None:
    said = {it: " ".join(run(it, "--help").stdout.split()) for it in ("check", "publish", "verify")}
    assert "Mit Code 1 enden" in said["check"]
    assert "--site DIRECTORY Ordner mit den gebauten Seiten." in said["publish"]
    assert "„export zip“" in said["verify"]


def test_check_for_a_release_differs_by_its_exit_code(small: Path) -> None:
    write(small, {"site.yaml": SMALL["site.yaml"] + "base_url: https://kreis.example/\n"})
    usual, strict = (run("check", "--content", small, *more) for more in ((), ("--release",)))
    assert (usual.returncode, strict.returncode) == (0, 1)
    assert sorted(usual.stdout.splitlines()) == sorted(strict.stdout.splitlines())


def test_check_of_good_content_ends_well(small: Path) -> None:
    checked = run("check", "--content", small)
    assert checked.returncode == 0
    assert checked.stdout.splitlines()[-1].startswith("0 Fehler, ")


def test_check_of_faulty_content_names_line_field_and_remedy(faulty: Path) -> None:
    checked = run("check", "--content", faulty)
    path = f"{faulty}/offers/ahausen/kaputt.md"
    assert checked.returncode == 1
    assert f"{path}:6:1: Fehler [unknown-field] preis: Das Feld „preis“" in checked.stdout
    assert checked.stdout.splitlines()[-1].startswith("1 Fehler, ")
    assert checked.stderr == ""


def test_check_names_an_unknown_word_and_the_likely_one(small: Path) -> None:
    write(small, {"offers/ahausen/kaputt.md": offer("kaputt", categories="gatren")})
    checked = run("check", "--content", small)
    assert checked.returncode == 1
    assert "kaputt.md:4:14: Fehler" in checked.stdout
    assert "„garten“" in checked.stdout


def test_check_can_speak_to_the_forge(faulty: Path) -> None:
    told = run("check", "--content", faulty, "--format", "github").stdout.splitlines()
    errors = [line for line in told if line.startswith("::error ")]
    assert len(errors) == 1
    assert errors[0].startswith(f"::error file={faulty}/offers/ahausen/kaputt.md,line=6,col=1,")
    assert all(line.startswith("::") for line in told[:-1])


def test_messages_name_files_from_where_the_command_was_typed(faulty: Path) -> None:
    told = subprocess.run(
        [sys.executable, ROOT / "build.py", "check", "--content", "content"],
        cwd=faulty.parent,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "\ncontent/offers/ahausen/kaputt.md:6:1: Fehler" in "\n" + told.stdout


def test_a_content_folder_that_is_not_there_is_said_in_german(tmp_path: Path) -> None:
    for command in ("check", "build"):
        told = (
            run(command, "--content", tmp_path / "nirgends", "--site", tmp_path / "site")
            if (command == "build")
            else run(command, "--content", tmp_path / "nirgends")
        )
        assert told.returncode == 1
        assert "site.yaml" in told.stdout or "nirgends" in told.stdout + told.stderr
        assert "Traceback" not in told.stderr
    assert not (tmp_path / "site").exists()


def test_building_says_how_many_pages_stand_where(small: Path, tmp_path: Path) -> None:
    built = run("build", "--content", small, "--site", tmp_path / "site")
    assert built.returncode == 0
    manifest = (tmp_path / "site" / "build-manifest.json").read_bytes()
    assert built.stdout.splitlines()[-1] == (
        f"{len(pages_in(tmp_path / 'site'))} Seiten gebaut: {tmp_path / 'site'} "
        f"(Prüfsumme {sha256(manifest).hexdigest()})"
    )
    assert (tmp_path / ".cache").is_dir()


def test_building_without_cache_leaves_none(small: Path, tmp_path: Path) -> None:
    assert (
        run("build", "--no-cache", "--content", small, "--site", tmp_path / "site").returncode == 0
    )
    assert not (tmp_path / ".cache").exists()


def test_a_foreign_folder_is_never_replaced(small: Path, tmp_path: Path) -> None:
    foreign = write(tmp_path / "site", {"wichtig.txt": "wichtig"})
    built = run("build", "--content", small, "--site", foreign)
    assert built.returncode == 1
    assert str(foreign) in built.stderr
    assert "Traceback" not in built.stderr
    assert files_in(foreign) == {"wichtig.txt": b"wichtig"}


def test_a_release_of_unfinished_content_fails_with_what_is_missing(tmp_path: Path) -> None:
    """Impressum, Datenschutz and more are the operator's to write: nobody may publish without."""
    for arguments in (("check",), ("build", "--site", tmp_path / "site")):
        told = run(*arguments, "--content", CONTENT, "--release")
        assert told.returncode == 1
        missing = [line for line in told.stdout.splitlines() if "Vor der Veröffentlichung" in line]
        assert any("pages/impressum.de.md" in line and "bitte ergänzen" in line for line in missing)
        assert any("pages/datenschutz.de.md" in line for line in missing)
        assert " 0 offen vor der Veröffentlichung" not in told.stdout
    assert not (tmp_path / "site").exists()


def test_without_release_the_same_content_is_built(real_site_folder: Path) -> None:
    assert (real_site_folder / "impressum.html").is_file()


def test_a_release_of_finished_content_is_built(tmp_path: Path) -> None:
    built = run("build", "--release", "--content", SECOND_DISTRICT, "--site", tmp_path / "site")
    assert built.returncode == 0, built.stdout


def test_a_demo_is_written_and_built_and_says_so(tmp_path: Path) -> None:
    made = run("demo", "--count", "30", "--output", tmp_path / "demo")
    assert made.returncode == 0, made.stdout + made.stderr
    assert made.stdout.startswith("30 Beispielangebote stehen in ")
    pages = pages_in(tmp_path / "demo" / "site")
    offers = [path for path, html in pages.items() if path.startswith("angebot/")]
    assert len([it for it in offers if "umgezogen" not in pages[it]]) == 30
    assert all("sind erfunden" in html for html in pages.values())


def test_a_demo_never_replaces_a_foreign_folder(tmp_path: Path) -> None:
    foreign = write(tmp_path / "demo" / "content", {"offers/ahausen/echt.md": "echt"})
    made = run("demo", "--count", "3", "--output", tmp_path / "demo")
    assert made.returncode == 1
    assert files_in(foreign) == {"offers/ahausen/echt.md": b"echt"}
    assert "Traceback" not in made.stderr


# --- serve: a process of its own that is asked over http --------------------------------------


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


def test_schemas_are_written_beside_the_program(tmp_path: Path) -> None:
    program = tmp_path / "program"
    code = ("commands", "generator", "offline", "search", "tools")
    for part in (*code, "content", "docs", "schemas"):
        shutil.copytree(ROOT / part, program / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "build.py", program)
    (program / "schemas" / "offer.schema.json").write_text("veraltet")
    assert run("schema", program=program).returncode == 0
    assert files_in(program / "schemas") == files_in(ROOT / "schemas")
