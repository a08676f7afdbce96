"""A host on this machine that counts what it sends, over a line as slow as it is told."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from urllib.parse import unquote, urlsplit

from generator.hosts.media_types import MEDIA_TYPES, ending
from generator.hosts.precompress import precompressed
from generator.memory import Memory
from generator.product import Product
from generator.urls import is_immutable

CODINGS: Mapping[str, str] = {"gzip": "gz", "br": "br"}
"""Content codings (RFC 9110, 8.4.1), and what files in them end with."""
_CHUNK = 4096


@dataclass(frozen=True, slots=True)
class Line:
    """What every answer waits for (seconds), and what all together get through (bytes/s)."""

    latency: float = 0.0
    rate: float = float("inf")


LOOPBACK = Line()
SLOW = Line(latency=0.15, rate=1_600_000 / 8)
"""A telephone as Lighthouse imitates it ("Slow 4G": 150 ms, 1.6 Mbit/s)."""


def ready(files: Mapping[str, Product], memory: Memory) -> dict[str, bytes]:
    """Return files by path, and beside them what they are compressed to (`.gz`, `.br`)."""
    made = (*files.values(), *precompressed(files.values(), memory))
    return {it.path: it.content for it in made}


@dataclass(slots=True)
class Host:
    """A web server at the root of an address, and what it sent since `restart`."""

    files: Mapping[str, bytes]
    coding: str
    line: Line
    address: str = ""
    requests: int = 0
    sent: int = 0
    _lock: Lock = field(default_factory=Lock)

    def restart(self) -> None:
        """Count from nothing."""
        self.requests = self.sent = 0

    def answer(self, path: str, accepted: str) -> bytes:
        """Return a whole answer, head and body, in the coding of the host if it is accepted."""
        if path not in self.files:
            return _answer(HTTPStatus.NOT_FOUND, {}, b"")
        kind = MEDIA_TYPES.get(ending(path), "application/octet-stream")
        lasting = "max-age=31536000, immutable" if is_immutable(path) else "no-cache"
        headers = {"Content-Type": kind, "Cache-Control": lasting}
        compressed = self.files.get(f"{path}.{CODINGS[self.coding]}")
        if compressed is None or self.coding not in accepted:
            return _answer(HTTPStatus.OK, headers, self.files[path])
        return _answer(HTTPStatus.OK, {**headers, "Content-Encoding": self.coding}, compressed)

    def passing(self, answer: bytes) -> Iterator[bytes]:
        """Yield an answer piece by piece, as the line lets it through."""
        with self._lock:
            self.requests += 1
            self.sent += len(answer)
        time.sleep(self.line.latency)
        size = len(answer) if self.line is LOOPBACK else _CHUNK
        for start in range(0, len(answer), size):
            piece = answer[start : start + size]
            with self._lock:
                time.sleep(len(piece) / self.line.rate)
            yield piece


@contextmanager
def hosted(files: Mapping[str, bytes], coding: str, line: Line) -> Iterator[Host]:
    """Serve files."""
    host = Host(files, coding, line)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"  # connections stay open, as on any host
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path).removeprefix("/")
            answer = host.answer(path or "index.html", self.headers.get("Accept-Encoding", ""))
            for piece in host.passing(answer):
                self.wfile.write(piece)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    host.address = f"http://127.0.0.1:{server.server_port}/"
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()


def _answer(status: HTTPStatus, headers: Mapping[str, str], body: bytes) -> bytes:
    named = {**headers, "Content-Length": str(len(body))}
    lines = (f"HTTP/1.1 {status} {status.phrase}", *(f"{it}: {named[it]}" for it in named))
    return "\r\n".join((*lines, "", "")).encode() + body
