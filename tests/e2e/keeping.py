"""A small site that can be kept on a device, and a host that fails as hosts fail."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import BrowserContext, Page

from offline.pack import pack
from tests.building import ROOT
from tools.find_node import node_path

PLACE = "/a/b/"
"""A site may stand anywhere on a host."""
KINDS = {
    "css": "text/css",
    "html": "text/html; charset=utf-8",
    "js": "text/javascript",
    "svg": "image/svg+xml",
    "webmanifest": "application/manifest+json",
    "png": "image/png",
}
PAGES = ("index.html", "404.html", "stadt/index.html", "stadt/ä b.html")


@cache
def workers() -> dict[str, str]:
    """Return the service workers by name."""
    made = subprocess.run(
        [node_path(), ROOT / "offline" / "client" / "bundle.mjs"], capture_output=True, check=True
    )
    scripts: dict[str, str] = json.loads(made.stdout)
    return scripts


def site(build: int, more: tuple[str, ...] = ()) -> dict[str, bytes]:
    """Return the files of a build; each page names it, and so does the script it loads.

    more: pages that it has besides those that all builds have.
    """
    script = f"assets/app-{build}.js"
    pages = {
        path: f'<!doctype html><html lang="de"><meta charset="utf-8"><title>{path}</title>'
        f"<h1>{path}</h1>\n<p>{build}</p>\n"
        f'<script src="{PLACE}{script}"></script>'
        for path in (*PAGES, *more)
    }
    texts = {
        **pages,
        script: f"document.title = '{build}';",
        "search/files.js": f"online {build}",
        "search/files-offline.js": f"offline {build}",
    }
    packed = pack(sorted(texts.items())).encode()
    digest = sha256(packed).hexdigest()
    edition = {
        "pack": f"offline/de-{digest[:10]}.txt",
        "sha256": digest,
        "folder": "",
        "lexicon": "search/words.js",
        "lost": "<!doctype html><title>weg</title><h1>Ihr Gerät hat die Seiten gelöscht</h1>",
    }
    return {
        **{path: text.encode() for path, text in texts.items()},
        edition["pack"]: packed,
        "search/words.js": b"",
        "sw.js": f"self.EDITIONS={json.dumps({'de': edition})};\n{workers()['worker']}".encode(),
    }


@dataclass
class Host:
    """A web server with the files of a site, and what goes wrong with the next pack.

    delay: seconds before a pack is sent; caching: what browsers may do with what they get.
    """

    files: dict[str, bytes]
    address: str = ""
    fault: str = ""
    cut_at: int = 0
    delay: float = 0
    caching: str = "no-store"
    asked: list[str] = field(default_factory=list)

    def answer(self, path: str) -> tuple[int, bytes, int]:
        """Return status, body, and how long the body claims to be."""
        if not path.startswith("/"):
            self.asked.append(path)
        body = self.files.get(path, b"")
        length = len(body)
        status = 200 if path in self.files else 404
        if path.startswith("offline/"):
            sleep(self.delay)
            match self.fault:
                case "404" | "500":
                    return int(self.fault), b"", 0
                case "cut":
                    return status, body[: self.cut_at % length], length
                case "damaged":
                    at = self.cut_at % length
                    return status, body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :], length
        return status, body, length


@contextmanager
def hosted(files: dict[str, bytes], place: str = PLACE) -> Iterator[Host]:
    """Serve a site below a place of a host of its own."""
    host = Host(files)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path).removeprefix(place)
            # Browsers ask for /favicon.ico outside of the place.
            path += "index.html" if not path or path.endswith("/") else ""
            status, body, length = host.answer(path)
            self.send_response(status)
            self.send_header("Content-Type", KINDS.get(path.rpartition(".")[2], "text/plain"))
            self.send_header("Content-Length", str(length))
            self.send_header("Cache-Control", host.caching)
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        do_HEAD = do_GET  # noqa: N815 - named by the library

        def log_message(self, *_: Any) -> None:  # noqa: ANN401 - as it comes
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    host.address = f"http://127.0.0.1:{server.server_port}{place}"
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()


def stop_workers(context: BrowserContext, page: Page) -> None:
    """End workers as a browser does that needs the memory."""
    session = context.new_cdp_session(page)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
