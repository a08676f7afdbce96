"""What kind of file each one is, told to hosts that do not know it, or know it differently."""

from collections.abc import Mapping
from types import MappingProxyType

TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "css": "text/css; charset=utf-8",
        "csv": "text/csv; charset=utf-8",
        "html": "text/html; charset=utf-8",
        "ics": "text/calendar; charset=utf-8",
        "js": "text/javascript; charset=utf-8",
        "json": "application/json",
        "md": "text/markdown; charset=utf-8",
        "svg": "image/svg+xml",
        "txt": "text/plain; charset=utf-8",
        "vcf": "text/vcard; charset=utf-8",
        "webmanifest": "application/manifest+json",
        "xml": "application/atom+xml",
        "yaml": "application/yaml",
    }
)
"""Media types (IANA, “Media Types”) of files that get smaller when compressed, by ending."""

MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        **TEXTS,
        "ico": "image/x-icon",
        "jpg": "image/jpeg",
        "pdf": "application/pdf",
        "png": "image/png",
        "webp": "image/webp",
        "woff2": "font/woff2",
        "zip": "application/zip",
    }
)
"""Media types of all files, by ending."""

SITEMAPS, SITEMAP_TYPE = r"sitemap[^/]*\.xml", "application/xml"
"""The names of the only XML files that are no feeds (a regular expression), and their type."""


def ending(path: str) -> str:
    """Return what the path of a file ends with: `html`."""
    return path.rpartition(".")[2]
