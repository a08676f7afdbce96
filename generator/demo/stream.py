"""All files of a demo, one after the other: institutions first, then their offers."""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from generator.demo.institutions import Provider, record, roster
from generator.demo.offers import offer
from generator.demo.outline import Outline, outlines
from generator.demo.phrasebook import Phrasebook
from generator.demo.responsibilities import responsibilities
from generator.demo.setting import setting
from generator.demo.translations import translations
from generator.demo.words import in_german
from generator.demo.world import Frame, World
from generator.yamlwrite import Writable, dump, front_matter

GENERATION = 520
"""After so many offers the next ninety institutions begin."""


def demo_files(
    world: World, book: Phrasebook, count: int, seed: int, today: date
) -> Iterator[tuple[str, str]]:
    """Yield path (inside a content folder, POSIX) and text of `count` offers and all they need.

    The same arguments give the same bytes in the same order on every machine; the files of a
    smaller count come first among those of a larger one. Nothing is kept but the present
    institutions. Days are counted from `today`.
    """
    frame = Frame(world, book, seed, today)
    row = outlines(frame)
    for generation in range(max(1, -(-count // GENERATION))):
        providers = roster(frame, generation)
        yield from _institutions(frame, providers, generation)
        for outline in islice(row, max(0, min(GENERATION, count - generation * GENERATION))):
            yield from _offer(frame, outline, providers)


def _institutions(
    frame: Frame, providers: tuple[Provider, ...], generation: int
) -> Iterator[tuple[str, str]]:
    who = responsibilities(frame, providers) if generation == 0 else {}
    for provider in providers:
        fields = record(frame, provider, who.get(provider.id, []))
        yield f"institutions/{provider.id}.yaml", dump(fields)


def _offer(
    frame: Frame, outline: Outline, providers: tuple[Provider, ...]
) -> Iterator[tuple[str, str]]:
    draft, description = offer(frame, outline, setting(frame, outline, providers))
    path = f"offers/{outline.folder}/{outline.id}"
    yield f"{path}.md", front_matter(_fields(in_german(draft)), description.german)
    for code, fields, body in translations(frame, outline, draft, description):
        yield f"{path}.{code}.md", front_matter(fields, body)


def _fields(value: Writable) -> dict[str, Writable]:
    return value if isinstance(value, dict) else {}
