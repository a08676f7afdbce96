"""Prepare our search once and print the seconds it took."""

import sys
import time
from pathlib import Path

from bench.search.material import edition
from bench.search.place import Place
from generator.search_files import search_products


def main(place: Place) -> None:
    """Print how long the files of the search take once the records are read."""
    records = edition(place.content)
    start = time.perf_counter()
    search_products(records)
    print(time.perf_counter() - start)


if __name__ == "__main__":
    main(Place(Path(sys.argv[1])))
