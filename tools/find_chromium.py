"""Find the Chromium that the browser tests run in."""

import shutil
import sys

from tools.command import output_of, print_path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)

# In a process of its own: Playwright cannot be started twice in the process of a test.
ASK_PLAYWRIGHT = """\
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""

MISSING = """\
Chromium fehlt. Bitte „make clean setup“ ausführen oder Chromium (oder Google Chrome) installieren.
Chromium is missing. Please run "make clean setup" or install Chromium (or Google Chrome)."""


def chromium_path() -> str:
    """Return the path of a Chromium that starts: the machine's own, then Playwright's.

    Raises FileNotFoundError with a German and an English message when there is none.
    """
    for path in (*map(shutil.which, NAMES), _of_playwright()):
        # Ubuntu's chromium-browser only says that a snap must be installed, and fails.
        if path and output_of(path, "--version"):
            return path
    raise FileNotFoundError(MISSING)


def _of_playwright() -> str | None:
    answer = output_of(sys.executable, "-c", ASK_PLAYWRIGHT)
    return answer.strip() if answer else None


if __name__ == "__main__":
    print_path(chromium_path)
