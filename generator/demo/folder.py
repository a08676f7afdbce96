"""Writing a demo: the real vocabularies, workshops and pages, with invented offers in between."""

import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from generator.demo.phrasebook import Phrasebook
from generator.demo.reading import read_phrasebook
from generator.demo.stream import demo_files
from generator.demo.world import World, world_of
from generator.load import load
from generator.problems import Problem
from generator.textio import Refused, decode, split_front_matter
from generator.yamlio import YamlValue, parse
from generator.yamlwrite import dump, front_matter

MARK = ".beispieldaten"
"""The file that says that a folder was written here and may be emptied."""
_SAYS = "Diesen Ordner schreibt und leert „build.py demo“.\n".encode()

_COPIED = ("taxonomy", "handlungsfelder", "workshops", "pages")
_OF_REAL_RECORDS = ("institutions", "offers")
_LINK_TO_REAL_RECORD = re.compile(r"\[([^\]]*)\]\(/(?:angebot|institution)/[^)]*\)")


class DemoError(Exception):
    """The demo cannot be written there; the message says in German why and what to do."""


def write_demo(source: Path, destination: Path, count: int, seed: int, today: date) -> None:
    """Write a content folder with `count` invented offers.

    `source` is the content folder whose taxonomy, Handlungsfelder, workshops and pages are taken
    over; its institutions and offers are not, and references to them are left out. `destination`
    must be missing, empty or an earlier demo, which is replaced. `seed` chooses other offers,
    `today` is the day that dates are counted from. Raises `DemoError`; what stood in `destination`
    is gone only after everything in `source` could be read.
    """
    _refuse(source, destination)
    book = read_phrasebook()
    world = _world(source, book)
    try:
        kept = (*_taken_over(source), ("site.yaml", _site(source)))
        _replace(destination, (*kept, (MARK, _SAYS)))
        for path, text in demo_files(world, book, count, seed, today):
            _write(destination / path, text.encode())
    except Refused as refused:
        raise DemoError(_said(refused.problem, source)) from None
    except OSError as error:
        raise DemoError(
            f"„{error.filename}“ lässt sich nicht lesen oder schreiben ({error.strerror}). "
            "Prüfen Sie die Rechte und den freien Platz."
        ) from None


def _refuse(source: Path, destination: Path) -> None:
    if not (source / "taxonomy").is_dir():
        raise DemoError(
            f"Im Ordner „{source}“ gibt es keinen Unterordner „taxonomy“. "
            "Nennen Sie mit --content den Ordner mit den Inhalten."
        )
    inner, outer = destination.resolve(), source.resolve()
    if inner == outer or outer in inner.parents or inner in outer.parents:
        raise DemoError(
            f"Die Beispiele können nicht nach „{destination}“: Dort liegen die echten Inhalte. "
            "Nennen Sie einen anderen Ordner."
        )
    if destination.exists() and not _is_ours(destination):
        raise DemoError(
            f"„{destination}“ ist nicht leer und kein früherer Ordner mit Beispielen. Damit nichts "
            "verloren geht, wird er nicht überschrieben. Nennen Sie einen neuen Ordner."
        )


def _is_ours(destination: Path) -> bool:
    if destination.is_symlink() or not destination.is_dir():
        return False
    return (destination / MARK).is_file() or not any(destination.iterdir())


def _world(source: Path, book: Phrasebook) -> World:
    world = world_of(load(source))
    fitting = any(world.known("categories", topic.categories) for topic in book.topics)
    if world.taxonomy.cities.terms and fitting:
        return world
    raise DemoError(
        f"In „{source / 'taxonomy'}“ fehlen lesbare Städte oder die Kategorien, von denen die "
        "Beispiele handeln. Lassen Sie zuerst „build.py check“ laufen."
    )


def _said(problem: Problem, source: Path) -> str:
    return f"{source / problem.path}, Zeile {problem.line}: {problem.message} {problem.remedy}"


def _replace(destination: Path, files: Iterable[tuple[str, bytes]]) -> None:
    if destination.exists():
        shutil.rmtree(destination)
    for path, content in files:
        _write(destination / path, content)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _taken_over(source: Path) -> Iterator[tuple[str, bytes]]:
    for folder in _COPIED:
        for file in sorted((source / folder).rglob("*")):
            if file.is_file() and not file.is_symlink() and not file.name.startswith("."):
                path, content = file.relative_to(source).as_posix(), file.read_bytes()
                yield path, _without_real_records(content, path) if _is_text(file) else content


def _is_text(file: Path) -> bool:
    return file.suffix == ".md" and file.name != "README.md"


def _without_real_records(content: bytes, path: str) -> bytes:
    """Return a Markdown file without references and links to institutions and offers."""
    text = _LINK_TO_REAL_RECORD.sub(r"\1", decode(content, path))
    head, body, _ = split_front_matter(text, path)
    value = parse(head, path, first_line=2)[0].value
    kept = _unreferenced(value)
    if kept == value or not isinstance(kept, dict):
        return text.encode()
    return front_matter(kept, body).encode()


def _unreferenced(value: YamlValue) -> YamlValue:
    if isinstance(value, dict):
        return {
            key: _unreferenced(item) for key, item in value.items() if key not in _OF_REAL_RECORDS
        }
    return [_unreferenced(item) for item in value] if isinstance(value, list) else value


def _site(source: Path) -> bytes:
    file = source / "site.yaml"
    text = decode(file.read_bytes(), file.name) if file.is_file() else ""
    value = parse(text, file.name)[0].value
    site: Mapping[str, YamlValue] = value if isinstance(value, dict) else {}
    title = f"{site.get('title') or 'Integrationsangebote'} (Beispieldaten)"
    return dump({**site, "title": title, "demo": True}).encode()
