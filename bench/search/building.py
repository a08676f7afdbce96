"""How long making an index takes, each time in a process of its own."""

import json
import secrets
import shutil
import subprocess
import sys
import time
from string import ascii_lowercase

from bench.search.place import ROOT, Place
from tools.find_node import node_path

_PAGES = ROOT / "bench" / "search" / "page"
_DETAIL_PAGES = "{angebot,institution,handlungsfeld,workshop}/**/*.html"


def ours(what: str, place: Place) -> float:
    """Return the seconds our "index" or all "files" take from the records, nothing remembered."""
    shutil.rmtree(place.cache, ignore_errors=True)
    return _seconds("bench.search.build_ours", place, what)


def ours_after_a_change(what: str, place: Place) -> float:
    """Return the seconds they take anew when one offer has got a word that nobody had before."""
    word = "".join(secrets.choice(ascii_lowercase) for _ in range(12))
    return _seconds("bench.search.build_ours", place, what, word)


def lunr(place: Place) -> float:
    """Write lunr.py's index and return the seconds it took."""
    return _seconds("bench.search.build_lunr", place)


def minisearch(place: Place) -> float:
    """Write MiniSearch's index and return the seconds it took."""
    entries = json.loads(place.documents.read_text("utf-8"))
    made = subprocess.run(
        (node_path(), "--no-warnings", _PAGES / "minisearch_build.js"),
        input=json.dumps({"documents": entries}).encode(),
        capture_output=True,
        check=True,
    )
    result = json.loads(made.stdout)
    (place.root / "minisearch.json").write_text(result["index"], "utf-8")
    return float(result["seconds"])


def pagefind(place: Place) -> float:
    """Let Pagefind index the pages of what can be found and return the seconds it took.

    Menus and lists, which only repeat, are left out.
    """
    start = time.perf_counter()
    command = (node_path(), ROOT / "node_modules" / "pagefind" / "lib" / "runner" / "bin.cjs")
    folders = ("--site", place.site, "--output-path", place.root / "pagefind")
    only = ("--glob", _DETAIL_PAGES, "--root-selector", "main", "--quiet")
    subprocess.run((*command, *folders, *only), check=True, capture_output=True)
    return time.perf_counter() - start


def page(place: Place, name: str) -> None:
    """Write the page that measures a search."""
    source, script = _PAGES / f"{name}.js", place.root / f"{name}-page.js"
    esbuild = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
    options = ("--bundle", "--minify", "--format=iife", f"--outfile={script}", "--log-level=error")
    subprocess.run((node_path(), esbuild, source, *options), check=True, capture_output=True)
    html = f'<!doctype html><html lang="de"><meta charset="utf-8"><script src="{script.name}">'
    (place.root / f"{name}.html").write_text(f"{html}</script></html>", "utf-8")


def _seconds(module: str, place: Place, *arguments: str) -> float:
    command = (sys.executable, "-m", module, str(place.root), *arguments)
    made = subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env=place.environment)
    return float(made.stdout)
