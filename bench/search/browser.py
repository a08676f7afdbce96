"""Chromium, as slow as a telephone, on pages that this machine serves."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tools.find_chromium import chromium_path

SLOWER = 4
"""How many times slower than this machine the page's thread runs. Workers keep their pace."""
_MEGABYTE = 1_000_000


class _Quiet(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        # Only a page that is isolated gets clocks finer than a tenth of a millisecond.
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder and yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium, and end it."""
    with sync_playwright() as playwright:
        flags = ("--no-sandbox", "--disable-gpu", "--no-first-run")
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=flags)
        yield browser
        browser.close()


@contextmanager
def fresh_page(browser: Browser) -> Iterator[tuple[Page, CDPSession]]:
    """Yield a page that has loaded nothing yet, and the way to its inner workings."""
    context = browser.new_context()
    # A large index on a slow page takes minutes.
    context.set_default_timeout(300_000)
    page = context.new_page()
    yield page, context.new_cdp_session(page)
    context.close()


def slow_down(session: CDPSession) -> None:
    """Throttle the page's thread from now on."""
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def memory(session: CDPSession) -> float:
    """Return the megabytes in use after collecting garbage, array buffers included."""
    session.send("HeapProfiler.enable")
    session.send("HeapProfiler.collectGarbage")
    usage = session.send("Runtime.getHeapUsage")
    return float(usage["usedSize"] + usage.get("backingStorageSize", 0)) / _MEGABYTE
