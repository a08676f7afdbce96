"""Prepare our search once and print the seconds that took: the index alone, or all files."""

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from bench.search.material import Records, records
from bench.search.place import Place
from generator.cache import Cache
from generator.findable import Findable
from generator.memory import Memory
from generator.search_files import search_texts
from generator.search_index import search_index

WAYS: Mapping[str, Callable[[Records, Memory], object]] = {
    "index": lambda it, memory: search_index([f.document for f in it.found], it.known, memory),
    "files": lambda it, memory: search_texts(it.found, it.facets, it.known, memory),
}


def main(place: Place, what: str, more: str = "") -> None:
    """Print how long it takes once the records are read; `more` is a word that one offer gets."""
    made = records(place)
    if more:
        made = replace(made, found=_changed(made.found, more))
    start = time.perf_counter()
    WAYS[what](made, Memory(Cache(place.cache)))
    print(time.perf_counter() - start)


def _changed(found: Sequence[Findable], word: str) -> tuple[Findable, ...]:
    """Return what can be found, with a sentence more in one offer, another one for each word."""
    place = sum(word.encode()) % len(found)
    document = found[place].document
    more = replace(document, text=f"{document.text}\nJetzt auch mit {word}.")
    return (*found[:place], replace(found[place], document=more), *found[place + 1 :])


if __name__ == "__main__":
    main(Place(Path(sys.argv[1])), *sys.argv[2:])
