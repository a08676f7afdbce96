"""Small sites whose pages say which files they need, and what can be said of a published one."""

from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

from generator.product import Product
from generator.release.site import Site

DAY = date(2026, 11, 23)


def hashed(name: str, ending: str, content: str) -> Product:
    """Return a file whose name changes with its content."""
    digest = sha256(content.encode()).hexdigest()[:10]
    return Product(f"{name}-{digest}.{ending}", content.encode())


@cache
def edition(version: object, pages: tuple[str, ...] = ("index", "stadt/ähren")) -> Site:
    """Return a site of which every file but the font changes with the version."""
    style = hashed("assets/site", "css", f"style {version}")
    index = hashed("search/index", "js", f"index {version}")
    font = hashed("assets/font", "woff2", "always the same")
    listing = Product("search/files.js", f"needs {index.path}\nversion {version}".encode())
    shown = "\n".join(f"needs {it.path}" for it in (style, font, listing))
    named = [f"{page}.html" for page in pages]
    links = "\n".join(f"links {it}" for it in named)
    bodies = [Product(it, f"{shown}\n{links}\n{version}".encode()) for it in named]
    worker = Product("sw.js", f"version {version}".encode())
    return Site.of((style, index, font, listing, worker, *bodies))


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its relative path."""
    files = (file for file in folder.rglob("*") if not file.is_dir())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def mapping(site: Site) -> dict[str, bytes]:
    """Return the files of a site by path."""
    return {product.path: product.content for product in site.products}


def assets(*sites: Site) -> dict[str, bytes]:
    """Return the files of sites that stay for cached pages."""
    return {
        path: content
        for site in sites
        for path, content in mapping(site).items()
        if path.startswith(("assets/", "search/index"))
    }


def missing_files(files: dict[str, bytes]) -> set[str]:
    """Return what pages and scripts need but is not there."""
    return {path for it in _references(files).values() for path in it["needs"]} - files.keys()


def missing_pages(files: dict[str, bytes]) -> set[str]:
    """Return to which pages a reader who starts at the start page finds links that lead nowhere."""
    named, seen, waiting = (
        _references(files),
        set[str](),
        ["index.html"] if "index.html" in files else [],
    )
    while waiting:
        page = waiting.pop()
        if page not in seen and page in named:
            waiting.extend(named[page]["links"])
        seen.add(page)
    return seen - files.keys()


def _references(files: dict[str, bytes]) -> dict[str, dict[str, set[str]]]:
    return {path: _named(files[path]) for path in files if path.endswith((".html", "files.js"))}


@cache
def _named(content: bytes) -> dict[str, set[str]]:
    words = [line.split(" ", 1) for line in content.decode().splitlines() if " " in line]
    return {kind: {rest for verb, rest in words if verb == kind} for kind in ("needs", "links")}
