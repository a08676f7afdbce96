"""A build with the cache gives the same bytes as one without, whatever was edited before."""

import json
import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from generator.cache import Cache
from generator.pipeline import inspect
from generator.product import Product
from generator.products import products
from tests.building import ROOT, SECOND_DISTRICT, TODAY, build, files_in, pages_in, run
from tests.contents import offer, write

Files = dict[str, str]
Edit = Callable[[Files], None]

START: Files = {path: content.decode() for path, content in files_in(SECOND_DISTRICT).items()}
NAME = re.compile(r"^(?P<key>[ -]*name): .*$", re.MULTILINE)
NAMED = sorted(path for path, text in START.items() if "name:" in text)
OFFERS = sorted(path for path in START if path.startswith("offers/"))
PLACES = ("quellenbrueck", "aehrenstadt", "nebelhorst")

texts = st.text("aäbßc &<>\"'–{}[]#", min_size=1, max_size=20).filter(str.strip)


def rename(path: str, name: str) -> Edit:
    # YAML understands JSON's quoting.
    def edit(files: Files) -> None:
        if path in files:
            files[path] = NAME.sub(lambda it: f"{it[1]}: {json.dumps(name)}", files[path], count=1)

    return edit


def remove(path: str) -> Edit:
    def edit(files: Files) -> None:
        files.pop(path, None)

    return edit


def add(number: int, place: str, category: str, text: str) -> Edit:
    made = offer(f"neu-{number}", f"summary: {json.dumps(text)}", cities=place, categories=category)
    return lambda files: files.update({f"offers/{place}/neu-{number}.md": made})


def entitle(title: str) -> Edit:
    site = START["site.yaml"].replace("Willkommen im Wolkental", "Wolkental")
    return lambda files: files.update({"site.yaml": f"{site}\ncontent_license: {title}\n"})


edits = st.one_of(
    st.builds(rename, st.sampled_from(NAMED), texts),
    st.builds(remove, st.sampled_from(OFFERS)),
    st.builds(
        add, st.integers(1, 3), st.sampled_from(PLACES), st.sampled_from(("musik", "garten")), texts
    ),
    st.builds(entitle, st.sampled_from(("CC0-1.0", "CC-BY-4.0"))),
)


def made(files: Files, folder: Path, cache: Path | None) -> tuple[Product, ...]:
    shutil.rmtree(folder, ignore_errors=True)
    return products(inspect(write(folder, files), TODAY).plans, cache)


# Without shrinking: a build takes too long for the hundreds of tries that it needs.
@settings(deadline=None, max_examples=6, phases=(Phase.reuse, Phase.generate))
@given(st.lists(edits, min_size=1, max_size=4))
def test_after_any_edits_the_cached_build_equals_the_clean_one(changes: list[Edit]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content, cache, files = Path(folder, "content"), Path(folder, "cache"), dict(START)
        made(files, content, cache)
        for change in changes:
            change(files)
            assert made(files, content, cache) == made(files, content, None)


def test_what_did_not_change_is_not_rendered_again(tmp_path: Path) -> None:
    """A page that is rendered is stored anew, in a file of its own."""
    content, cache, files = tmp_path / "content", tmp_path / "cache", dict(START)

    def stored() -> set[tuple[str, int]]:
        found = (file for file in cache.rglob("*") if file.is_file())
        return {(file.name, file.stat().st_ino) for file in found}

    made(files, content, cache)
    before = stored()
    made(files, content, cache)
    assert stored() == before
    rename("offers/nebelhorst/reparaturstube.md", "Bastelstube")(files)
    made(files, content, cache)
    assert 0 < len(stored() - before) < len(before) / 2
    assert len(stored()) == len(before)


def test_a_second_build_renders_nothing_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not the page that tells of the archives either, nor the one that the service worker has."""
    content, cache, rendered = tmp_path / "content", tmp_path / "cache", tmp_path / "rendered"
    put = Cache.put

    def noted(it: Cache, key: str, value: bytes) -> None:
        # In a file, as pages are rendered in several processes.
        with rendered.open("a") as notes:
            notes.write(f"{key}\n")
        put(it, key, value)

    monkeypatch.setattr(Cache, "put", noted)
    pages = [it for it in made(START, content, cache) if it.path.endswith(".html")]
    assert len(set(rendered.read_text().splitlines())) > len(pages)
    rendered.unlink()
    made(START, content, cache)
    assert not rendered.exists()


def test_a_changed_template_or_drawing_is_seen_despite_the_cache(tmp_path: Path) -> None:
    """The cache is filled by one copy of the program and used by another."""
    program, content, site = tmp_path / "program", SECOND_DISTRICT, tmp_path / "site"
    for part in ("commands", "generator", "offline", "search", "templates", "static", "tools"):
        shutil.copytree(ROOT / part, program / part, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("build.py", "package.json"):
        shutil.copy(ROOT / name, program)
    (program / "node_modules").symlink_to(ROOT / "node_modules")
    arguments = ("build", "--content", content, "--site", site)
    assert run(*arguments, program=program).returncode == 0
    assert pages_in(site) == pages_in(build(content, tmp_path / "other"))
    changes = (
        ("templates/base.html", "<body>", "<body><!-- anders -->"),
        ("static/drawings/brand.svg", "</svg>", "<!-- auch anders --></svg>"),
    )
    for path, before, after in changes:
        file = program / path
        file.write_text(file.read_text("utf-8").replace(before, after), encoding="utf-8")
        assert run(*arguments, program=program).returncode == 0
        assert {path for path, html in pages_in(site).items() if after not in html} == set()
