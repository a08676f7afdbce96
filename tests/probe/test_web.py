"""Web addresses, tried on a real server of this machine."""

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest

from generator.probe.finding import Fault
from generator.probe.probing import asked
from generator.probe.web import AGENT, link_fault


@dataclass
class Server:
    """A running server: its address, what it was asked, and how many asked at the same time."""

    address: str = ""
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    busy: int = 0
    busiest: int = 0


@pytest.fixture
def server() -> Iterator[Server]:
    seen = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self.answer()

        do_GET = do_HEAD  # noqa: N815

        def answer(self) -> None:
            seen.asked.append((self.command, self.path, self.headers["User-Agent"]))
            seen.busy += 1
            seen.busiest = max(seen.busiest, seen.busy)
            parts = self.path.strip("/").split("/")
            if parts[0] == "slow":
                time.sleep(float(parts[1]))
            seen.busy -= 1
            status = {"slow": "200", "get": "405" if self.command == "HEAD" else "200"}
            self.send_response(int(status.get(parts[0], parts[0])))
            if parts[1:] and parts[0].startswith("3"):
                self.send_header("Location", "/" + "/".join(parts[1:]))
            if parts[0] == "307":
                self.send_header("Location", "file:///etc/passwd")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    seen.address = f"http://127.0.0.1:{running.server_port}"
    yield seen
    running.shutdown()
    running.server_close()
    thread.join()


@pytest.mark.parametrize("path", ["200", "301/200", "302/301/200", "get", "401", "403"])
def test_what_answers_is_in_order(server: Server, path: str) -> None:
    assert link_fault(f"{server.address}/{path}") is None


@pytest.mark.parametrize(
    ("path", "sure"),
    [("404", True), ("410", True), ("301/404", True), ("500", False), ("429", False)],
)
def test_what_is_gone_is_sure_and_what_is_ill_is_not(server: Server, path: str, sure: bool) -> None:
    fault = link_fault(f"{server.address}/{path}")
    assert fault
    assert fault.sure == sure


def test_a_server_is_asked_politely_and_without_reading_the_page(server: Server) -> None:
    link_fault(f"{server.address}/200")
    link_fault(f"{server.address}/get")
    assert server.asked == [
        ("HEAD", "/200", AGENT),
        ("HEAD", "/get", AGENT),
        ("GET", "/get", AGENT),
    ]


def test_nobody_waits_for_long(server: Server) -> None:
    fault = link_fault(f"{server.address}/slow/2", timeout=0.3)
    assert fault == Fault("Der Server antwortet nicht rechtzeitig.", sure=False)


def test_loops_and_ways_out_of_the_web_are_no_traceback(server: Server) -> None:
    for path in ("301/301/301/301/301/301/301/301/301/301/301/301/200", "307", "302"):
        fault = link_fault(f"{server.address}/{path}")
        assert fault is None or not fault.sure
    assert all(it[1] != "/etc/passwd" for it in server.asked)


def test_a_closed_door_is_not_sure() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    fault = link_fault(f"http://127.0.0.1:{port}/")
    assert fault
    assert not fault.sure


def test_a_host_is_asked_one_question_after_the_other(server: Server) -> None:
    urls = [f"{server.address}/slow/0.05/{it}" for it in range(6)]
    found = asked(urls, lambda it: urlsplit(it).hostname or "", link_fault)
    assert set(found.values()) == {None}
    assert server.busiest == 1


def test_hosts_are_asked_at_the_same_time() -> None:
    waiting = threading.Barrier(3, timeout=10)

    def ask(_: str) -> None:
        waiting.wait()

    assert set(asked(["a", "b", "c"], str, ask)) == {"a", "b", "c"}
