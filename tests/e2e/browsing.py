"""What the browser tests share: sites served as on a host, pages of every kind, axe."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Page

from generator.pipeline import inspect
from tests.building import ROOT, TODAY

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOUR_RULES = ("color-contrast", "link-in-text-block")
"""What axe finds in colours; everything else it finds does not depend on the colour scheme."""
MOVED = "pages/moved.html"
LARGE = 100_000


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: its folder, its address below a sub-path, a page of every kind by template."""

    folder: Path
    address: str
    kinds: dict[str, str] = field(repr=False)

    @property
    def opened(self) -> str:
        """The address of the folder opened without a server."""
        return self.folder.as_uri() + "/"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        pass


@contextmanager
def on_a_host(folder: Path) -> Iterator[str]:
    """Serve a folder two folders below the root of a host on this machine; yields its address."""
    root = folder.parents[1]
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(root)))
    Thread(target=server.serve_forever, daemon=True).start()
    path = folder.relative_to(root).as_posix()
    try:
        yield f"http://127.0.0.1:{server.server_port}/{path}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def served(content: Path, folder: Path) -> Iterator[Site]:
    """Serve a site that was built from a content folder."""
    with on_a_host(folder) as address:
        yield Site(folder, address, kinds(content, folder))


def kinds(content: Path, folder: Path) -> dict[str, str]:
    """Return a page of every kind by template: the biggest, which shows most of what there is.

    Beyond LARGE a page only repeats itself (hundreds of cards), and checking it takes for ever.
    """
    biggest: dict[str, tuple[int, str]] = {}
    for page in inspect(content, TODAY).pages:
        size = (folder / page.path).stat().st_size
        if size <= LARGE:
            biggest[page.template] = max(biggest.get(page.template, (0, "")), (size, page.path))
    return {template: path for template, (_, path) in sorted(biggest.items())}


@dataclass(slots=True)
class Watch:
    """Everything a browser page did that a quiet page of ours does not do."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


def watch(page: Page) -> Watch:
    """Note requests, failures and console messages (reports of the CSP are such) from now on."""
    seen = Watch()
    page.on("request", lambda it: _request(seen, it.url))
    page.on("console", lambda it: seen.complaints.append(f"{page.url}: {it.type}: {it.text}"))
    page.on("pageerror", lambda it: seen.complaints.append(f"{page.url}: {it}"))
    page.on("requestfailed", lambda it: _note(seen, it.url, it.failure or "failed"))
    page.on("response", lambda it: _note(seen, it.url, str(it.status) if it.status >= 400 else ""))
    return seen


def _request(seen: Watch, url: str) -> None:
    # A script that the page made itself, for a worker, comes from nowhere.
    if not url.startswith("blob:"):
        seen.requests.append(url)


def _note(seen: Watch, url: str, failure: str) -> None:
    # Going on to the next page stops what the last one was still loading: its icon.
    if failure and failure != "net::ERR_ABORTED":
        seen.complaints.append(f"{url}: {failure}")


def violations(page: Page, rules: tuple[str, ...] = AXE_TAGS) -> list[str]:
    """Run axe (WCAG 2.0 to 2.2, A and AA, best practice) on what the page shows now."""
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    if not page.evaluate("() => 'axe' in globalThis"):
        page.evaluate(AXE)
    result: dict[str, Any] = page.evaluate(f"() => axe.run({json.dumps(options)})")
    return [
        f"{page.url}: {violation['id']}: {violation['help']}: {node['html'][:200]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


def overflow(page: Page) -> int:
    """Return by how many pixels the page is wider than its window."""
    script = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    wider: int = page.evaluate(script)
    return wider
