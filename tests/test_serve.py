import http.client
import sys
import time
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from generator.serve import rebuild_on_change, start_server


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, text in (("index.html", "Start"), ("404.html", "Gibt es nicht"), ("a/b.css", "a{}")):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


@pytest.fixture
def server(site: Path) -> Iterator[ThreadingHTTPServer]:
    started = start_server(site, 0)
    yield started
    started.shutdown()
    started.server_close()


def ask(server: ThreadingHTTPServer, path: str, method: str = "GET") -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request(method, path)
    return connection.getresponse()


def test_it_serves_the_folder_and_nothing_is_kept_in_caches(server: ThreadingHTTPServer) -> None:
    answer = ask(server, "/")
    assert (answer.status, answer.read()) == (200, b"Start")
    assert answer.headers["Cache-Control"] == "no-store"
    assert ask(server, "/a/b.css").headers["Content-Type"] == "text/css"


def test_an_address_that_does_not_exist_gets_the_sites_own_page(
    server: ThreadingHTTPServer,
) -> None:
    answer = ask(server, "/gibt/es/nicht")
    assert (answer.status, answer.read()) == (404, b"Gibt es nicht")
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    head = ask(server, "/gibt/es/nicht", "HEAD")
    assert (head.status, head.read()) == (404, b"")
    assert head.headers["Content-Length"] == "13"


def test_without_such_a_page_it_is_still_404(server: ThreadingHTTPServer, site: Path) -> None:
    (site / "404.html").unlink()
    assert ask(server, "/gibt/es/nicht").status == 404


def test_a_site_that_is_exchanged_is_served_at_once(
    server: ThreadingHTTPServer, site: Path
) -> None:
    (site / "index.html").write_text("Neu")
    assert ask(server, "/").read() == b"Neu"


def test_no_file_outside_the_site_is_served(server: ThreadingHTTPServer, site: Path) -> None:
    (site.parent / "geheim.txt").write_text("geheim")
    for path in ("/../geheim.txt", "/%2e%2e/geheim.txt", "/a/../../geheim.txt"):
        assert b"geheim" not in ask(server, path).read()


def test_only_this_machine_is_served(server: ThreadingHTTPServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_a_port_in_use_is_refused(server: ThreadingHTTPServer, site: Path) -> None:
    with pytest.raises(OSError, match="in use"):
        start_server(site, server.server_port)


def test_the_command_runs_after_a_change_below_a_watched_folder(tmp_path: Path) -> None:
    watched, mark, runs = tmp_path / "content", tmp_path / "mark", []
    watched.mkdir()
    command = ["-c", f"import pathlib; pathlib.Path({str(mark)!r}).touch()"]
    action = lambda: rebuild_on_change([watched], command, lambda: runs.append(1))  # noqa: E731
    Thread(target=action, daemon=True).start()
    deadline = time.monotonic() + 20
    while not runs and time.monotonic() < deadline:
        (watched / "a.md").write_text(str(time.monotonic()))
        time.sleep(0.1)
    assert runs
    assert mark.exists()
    assert sys.executable
