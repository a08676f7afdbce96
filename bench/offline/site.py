"""The site that is kept: built, changed, and with Workbox in the place of our service worker."""

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from bench.search.place import DAY, ROOT
from generator.cache import Cache
from generator.memory import Memory
from generator.pipeline import files, inspect
from generator.product import Product
from generator.search_files import search_files
from generator.urls import SERVICE_WORKER
from tools.find_node import node_path

_WORKBOX = ROOT / "bench" / "offline" / "page" / "workbox.js"
_REVISION = 32
"""Digits of a revision: as many as those of workbox-build have, which are MD5."""


@dataclass(frozen=True, slots=True)
class Site:
    """The files of a build by path, and the paths of those that a device keeps."""

    files: Mapping[str, Product]
    pack: Product
    kept: tuple[str, ...]

    @property
    def pages(self) -> tuple[str, ...]:
        """The paths of the pages that a device keeps."""
        return tuple(it for it in self.kept if it.endswith(".html"))


def build(content: Path, store: Path) -> Site:
    """Build a content folder; `store` is the folder of what is remembered.

    Files that stand in the pack alone are beside the others, so that a rival can load them.
    """
    inspection = inspect(content, DAY)
    edition = inspection.plans[0].edition
    of_device = search_files(edition, Memory(Cache(store / "search"))).device
    made = {it.path: it for it in (*of_device, *files(inspection, store))}
    (pack,) = (it for it in made.values() if it.path.startswith("offline/"))
    head = json.loads(pack.content.partition(b"\n")[0])
    return Site(made, pack, tuple(path for path, _ in head["files"]))


def change(content: Path) -> None:
    """Add a sentence to an offer."""
    offer = min((content / "offers").rglob("*.md"))
    text = offer.read_text("utf-8")
    offer.write_text(f"{text}\nBitte bringen Sie etwas zu trinken mit.\n", "utf-8")


def with_workbox(site: Site) -> Site:
    """Return the site with a worker that precaches all that our device keeps, file by file."""
    listed = [{"url": it, "revision": site.files[it].digest[:_REVISION]} for it in site.kept]
    script = f"self.FILES={json.dumps(listed, separators=(',', ':'))};\n{_workbox()}"
    worker = Product(SERVICE_WORKER, script.encode())
    return replace(site, files={**site.files, SERVICE_WORKER: worker})


@cache
def _workbox() -> str:
    esbuild = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
    mode = '--define:process.env.NODE_ENV="production"'
    options = ("--bundle", "--minify", "--format=iife", mode, "--log-level=error")
    command = (node_path(), esbuild, _WORKBOX, *options)
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
