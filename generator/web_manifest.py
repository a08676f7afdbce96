"""The web app manifest: what a device shows of the site once it is installed.

W3C, Web Application Manifest. All addresses are relative to the manifest, so it works anywhere.
"""

import json
from collections.abc import Mapping

from generator.foreign import unmarked
from generator.links import relative
from generator.pages.page import Edition
from generator.product import Product

BRAND = "#0b5563"
PAPER = "#faf8f4"
_ICONS = (
    ("icon.svg", "any", "image/svg+xml", "any"),
    ("icon-192.png", "192x192", "image/png", "any"),
    ("icon-512.png", "512x512", "image/png", "any"),
    ("icon-maskable.png", "512x512", "image/png", "maskable"),
)
_SHORT = 12
"""Longer names are cut on home screens."""


def web_manifest(edition: Edition, assets: Mapping[str, Product]) -> Product:
    """Return the manifest of an edition; `assets` are the site's assets by name."""
    site, words, path = edition.catalogue.site, edition.words, edition.urls.web_manifest()
    described = {
        "name": unmarked(site.title),
        "short_name": words("Angebote")[:_SHORT],
        "description": unmarked(site.tagline),
        "lang": words.language,
        "dir": words.direction,
        "start_url": relative(edition.urls.home(), path),
        "scope": "./",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": BRAND,
        "icons": [
            {"src": relative(assets[name].path, path), "sizes": sizes, "type": kind, "purpose": use}
            for name, sizes, kind, use in _ICONS
        ],
    }
    return Product(path, json.dumps(described, ensure_ascii=False, indent=1).encode() + b"\n")
