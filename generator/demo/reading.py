"""Reading the phrase book that comes with the generator: YAML files in `data/`."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from generator.demo.phrasebook import Phrasebook
from generator.yamlio import YamlValue, parse


def read_phrasebook() -> Phrasebook:
    """Return the phrase book that comes with the generator."""
    data = files("generator.demo") / "data"
    pools = {path.name.removesuffix(".yaml"): _read(path) for path in _files(data / "pools")}
    topics = [topic for path in _files(data / "topics") for topic in _topics(_read(path))]
    return Phrasebook.model_validate({**pools, "topics": topics})


def _files(folder: Traversable) -> list[Traversable]:
    return sorted(folder.iterdir(), key=lambda path: path.name)


def _read(path: Traversable) -> YamlValue:
    return parse(path.read_text(encoding="utf-8"), path.name)[0].value


def _topics(value: YamlValue) -> Iterator[YamlValue]:
    topics = value["topics"] if isinstance(value, dict) else None
    yield from topics if isinstance(topics, list) else ()
