"""Showing the site while it is being edited: build, serve, build again at every change."""

import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from watchfiles import DefaultFilter, watch


class _Handler(SimpleHTTPRequestHandler):
    """Serves the site without caching, with its own page for addresses that do not exist."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():  # noqa: PLR2004 - HTTP's own number
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing: what matters to an editor is the report of each build."""


def start_server(site: Path, port: int) -> ThreadingHTTPServer:
    """Serve `site` on this machine only, in a thread; port 0 takes any free one."""
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    return server


def rebuild_on_change(
    watched: Iterable[Path], command: list[str], done: Callable[[], None]
) -> None:
    """Run `command` after every change below `watched`, until interrupted; `done` if it worked.

    A process of its own builds, so that changes of the generator's code count as well.
    """
    for _ in watch(*watched, watch_filter=DefaultFilter(), raise_interrupt=False):
        if subprocess.run([sys.executable, *command], check=False).returncode == 0:
            done()
