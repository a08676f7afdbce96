"""Draw the icons of the site as PNG, from the SVG beside them: `python -m tools.draw_icons`."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tools.find_chromium import chromium_path

IMAGES = Path(__file__).parent.parent / "static" / "images"
FLAGS = ("--no-sandbox", "--disable-gpu")


@dataclass(frozen=True, slots=True)
class Icon:
    """A square picture: its name, the drawing it is made from, its side in pixels."""

    name: str
    drawing: str
    side: int


ICONS = (
    Icon("icon-192.png", "icon.svg", 192),
    Icon("icon-512.png", "icon.svg", 512),
    Icon("icon-maskable.png", "icon-maskable.svg", 512),
    Icon("icon-apple.png", "icon-maskable.svg", 180),
)


def drawn(browser: Browser, icon: Icon) -> bytes:
    """Return the icon as PNG, transparent where the drawing is."""
    page = browser.new_page(viewport={"width": icon.side, "height": icon.side})
    svg = (IMAGES / icon.drawing).read_text(encoding="utf-8")
    page.set_content(f"<style>body{{margin:0}}svg{{display:block;width:100vw}}</style>{svg}")
    picture = page.screenshot(omit_background=True)
    page.close()
    return picture


def main() -> None:
    """Write all icons."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        for icon in ICONS:
            (IMAGES / icon.name).write_bytes(drawn(browser, icon))
        browser.close()


if __name__ == "__main__":
    main()
